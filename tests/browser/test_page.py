"""The page as a reader meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from worlds import BLAST, EXAMPLE, OVER_TWENTY, large_world, relabelled

from kg.model import Attribution, Judgement, Merge, StatedToll, World

pytest.importorskip("selenium", reason="selenium is not installed")

from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

pytestmark = pytest.mark.browser
Open = Callable[..., Chrome]


def panel(browser: Chrome) -> str:
    return browser.find_element(By.ID, "panel").text


def rows(browser: Chrome) -> list[str]:
    """The labels of the events in the list that can be seen."""
    shown = browser.find_elements(By.CSS_SELECTOR, "#events .what")
    return [row.text for row in shown if row.is_displayed()]


def click_row(browser: Chrome, label: str) -> None:
    buttons = browser.find_elements(By.CSS_SELECTOR, "#events button")
    next(button for button in buttons if label in button.text).click()


def script(browser: Chrome, code: str) -> Any:
    return browser.execute_script(code)  # type: ignore[no-untyped-call]


# In seconds: how long a page may take on a machine with other work.
BUSY = 30
WHERE = """
    const key = demarche.keyOf(%s);
    const network = demarche.picture.network;
    const at = network.canvasToDOM(network.getPosition(key));
    const box = document.getElementById("picture").getBoundingClientRect();
    return [at.x - box.width / 2, at.y - box.height / 2];
"""


def point_of(browser: Chrome, id: str) -> tuple[int, int]:
    """Where a node lies, from the middle of the picture, once the page has found its measures."""
    seen: list[tuple[float, float]] = []

    def at_rest(_: Chrome) -> bool:
        seen.append(tuple(script(browser, WHERE % json.dumps(id))))
        return len(seen) > 1 and seen[-1] == seen[-2]

    WebDriverWait(browser, BUSY, poll_frequency=0.2).until(at_rest)
    x, y = seen[-1]
    return round(x), round(y)


def texts(browser: Chrome, selector: str) -> list[str]:
    return [found.text for found in browser.find_elements(By.CSS_SELECTOR, selector)]


def told_twice() -> World:
    """The example with its bombing told by both articles, and all that is known of how it came together."""
    claims = {claim.id: claim for claim in EXAMPLE.claims}
    again = replace(claims["blast-c5"], id="talks-c9", document="talks")
    bombing = next(event for event in EXAMPLE.events if event.id == "e-bombing")
    best = StatedToll(OVER_TWENTY, "talks")
    merged = replace(
        bombing,
        claims=("blast-c1", "talks-c9"),
        killed=(bombing.killed[0], best),
        killed_best=best,
        voices=2,
        attributions=(Attribution("claimed", "valley-brigade", ("valley-brigade",), "blast-c3"),),
        merges=(Merge("blast-c1", "talks-c9", 6.5, "same day, same mosque"),),
        judgements=(Judgement("event", "blast-c1", "talks-c9", "same", 1, by="Ada"),),
    )
    events = tuple(merged if event.id == "e-bombing" else event for event in EXAMPLE.events)
    return replace(EXAMPLE, claims=(*EXAMPLE.claims, again), events=events)


def search(browser: Chrome, words: str) -> None:
    field = browser.find_element(By.ID, "search")
    field.clear()
    field.send_keys(words)


def test_it_opens_from_disk_without_errors_and_without_a_single_request(opened: Open) -> None:
    browser = opened()
    assert len(rows(browser)) == len(EXAMPLE.events)
    click_row(browser, "Suicide bombing")
    assert [entry for entry in browser.get_log("browser") if entry["level"] != "INFO"] == []
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    assert asked
    assert all(url.startswith(("file://", "data:")) for url in asked)
    assert sum(url.startswith("file://") for url in asked) == 1


def test_the_picture_stands_still_until_asked_to_move(opened: Open) -> None:
    browser = opened()
    where = "return JSON.stringify(demarche.picture.network.getPositions())"
    before = script(browser, where)
    assert script(browser, "return demarche.picture.network.physics.physicsEnabled") is False
    assert script(browser, where) == before
    button = browser.find_element(By.ID, "physics")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    WebDriverWait(browser, BUSY).until(lambda _: script(browser, where) != before)
    button.click()
    assert script(browser, "return demarche.picture.network.physics.physicsEnabled") is False


def test_an_event_in_the_list_shows_sentence_source_and_rule(opened: Open) -> None:
    browser = opened()
    click_row(browser, "Suicide bombing")
    text = panel(browser)
    assert BLAST[: BLAST.index(".") + 1] in text
    for words in (
        "Blast at a mosque, Tarn Courier, 5 Mar 2024",
        "assault-suicidebombing",
        "According to Ilse Marden",
        "12 to 21+",
        "Sentence 1.",
        "characters 0–",
        "actual",
        "4 Mar 2024",
        "The Red Ridge Front denies the bombing",
    ):
        assert words in text


def test_the_sources_of_an_event_stand_side_by_side_with_its_words_lit(opened: Open) -> None:
    browser = opened(told_twice(), at="#e-bombing")
    heads = browser.find_elements(By.CSS_SELECTOR, "#panel .sides thead th")
    assert [head.text for head in heads] == ["Tarn Courier\n5 Mar 2024", "Osk Gazette\n20 Apr 2024"]
    rows = {row.split("\n")[0].split(" ")[0]: row for row in texts(browser, "#panel .sides tbody tr")}
    assert "apart" in rows["Killed"]
    assert "more than 20 (Ilse Marden)" in rows["Killed"]
    assert "apart" not in rows["Place"]
    assert "12" in texts(browser, "#panel .sides mark")
    assert "40" in texts(browser, "#panel .sides mark")
    text = panel(browser)
    for words in (
        "12 to 21+; best more than 20 (Osk Gazette, 20 Apr 2024)",
        "(2 SOURCES, 2 INDEPENDENT VOICES)",
        "The best toll, unless the build had a policy of its own",
        "claimed by Valley Brigade (Tarn Courier, 5 Mar 2024)",
        "Sentences 1 and 2: same day, same mosque (6.5 points)",
        "blast-c1 and talks-c9: the same, judged by Ada (line 1)",
    ):
        assert words in text


def test_the_panel_can_be_made_wide_and_stays_so(opened: Open) -> None:
    browser = opened(told_twice(), at="#e-bombing")
    width = browser.find_element(By.ID, "panel").size["width"]
    browser.find_element(By.CSS_SELECTOR, ".wider").click()
    assert browser.find_element(By.ID, "panel").size["width"] > 1.5 * width
    script(browser, "demarche.choose(demarche.keyOf('e-bombing'), true)")
    button = browser.find_element(By.CSS_SELECTOR, ".wider")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert browser.find_element(By.ID, "panel").size["width"] == width


def test_quiet_names_are_drawn_on_demand_alone(opened: Open) -> None:
    hushed = {"valley-brigade", "oren-valk"}
    actors = tuple(replace(actor, quiet=actor.id in hushed) for actor in EXAMPLE.actors)
    browser = opened(replace(EXAMPLE, actors=actors))
    hidden = "return demarche.picture.network.body.nodes[demarche.keyOf('%s')].options.hidden"
    assert script(browser, hidden % "valley-brigade") is True
    assert script(browser, hidden % "korlund") is False
    click_row(browser, "The Valley Brigade claims")
    assert script(browser, hidden % "valley-brigade") is False
    assert script(browser, hidden % "oren-valk") is True
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert script(browser, hidden % "valley-brigade") is True
    button = browser.find_element(By.ID, "quiet")
    assert button.text == "Quiet names (2)"
    button.click()
    assert script(browser, hidden % "valley-brigade") is False
    assert script(browser, hidden % "oren-valk") is False
    button.click()
    assert script(browser, hidden % "oren-valk") is True


def test_without_quiet_names_there_is_no_button_for_them(opened: Open) -> None:
    assert not opened().find_element(By.ID, "quiet").is_displayed()


def test_a_click_on_an_event_in_the_picture_shows_it_and_dims_what_is_far(opened: Open) -> None:
    browser = opened()
    x, y = point_of(browser, "e-aid")
    canvas = browser.find_element(By.CSS_SELECTOR, "#picture canvas")
    ActionChains(browser).move_to_element_with_offset(canvas, x, y).click().perform()
    WebDriverWait(browser, BUSY).until(lambda _: "Korlund sends medicine to Estavia" in panel(browser))
    assert script(browser, "return demarche.selected === demarche.keyOf('e-aid')") is True
    opacity = "return demarche.picture.network.body.nodes[demarche.keyOf('%s')].options.opacity"
    assert script(browser, opacity % "korlund") == 1
    assert script(browser, opacity % "valley-brigade") < 0.5
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert "Who did what to whom" in panel(browser)
    assert script(browser, opacity % "valley-brigade") == 1


def test_a_tooltip_tells_what_a_node_is(opened: Open) -> None:
    browser = opened()
    x, y = point_of(browser, "korlund")
    canvas = browser.find_element(By.CSS_SELECTOR, "#picture canvas")
    ActionChains(browser).move_to_element_with_offset(canvas, x, y).pause(0.8).perform()
    tip = browser.find_element(By.CSS_SELECTOR, "div.vis-tooltip")
    WebDriverWait(browser, BUSY).until(lambda _: tip.is_displayed())
    assert tip.text == "Korlund\nCountry"


def test_from_an_event_one_gets_to_its_actors_and_their_ties(opened: Open) -> None:
    browser = opened()
    click_row(browser, "Estavia blames")
    links = browser.find_elements(By.CSS_SELECTOR, "#panel .name")
    next(link for link in links if link.text == "Red Ridge Front").click()
    text = panel(browser)
    assert "Armed group" in text
    assert "interior minister" not in text
    assert "Leadership" in text
    assert "The Red Ridge Front is based in Korlund, according to Ilse Marden." in text


def test_search_narrows_the_list_and_the_picture(opened: Open) -> None:
    browser = opened()
    search(browser, "MEDICINE")
    assert rows(browser) == ["Korlund sends medicine to Estavia"]
    assert browser.find_element(By.ID, "count").text == "1 of 10 events"
    hidden = "return demarche.picture.network.body.nodes[demarche.keyOf('%s')].options.hidden"
    assert script(browser, hidden % "e-bombing") is True
    assert script(browser, hidden % "korlund") is False
    search(browser, "nothing of the sort")
    assert rows(browser) == []
    search(browser, "hospital staff")
    assert rows(browser) == ["Suicide bombing in Tarn, 4 March 2024"]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("filter-type", "AID", {"Korlund sends medicine to Estavia"}),
        ("filter-status", "future", {"Estavia will arrest Oren Valk"}),
        ("filter-status", "negated", {"Korlund does not cut trade with Estavia"}),
    ],
)
def test_a_filter_leaves_only_what_fits(opened: Open, field: str, value: str, expected: set[str]) -> None:
    browser = opened()
    Select(browser.find_element(By.ID, field)).select_by_value(value)
    assert set(rows(browser)) == expected


def test_the_filter_by_article_keeps_the_events_of_that_article(opened: Open) -> None:
    browser = opened()
    Select(browser.find_element(By.ID, "filter-document")).select_by_visible_text(
        "Two neighbours talk, Osk Gazette"
    )
    expected = {event.label for event in EXAMPLE.events if event.claims[0].startswith("talks")}
    assert set(rows(browser)) == expected
    assert 0 < len(expected) < len(EXAMPLE.events)


def test_filters_and_search_hold_together(opened: Open) -> None:
    browser = opened()
    Select(browser.find_element(By.ID, "filter-type")).select_by_value("ASSAULT")
    assert len(rows(browser)) == 2
    search(browser, "clash")
    assert rows(browser) == ["Clash near Tarn"]


def test_the_list_can_be_used_with_the_keyboard_alone(opened: Open) -> None:
    browser = opened()
    browser.find_element(By.ID, "filter-document").send_keys(Keys.TAB)
    first = browser.switch_to.active_element
    first.send_keys(Keys.ARROW_DOWN)
    second = browser.switch_to.active_element
    assert second != first
    label = second.find_element(By.CLASS_NAME, "what").text
    second.send_keys(Keys.ENTER)
    assert panel(browser).startswith(label)


def test_the_address_leads_back_to_what_was_chosen(opened: Open) -> None:
    browser = opened(at="#e-clash")
    assert panel(browser).startswith("Clash near Tarn")
    click_row(browser, "Estavia and Korlund meet")
    assert script(browser, "return location.hash") == "#e-meeting"


@pytest.mark.parametrize("address", ["#no-such-event", "#%E0%A4%A"])
def test_an_address_that_leads_nowhere_shows_the_welcome(opened: Open, address: str) -> None:
    browser = opened(at=address)
    assert "Who did what to whom" in panel(browser)
    assert browser.get_log("browser") == []


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=document.title='broken'>",
        "</script><script>document.title='broken'</script>",
        "<a href=javascript:alert(1)>href</a>",
        "javascript:document.title='broken'",
    ],
)
def test_words_of_an_article_are_never_markup(opened: Open, text: str) -> None:
    browser = opened(relabelled(text), title="Safe")
    elements = "return document.querySelectorAll('img, a, iframe, object, #panel script').length"
    script(browser, "for (const key of Object.keys(demarche.data.actors)) demarche.choose(key, true)")
    script(browser, "for (const key of Object.keys(demarche.data.places)) demarche.choose(key, true)")
    browser.find_element(By.CSS_SELECTOR, "#events button").click()
    assert text in panel(browser)
    script(browser, "demarche.picture.fit()")
    x, y = point_of(browser, "e-bombing")
    canvas = browser.find_element(By.CSS_SELECTOR, "#picture canvas")
    ActionChains(browser).move_to_element_with_offset(canvas, x, y).pause(0.5).perform()
    assert script(browser, elements) == 0
    assert browser.title == "Safe"
    assert browser.get_log("browser") == []


def test_a_source_on_the_web_can_be_followed_without_telling_where_one_comes_from(opened: Open) -> None:
    browser = opened(at="#e-bombing")
    link = browser.find_element(By.CSS_SELECTOR, "#panel .claim a")
    assert link.get_attribute("href") == "https://example.org/blast"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_thousand_nodes_are_there_and_found(opened: Open) -> None:
    browser = opened(large_world(events=500, actors=500))
    assert script(browser, "return demarche.picture.network.body.nodeIndices.length") == 1000
    search(browser, "attack 499")
    assert rows(browser) == ["Attack 499"]


def test_dark_and_light_follow_the_reader(opened: Open) -> None:
    browser = opened()
    ground = "return getComputedStyle(document.documentElement).backgroundColor"
    label = "return demarche.picture.network.body.nodes[demarche.keyOf('korlund')].options.font.color"
    light = script(browser, ground), script(browser, label)
    media = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    try:
        WebDriverWait(browser, BUSY).until(lambda _: script(browser, label) != light[1])
        assert script(browser, ground) != light[0]
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
