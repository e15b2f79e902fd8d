"""A report as JSON: read again as it was frozen, and never frozen when no document could be made of it."""

import json
from dataclasses import replace

import pytest
from documents.examples import PAIRS, report_in

from skills_app.documents.report import LABELS, SCHEMA, report_from_json, report_to_json


@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_a_report_is_read_as_it_was_written(languages: tuple[str, ...]) -> None:
    report = report_in(*languages)
    text = report_to_json(report)
    assert report_from_json(text) == report
    assert report_to_json(report_from_json(text)) == text


def test_a_report_of_a_later_version_is_refused() -> None:
    later = json.dumps({**json.loads(report_to_json(report_in("de"))), "schema": SCHEMA + 1})
    with pytest.raises(ValueError, match="later version"):
        report_from_json(later)


def test_a_report_of_the_first_version_is_read() -> None:
    """Its steps say of no language that they are in it alone."""
    report = report_in("ar", "de")
    old = json.loads(report_to_json(report))
    for step in (*old["steps"], *(step for field in old["fields"] for step in field["steps"])):
        assert step.pop("language") == ""
    assert report_from_json(json.dumps({**old, "schema": 1})) == report


def test_a_step_in_one_language_is_read_as_it_was_written() -> None:
    report = report_in("ar", "de")
    step = replace(report.steps[0], sentence=dict.fromkeys(("ar", "de"), "Am Dienstag anrufen."), language="de")
    report = replace(report, steps=(step,))
    assert report_from_json(report_to_json(report)) == report


def test_every_label_is_wanted_in_every_language() -> None:
    report = report_in("ar", "de")
    without = {key: words for key, words in report.labels.items() if key != "told"}
    with pytest.raises(ValueError, match=r"labels\.told is missing"):
        report_to_json(replace(report, labels=without))
    german = {**report.labels, "told": {"de": "Angegeben"}}
    with pytest.raises(ValueError, match=r"report\.labels\.told: no text in ar"):
        report_to_json(replace(report, labels=german))


def test_a_text_missing_anywhere_is_named() -> None:
    """A picture has its caption as alternative text; so it cannot be without."""
    report = report_in("uk", "de")
    field = report.fields[2]
    activities = (replace(field.activities[0], caption={"uk": " ", "de": "Soße"}), *field.activities[1:])
    broken = replace(report, fields=(*report.fields[:2], replace(field, activities=activities)))
    with pytest.raises(ValueError, match=r"report\.fields\[2\]\.activities\[0\]\.caption: no text in uk"):
        report_to_json(broken)


@pytest.mark.parametrize("languages", [(), ("de", "de"), ("ar", "de", "en")])
def test_one_or_two_languages(languages: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="one or two languages"):
        report_to_json(replace(report_in("ar", "de"), languages=languages))


def test_days_and_digits_are_checked() -> None:
    report = report_in("ar", "de")
    with pytest.raises(ValueError, match="isoformat"):
        report_to_json(replace(report, sat_on="20.11.2026"))
    with pytest.raises(ValueError, match=r"digits\.ar: ten are wanted"):
        report_to_json(replace(report, digits={"ar": "٠١٢", "de": "0123456789"}))


def test_the_examples_have_the_labels_of_the_layout() -> None:
    assert set(report_in("de").labels) == set(LABELS)
