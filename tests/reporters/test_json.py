import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from checker import __version__
from checker.consistency.relating.outcomes import Prediction, Quantity, QuantityKind
from checker.dimensions.periods import parse_period
from checker.dimensions.units import parse_unit
from checker.findings import Finding, Standing
from checker.intervals import between
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.as_json import format_exactly, render
from checker.reporters.style import PLAIN
from tests.reporters.real_runs import run_check
from tests.reporters.untrusted import check_harmless, reports

SCHEMA_FILE = Path(__file__).parents[2] / "schema" / "report.schema.json"
SCHEMA: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


def read(report: Report) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(render(report))
    Draft7Validator(SCHEMA).validate(document)
    return document


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_an_empty_report_has_every_part(empty_report: Report) -> None:
    assert read(empty_report) == {
        "format_version": "1",
        "tool": {"name": "claim-checker", "version": __version__},
        "base": None,
        "acceptances_applied": True,
        "findings": [],
        "settled": [],
        "gone": [],
        "comparisons": [],
        "predictions": [],
        "losses": [],
        "summary": {
            "claims": 32,
            "sources": 5,
            "measures": 15,
            "files": 5,
            "comparisons": {
                "total": 0,
                "consistent": 0,
                "consistent by rounding": 0,
                "drift": 0,
                "contradiction": 0,
                "different things": 0,
                "not comparable": 0,
                "not checked": 0,
            },
            "findings": {"total": 0, "error": 0, "warning": 0, "note": 0},
            "standings": dict.fromkeys(get_args(Standing), 0),
            "failing": False,
        },
    }


def test_a_finding_is_whole(report: Report, conflict: Finding) -> None:
    document = read(report)
    assert document["findings"] == [
        {
            "code": "C301",
            "name": "conflicting-figures",
            "severity": "error",
            "message": conflict.message,
            "help": conflict.help,
            "claims": ["safeguards-monthly", "safeguards-week"],
            "label": conflict.label,
            "details": [{"heading": "readings", "text": conflict.details[0][1]}],
            "location": {
                "path": "claims/article-001.yaml",
                "line": 61,
                "column": 12,
                "end_line": 61,
                "end_column": 15,
            },
            "related": [
                {
                    "path": "claims/article-000.yaml",
                    "line": 33,
                    "column": 12,
                    "end_line": 33,
                    "end_column": 17,
                    "label": conflict.related[0].label,
                }
            ],
            "fingerprint": "00c0ffee00c0ffee",
            "standing": "open",
            "remark": "",
        }
    ]
    assert document["summary"]["findings"] == {"total": 1, "error": 1, "warning": 0, "note": 0}
    assert document["summary"]["failing"] is True


@pytest.mark.parametrize("standing", get_args(Standing))
def test_every_standing_is_counted_and_described(
    empty_report: Report, conflict: Finding, standing: Standing
) -> None:
    known = conflict._replace(standing=standing, remark="a reason")
    document = read(empty_report._replace(settled=(known, known)))
    assert [finding["standing"] for finding in document["settled"]] == [standing] * 2
    assert document["settled"][0]["remark"] == "a reason"
    assert document["summary"]["standings"] == {**dict.fromkeys(get_args(Standing), 0), standing: 2}


def test_what_is_settled_or_gone_is_not_among_what_counts(
    report: Report, conflict: Finding
) -> None:
    accepted = conflict._replace(standing="accepted", severity="warning", remark="both stand")
    fixed = conflict._replace(standing="fixed")
    document = read(report._replace(settled=(accepted,), gone=(fixed, fixed), base="main"))
    assert [finding["standing"] for finding in document["findings"]] == ["open"]
    assert [finding["remark"] for finding in document["settled"]] == ["both stand"]
    assert [finding["standing"] for finding in document["gone"]] == ["fixed", "fixed"]
    assert document["summary"]["findings"] == {"total": 1, "error": 1, "warning": 0, "note": 0}
    standings = document["summary"]["standings"]
    assert (standings["open"], standings["accepted"], standings["fixed"]) == (1, 1, 2)
    assert document["base"] == "main"


def test_an_audit_says_that_it_is_one(report: Report) -> None:
    assert read(report._replace(has_acceptances=False))["acceptances_applied"] is False


def test_a_comparison_has_its_readings_in_exact_numbers(report: Report) -> None:
    comparison = read(report)["comparisons"][0]
    reading = comparison.pop("readings")[0]
    assert comparison == {
        "claims": ["a", "b"],
        "verdict": "consistent",
        "reason": "the figures are equal",
        "measure": "arrests",
        "place": "GB",
        "period": "2026?",
        "tie": None,
    }
    assert reading["claim"] == "a"
    assert reading["text"] == "407 a week"
    assert reading["unit"] == "child / month"
    del reading["expected"]["text"], reading["widest"]["text"]
    assert reading["expected"] == {
        "low": "15923/9",
        "high": "1772.5",
        "low_open": False,
        "high_open": False,
    }
    assert reading["widest"]["low"] == "1626"


def test_an_interval_without_an_end_has_null_there(report: Report) -> None:
    comparison = report.comparisons[0]
    endless = comparison.readings[0]._replace(
        expected=between(Fraction(2), Fraction(3), low_open=True), widest=between(Fraction(2), None)
    )
    changed = comparison._replace(readings=(endless,), place=None, period=None)
    document = read(report._replace(comparisons=(changed,)))["comparisons"][0]
    widest = document["readings"][0]["widest"]
    assert (widest["low"], widest["high"]) == ("2", None)
    assert (widest["low_open"], widest["high_open"]) == (False, True)
    expected = document["readings"][0]["expected"]
    assert (expected["low_open"], expected["high_open"]) == (True, False)
    assert (document["place"], document["period"]) == (None, None)


@pytest.fixture
def prediction() -> Prediction:
    quantity = Quantity(
        kind="level",
        measure="homes",
        of=None,
        place="GB",
        definition="recorded",
        period=parse_period("2016/2017"),
        has_assumed_period=False,
        base=None,
        unit=parse_unit("home / year"),
        voices=(),
    )
    return Prediction(
        quantity,
        between(Fraction(55000, 3), Fraction(18550), low_open=True),
        between(None, Fraction(19136)),
        ("homes-2018", "rise"),
        ("homes from 2016/2017 to 2017/2018",),
    )


def test_a_prediction_is_whole(report: Report, prediction: Prediction) -> None:
    [entry] = read(report._replace(predictions=(prediction,)))["predictions"]
    assert entry == {
        "kind": "level",
        "measure": "homes",
        "of": None,
        "definition": "recorded",
        "place": "GB",
        "period": "2016/2017",
        "base": None,
        "unit": "homes a year",
        "stated": False,
        "expected": {
            "low": "55000/3",
            "high": "18550",
            "low_open": True,
            "high_open": False,
            "text": "over 18,333 to 18,550",
        },
        "widest": {
            "low": None,
            "high": "19136",
            "low_open": True,
            "high_open": False,
            "text": "at most 19,136",
        },
        "claims": ["homes-2018", "rise"],
        "ties": ["homes from 2016/2017 to 2017/2018"],
    }


@pytest.mark.parametrize("kind", get_args(QuantityKind))
def test_a_prediction_of_any_kind_is_described(
    report: Report, prediction: Prediction, kind: QuantityKind
) -> None:
    quantity = prediction.quantity._replace(
        kind=kind,
        of="sheds",
        definition="",
        place=None,
        period=None,
        base=parse_period("2015?"),
        unit=parse_unit("ratio"),
        voices=("somebody",),  # type: ignore[arg-type] # only whether anybody speaks counts here
    )
    changed = prediction._replace(quantity=quantity)
    [entry] = read(report._replace(predictions=(changed,)))["predictions"]
    assert {key: entry[key] for key in list(entry)[:9]} == {
        "kind": kind,
        "measure": "homes",
        "of": "sheds",
        "definition": None,
        "place": None,
        "period": None,
        "base": "2015?",
        "unit": "",
        "stated": True,
    }


def test_hostile_text_in_a_prediction_is_escaped_and_reads_back(
    report: Report, prediction: Prediction
) -> None:
    bad = "\x1b[31m\n\x9b\u2028\u202e\U000e0041"
    period = parse_period("2018")._replace(text=bad)
    quantity = prediction.quantity._replace(
        measure=bad, of=bad, place=bad, definition=bad, period=period, base=period
    )
    hostile = prediction._replace(quantity=quantity, claims=(bad,), ties=(bad,))
    changed = report._replace(predictions=(hostile,))
    assert render(changed).replace("\n", "").isprintable()
    [entry] = read(changed)["predictions"]
    keys = ("measure", "of", "place", "definition", "period", "base")
    assert {entry[key] for key in keys} == {bad}
    assert entry["claims"] == entry["ties"] == [bad]


def test_a_relation_that_could_not_be_checked_names_no_claim(report: Report) -> None:
    unchecked = report.comparisons[0]._replace(claims=(), measure="", readings=())
    assert read(report._replace(comparisons=(unchecked,)))["comparisons"][0]["claims"] == []


def test_a_loss_is_whole(report: Report, loss: Loss) -> None:
    assert read(report._replace(losses=(loss,)))["losses"] == [
        {
            "path": "claims/x.yaml",
            "claims": [],
            "measures": ["arrests", "safeguards"],
            "reason": "unreadable",
        }
    ]


def test_others_validate_it_too(
    report: Report, loss: Loss, prediction: Prediction, tmp_path: Path
) -> None:
    file = tmp_path / "report.json"
    whole = report._replace(losses=(loss,), predictions=(prediction,))
    file.write_text(render_report(whole, "json", PLAIN), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", SCHEMA_FILE, file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(1150), "1150"),
        (Fraction(3535, 2), "1767.5"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(1, 1024), "0.0009765625"),
        (Fraction(16279, 9), "16279/9"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(10**30), "1" + "0" * 30),
    ],
)
def test_a_number_is_exact(number: Fraction, text: str) -> None:
    assert format_exactly(number) == text


@given(st.fractions())
def test_a_number_reads_back_as_it_was(number: Fraction) -> None:
    assert Fraction(format_exactly(number)) == number


def test_hostile_text_is_escaped_and_reads_back(report: Report, conflict: Finding) -> None:
    bad = "\x1b[31m\n\x9b\u2028\u202e\U000e0041 子供"
    hostile = conflict._replace(
        message=bad, location=Location(bad, 1, 1, 1, 2), details=((bad, bad),)
    )
    changed = report._replace(findings=(hostile,))
    assert render(changed).replace("\n", "").isprintable()
    assert "子供" in render(changed)
    assert read(changed)["findings"][0]["message"] == bad


def test_a_name_that_is_no_unicode_can_be_written(report: Report, conflict: Finding) -> None:
    odd = conflict._replace(location=Location("claims/\udcff.yaml", 1, 1, 1, 2))
    text = render(report._replace(findings=(odd,)))
    assert r"claims/\udcff.yaml" in text
    assert text.encode()


@given(reports)
@settings(max_examples=60)
def test_hostile_text_anywhere_reads_back_exactly(report: Report) -> None:
    text = render(report)
    check_harmless(text)
    document = read(report)
    for entry, finding in zip(document["findings"], report.findings, strict=True):
        texts = [entry["message"], entry["help"], entry["label"], entry["remark"], *entry["claims"]]
        given = [finding.message, finding.help, finding.label, finding.remark, *finding.claims]
        assert list(map(show_units, texts)) == list(map(show_units, given))
        assert show_units(entry["location"]["path"]) == show_units(finding.location.path)


def show_units(text: str) -> bytes:
    """Return a text as JSON knows it, in which two surrogates make one character."""
    return text.encode("utf-16", "surrogatepass")


def test_the_articles_give_a_valid_document(tmp_path: Path) -> None:
    document = json.loads(run_check("json", tmp_path / "out.json"))
    Draft7Validator(SCHEMA).validate(document)
    assert document["findings"]
    assert document["summary"]["standings"]["open"] == len(document["findings"])


def test_the_schema_describes_every_key() -> None:
    for name, definition in [("report", SCHEMA), *SCHEMA["definitions"].items()]:
        assert definition["description"], name
        for key, value in definition.get("properties", {}).items():
            assert "description" in value or "$ref" in value, f"{name}.{key}"
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False, name
            assert sorted(definition["required"]) == sorted(definition["properties"]), name
