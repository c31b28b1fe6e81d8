"""Where somebody goes on speaking."""

from __future__ import annotations

import pytest

from tests.extract.told import of_type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"My patience has limits," Santos said in a speech in Cali. He demanded an apology.', "Cali"),
        ("Obama told reporters in Kano that rain would fall. He also demanded an apology.", "Kano"),
        ("Obama said it would rain in Kano. He demanded an apology.", None),
        ("Obama told reporters in Kano that rain would fall. Norway demanded an apology.", None),
        ("Obama told reporters in Kano that rain would fall. He has demanded an apology.", None),
        ("Obama told reporters in Kano. It rained. It snowed. Cows slept. He demanded an apology.", None),
    ],
)
def test_the_place_of_a_speech_is_that_of_what_the_speaker_says_next(text: str, expected: str | None) -> None:
    places = [claim.place.label if claim.place else None for claim in of_type(text, "REQUEST")]
    assert places == [expected]
