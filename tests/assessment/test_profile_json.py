"""What ``skills-app profile`` reads and prints."""

import json
from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.evidence import Circumstances
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import competence_profile
from skills_app.assessment.profile_json import InvalidResponses, profile_to_json, responses_from_json, responses_to_json


@pytest.fixture(scope="module")
def full(example_banks: Path) -> Bank:
    return read_bank(example_banks / "full")


def test_a_list_alone_is_of_the_form_experience(full: Bank) -> None:
    found = responses_from_json([{"item_id": "k1a1", "value": "often", "wish": True, "seconds": 3}], full)
    assert found.form_id == "experience"
    assert found.responses == (Response("k1a1", "often", wish=True, seconds=3),)
    assert found.circumstances == Circumstances()


def test_the_figures_are_those_of_the_profile(full: Bank) -> None:
    raw = {
        "form": "full",
        "good_language": False,
        "practice_missed": ["single"],
        "responses": [{"item_id": "k1a1", "value": "often"}, {"item_id": "k8a1", "value": "o1a1", "seconds": None}],
    }
    given = responses_from_json(raw, full)
    found = json.loads(json.dumps(profile_to_json(full, given)))
    shown = competence_profile(full, "full", given.responses, given.circumstances).fields[0].shown
    assert shown is not None
    (field,) = found["fields"]
    assert (field["shown"]["n"], field["shown"]["sum"]) == (shown.tally.number, shown.tally.sum)
    assert field["shown"]["probabilities"] == list(shown.levels.probabilities)
    assert field["shown"]["against"] == ["few_items", "whole_scale", "practice"]
    assert field["claimed"]["valid"] == 1
    assert (found["bank"], found["form"], found["bank_digest"]) == ("full", "full", full.digest)


def test_what_is_written_is_read_again(full: Bank) -> None:
    raw = {
        "form": "full",
        "fields": ["f1a1"],
        "practice_missed": ["ordering", "single"],
        "good_language": False,
        "responses": [{"item_id": "k1a1", "value": "often", "wish": True, "seconds": 2.5}],
    }
    assert responses_to_json(responses_from_json(raw, full)) == raw


def test_a_form_of_activities_shows_nothing(full: Bank) -> None:
    found = profile_to_json(full, responses_from_json([], full))
    assert [field["shown"] for field in found["fields"]] == [None]
    assert found["consistency"]["look_again"] == ()


ONE = {"item_id": "k1a1", "value": "often"}


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (3, "an object with a list of responses"),
        ({"responses": {}}, "an object with a list of responses"),
        ({"responses": [], "bank": "full"}, "the key 'bank' is not known"),
        ({"responses": [], "form": "long"}, "there is no form 'long'; there are: experience, few, short, full"),
        ({"responses": [], "form": ["full"]}, "there is no form"),
        ({"responses": [], "good_language": "yes"}, "good_language is true or false"),
        (
            {"responses": [], "practice_missed": ["chess"]},
            "practice_missed is a list; there can be: frequency, hotspot",
        ),
        ({"responses": [], "form": "full", "fields": ["f9z9"]}, "fields is a list; there can be: f1a1"),
        (["k1a1"], "response 1: an object with item_id and value"),
        ([{**ONE, "score": 1}], "response 1: an object with item_id and value"),
        ([{"item_id": "k1a1", "value": 3}], "response 1: value cannot be 3"),
        ([{**ONE, "seconds": True}], "response 1: seconds cannot be True"),
        ([ONE, {"item_id": "k1b2", "value": "o1a1"}], "response 2: an activity has no response 'o1a1'"),
        ([{"item_id": "k9z9", "value": "often"}], "response 1: the bank has no item 'k9z9'"),
        ([ONE, ONE], "an item has two responses"),
    ],
)
def test_what_cannot_be_read(full: Bank, raw: object, message: str) -> None:
    with pytest.raises(InvalidResponses, match=message):
        responses_from_json(raw, full)
