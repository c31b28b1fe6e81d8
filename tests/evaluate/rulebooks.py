"""Small folders of rules, for tests that change a rule and look at what that does."""

from __future__ import annotations

from pathlib import Path

GREETING = """\
  - id: shake.greet
    class: Meeting
    why: Who greets somebody meets him.
    triggers: {verb: greet}
    actor: subject
    recipient: object
    needs: actor, recipient
    examples:
      - {text: "Norway greeted Chad.", class: Meeting, actor: Norway, recipient: Chad}
    counterexamples:
      - "Norway greeted."
"""
SHELLING = """\
  - id: shake.shell
    class: Shelling
    why: Guns fire at something.
    triggers: {verb: shell}
    actor: {slots: subject, kinds: armed}
    recipient: object
    needs: actor
    examples:
      - {text: "Norway shelled Chad.", class: Shelling, actor: Norway, recipient: Chad}
"""
UNUSED = """\
  - id: shake.thaw
    class: Meeting
    why: Never told in these tests.
    triggers: {verb: thaw out}
    actor: subject
    needs: actor
    examples:
      - {text: "Norway thawed out.", class: Meeting}
"""


def write_rules(folder: Path, *rules: str, name: str = "shakes.yaml") -> Path:
    """A folder with one family file that holds these rules."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "family: shakes\nabout: Rules of a test.\nrules:\n" + "".join(rules)
    (folder / name).write_text(text, encoding="utf-8")
    return folder
