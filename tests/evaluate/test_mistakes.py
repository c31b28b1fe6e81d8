from __future__ import annotations

from kg.evaluate.matching import match
from kg.evaluate.mistakes import FAMILIES, mistakes, parties, telling_words
from kg.evaluate.records import Record
from kg.rules import load_rules
from tests.evaluate.statements import gold, raw_statement, record

BOOK = load_rules()


def families(*records: Record, **statement: object) -> list[tuple[str, str, str]]:
    """Family, of and by of the mistakes that these records make with one statement."""
    found = mistakes([match(gold(raw_statement(**statement)), records)], BOOK)
    return [(mistake.family, mistake.of, mistake.by) for mistake in found]


def test_what_is_right_is_no_mistake() -> None:
    assert families(record()) == []


def test_a_missed_statement_tells_the_words_that_could_have_told_it() -> None:
    assert families() == [("missed", "ASSAULT", "shell")]


def test_an_optional_statement_is_not_missed() -> None:
    assert families(core=False) == []


def test_a_quote_without_a_trigger_of_its_type_gives_its_verbs() -> None:
    odd = gold(raw_statement(quote="Norland smoked the port out and hummed")).statements[0]
    assert telling_words(odd, BOOK) == "no trigger (hum, smoke)"
    mute = gold(raw_statement(quote="a grey morning in Suda")).statements[0]
    assert telling_words(mute, BOOK) == "no trigger (no verb)"


def test_words_that_start_rules_of_another_type_do_not_count() -> None:
    aid = gold(raw_statement(type="AID")).statements[0]
    assert telling_words(aid, BOOK) == "no trigger (shell)"


def test_a_wrong_record_is_held_against_its_rule() -> None:
    assert families(record(type="AID"), core=False) == [("wrong", "assault.shell", "AID")]


def test_a_record_without_a_rule_says_so() -> None:
    nameless = record(type="AID", evidence=[{"document": "d1", "quote": "q"}])
    assert families(nameless, core=False) == [("wrong", "no rule named", "AID")]


def test_a_wrong_side_tells_what_was_found_and_wanted() -> None:
    (mistake,) = mistakes([match(gold(), [record(recipient=["Elbonia", "Freedonia"])])], BOOK)
    assert (mistake.family, mistake.of, mistake.by) == ("side", "recipient", "assault.shell")
    assert (mistake.found, mistake.wanted) == ("Elbonia, Freedonia", "Reed Army")


def test_a_side_that_is_empty_holds_nobody() -> None:
    (mistake,) = mistakes([match(gold(), [record(actor=[])])], BOOK)
    assert (mistake.of, mistake.found) == ("actor", "nobody")


def test_the_parties_of_a_common_act_are_one_side() -> None:
    talks = record(type="CONSULT", actor=["Elbonia"], recipient=[])
    assert families(talks, type="CONSULT", place=None, date=None) == [
        ("missed", "CONSULT", "no trigger (shell)"),
        ("wrong", "assault.shell", "CONSULT"),
    ]
    close = record(type="CONSULT", actor=["Elbonia"], recipient=[], quote="x", evidence=talks.evidence)
    assert families(close, type="CONSULT", recipient=[], core=False)[0][:2] == ("wrong", "assault.shell")


def test_a_wrong_slot_tells_what_was_found_and_wanted() -> None:
    annotated = gold(raw_statement(killed=["7", ">=9"], said_by="Norland", date="2031-03"))
    found = mistakes([match(annotated, [record(killed=[{"low": 4, "high": 4}, {"low": 5}])])], BOOK)
    assert [(m.of, m.found, m.wanted) for m in found] == [
        ("date", "2031-04-13/2031-04-13", "2031-03"),
        ("killed", "4, 5 to more", "7, >=9"),
        ("said_by", "nothing", "Norland"),
    ]


def test_a_record_without_a_date_has_nothing_there() -> None:
    (mistake,) = mistakes([match(gold(), [record(earliest=None, latest=None)])], BOOK)
    assert (mistake.of, mistake.found) == ("date", "nothing")


def test_families_come_in_their_order_and_each_in_the_order_of_the_alphabet() -> None:
    annotated = gold(raw_statement(), raw_statement(id="s2", type="AID", quote="fed the people of Suda"))
    found = mistakes([match(annotated, [record(place="Lim"), record(id="d1.9", type="COERCE")])], BOOK)
    assert [m.family for m in found] == ["missed", "wrong", "slot"]
    keys = [(FAMILIES.index(m.family), m.of, m.by) for m in found]
    assert keys == sorted(keys)


def test_parties_stand_on_one_line() -> None:
    assert parties(record(actor=["A", "B"], recipient=[])) == "A, B -> nobody"
