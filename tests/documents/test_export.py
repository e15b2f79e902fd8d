"""Everything of a client as JSON and CSV: whole, as the schema says, and harmless in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cli.json_schema import complaints

from skills_app.config import HOME
from skills_app.documents.export import (
    COLUMNS,
    AccessEntry,
    ChangedStep,
    ClaimFigures,
    ClientExport,
    ExportedCase,
    ExportedReport,
    ExportedSitting,
    FieldFigures,
    GivenResponse,
    NotedField,
    ReviewNotes,
    ShownFigures,
    responses_csv,
    responses_json,
)

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
SCHEMA = HOME / "docs" / "schemas" / "client-export.schema.json"
CLAIMED = ClaimFigures(2.5, 2.5 / 3, 0.1, 0.75, "extensive", 4, 4, "claim-1")
SHOWN = ShownFigures(
    evidence="enough",
    against=(),
    items=12,
    asked=12,
    unknown=1,
    n=12.0,
    sum=9.5,
    chance=0.25,
    probabilities=(0.99, 0.91, 0.4),
    borders=(0.5, 0.66, 0.81),
    secured=2,
    likely=2,
    band=(2, 3),
    sure="fairly_sure",
    rule="beta-1",
    item_rules=("single-1",),
    cut_set="default",
    cut_method="default",
)
RESPONSE = GivenResponse(
    item="k1a1",
    field="f1a1",
    captions={"ar": "صب الشاي", "de": "Tee eingießen"},
    value="often",
    words={"ar": "كثيرًا", "de": "oft"},
    wish=True,
    seconds=9.0,
    language="ar",
    second_language="de",
    at=WHEN,
)
SITTING = ExportedSitting(
    id="AbC",
    bank="knowing",
    bank_version="1.0.0",
    bank_digest="0" * 64,
    occupation={"ar": "مقهى", "de": "Teehaus"},
    form="full",
    fields=(),
    language="ar",
    started_at=WHEN,
    last_at=WHEN,
    finished_at=WHEN,
    supervised=True,
    help="none",
    practice={"single": {"tries": 1, "passed": True}},
    consent_at=WHEN,
    consent_by="client",
    repeats=None,
    preferred={"f1a1": "XyZ"},
    comment="أحب هذه المهنة",
    deleted_on="2027-02-23",
    responses=(RESPONSE,),
    results=(FieldFigures("f1a1", {"ar": "شاي", "de": "Tee"}, "AbC", CLAIMED, SHOWN),),
    review=ReviewNotes(
        state="draft",
        counsellor="Erika Muster",
        started_at=WHEN,
        discussed_at=None,
        released_at=None,
        fields=(NotedField("f1a1", "gut", 3, "Probe", WHEN),),
        steps=(
            ChangedStep("course", "f1a1", {}, removed=True),
            ChangedStep("own", None, {"de": "Frau Berg anrufen"}, removed=False),
        ),
    ),
)
EXPORT = ClientExport(
    made_at=WHEN,
    house="Jobcenter",
    number="K7M-4QX",
    languages=("ar", "de"),
    case=ExportedCase("BG 17", ""),
    sittings=(SITTING,),
    reports=(ExportedReport("R1", "AbC", WHEN, "Erika Muster", None, "2028-11-24", {"schema": 1}),),
    access_log=(AccessEntry(WHEN, "staff", "Erika Muster", "opened", "sitting AbC"),),
)


def check(export: ClientExport) -> Any:
    """The JSON, held against the published schema."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    whole = json.loads(responses_json(export))
    assert list(complaints(whole, schema, schema)) == []
    return whole


def rows(export: ClientExport) -> list[list[str]]:
    return list(csv.reader(io.StringIO(responses_csv(export).decode("utf-8-sig"), newline="")))


def with_response(**changes: Any) -> ClientExport:
    sitting = replace(SITTING, responses=(replace(RESPONSE, **changes),))
    return replace(EXPORT, sittings=(sitting,))


def test_the_json_is_as_its_schema_says() -> None:
    """C1.5."""
    whole = check(EXPORT)
    assert (whole["schema"], whole["version"]) == ("client-export", 1)
    assert whole["sittings"][0]["responses"][0]["at"] == "2026-11-25T09:30:00+00:00"
    assert whole["sittings"][0]["comment"] == "أحب هذه المهنة"
    assert "أحب" in responses_json(EXPORT), "readable without a program"


def test_an_export_of_nothing_fits_too() -> None:
    assert check(replace(EXPORT, case=None, sittings=(), reports=(), access_log=(), house=""))["sittings"] == []


def test_without_enough_evidence_the_figures_are_empty() -> None:
    nothing = dict.fromkeys(("n", "sum", "chance", "probabilities", "borders", "secured", "likely", "band", "sure"))
    few = replace(SHOWN, evidence="not_enough", against=("few_items",), **nothing)  # type: ignore[arg-type]  # all of them are None
    unclaimed = ClaimFigures(None, None, None, None, None, 1, 4, "claim-1")
    figures = (FieldFigures("f1a1", {"ar": "شاي", "de": "Tee"}, "AbC", unclaimed, few),)
    whole = check(replace(EXPORT, sittings=(replace(SITTING, results=figures, review=None),)))
    assert whole["sittings"][0]["results"][0]["shown"]["sum"] is None


def test_a_running_sitting_has_no_results() -> None:
    running = replace(SITTING, finished_at=None, results=None, help=None, supervised=None, practice={}, consent_at=None)
    assert check(replace(EXPORT, sittings=(replace(running, consent_by=None),)))["sittings"][0]["results"] is None


def test_every_key_is_required_and_no_other_is_allowed() -> None:
    """Whoever reads the file with the schema in hand meets no surprise."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    objects = [schema, *(one for one in schema["$defs"].values() if "properties" in one)]
    assert len(objects) > 8
    for one in objects:
        assert one["required"] == list(one["properties"])
        assert one["additionalProperties"] is False


def test_the_csv_has_one_row_for_each_response() -> None:
    """C1.5: readable by any spreadsheet program."""
    assert responses_csv(EXPORT).startswith(b"\xef\xbb\xbf")
    head, row = rows(EXPORT)
    assert tuple(head) == COLUMNS
    assert dict(zip(head, row, strict=True)) == {
        "sitting": "AbC",
        "occupation": "مقهى",
        "form": "full",
        "field": "f1a1",
        "item": "k1a1",
        "caption": "صب الشاي",
        "caption_de": "Tee eingießen",
        "value": "often",
        "words": "كثيرًا",
        "wish": "1",
        "seconds": "9.0",
        "language": "ar",
        "at": "2026-11-25T09:30:00+00:00",
    }


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r", "\n"])
@pytest.mark.parametrize("column", ["caption", "value", "words"])
def test_no_cell_is_a_formula(beginning: str, column: str) -> None:
    """C8 V1.2: what somebody typed is never run by a spreadsheet."""
    evil = f'{beginning}HYPERLINK("http://evil.example")'
    changed = {"caption": {"captions": {"ar": evil, "de": "x"}}, "words": {"words": {"ar": evil, "de": "x"}}}
    head, row = rows(with_response(**changed.get(column, {"value": evil})))
    assert row[head.index(column)] == f"'{evil}"


def test_ordinary_texts_stay_as_they_are() -> None:
    head, row = rows(with_response(value='a "b", c\nd', seconds=None))
    assert row[head.index("value")] == 'a "b", c\nd'
    assert row[head.index("seconds")] == ""
