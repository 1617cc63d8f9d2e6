"""The report as JSON, for programs; `schema/report.schema.json` describes it.

Numbers that decide a verdict are exact, and so are texts: a decimal such as "1767.5"
where it has an end, else a fraction such as "16279/9".
"""

import json
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import Any, get_args

from checker import __version__
from checker.consistency.relating.outcomes import Prediction
from checker.consistency.verdicts import ClaimReading, Comparison
from checker.dimensions.periods import Period
from checker.dimensions.units import describe_unit
from checker.figures.wording import format_interval
from checker.findings import Finding, Related, Standing
from checker.intervals import Interval
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from checker.reporters.escaping import escape_json

Entry = dict[str, Any]

FORMAT_VERSION = "1"
"""Counts up when a reader of the last version could misread the next."""

_STANDINGS: tuple[Standing, ...] = get_args(Standing)


def render(report: Report) -> str:
    """Write the whole report as one JSON document, a line for each entry of its lists.

    Indented further it would be four times as long, and take as long as the check itself.
    """
    tool = {"name": "claim-checker", "version": __version__}
    parts = (
        f'"format_version": {_write(FORMAT_VERSION)}',
        f'"tool": {_write(tool)}',
        f'"base": {_write(report.base)}',
        f'"acceptances_applied": {_write(report.has_acceptances)}',
        _write_list("findings", map(_describe_finding, report.findings)),
        _write_list("settled", map(_describe_finding, report.settled)),
        _write_list("gone", map(_describe_finding, report.gone)),
        _write_list("comparisons", map(_describe_comparison, report.comparisons)),
        _write_list("predictions", map(_describe_prediction, report.predictions)),
        _write_list("losses", map(_describe_loss, report.losses)),
        f'"summary": {_write(_describe_summary(report))}',
    )
    body = ",\n  ".join(parts)
    return escape_json(f"{{\n  {body}\n}}\n")


def _write_list(name: str, entries: Iterable[Entry]) -> str:
    lines = ",\n    ".join(_write(entry) for entry in entries)
    return f'"{name}": [\n    {lines}\n  ]' if lines else f'"{name}": []'


def _write(value: Entry | str | bool | None) -> str:  # noqa: FBT001 - it is a value to write
    return json.dumps(value, ensure_ascii=False)


def _describe_finding(finding: Finding) -> Entry:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "claims": list(finding.claims),
        "label": finding.label,
        "details": [{"heading": heading, "text": text} for heading, text in finding.details],
        "location": _describe_location(finding.location),
        "related": [_describe_related(related) for related in finding.related],
        "fingerprint": finding.fingerprint,
        "standing": finding.standing,
        "remark": finding.remark,
    }


def _describe_location(location: Location) -> Entry:
    return location._asdict()


def _describe_related(related: Related) -> Entry:
    return {**_describe_location(related.location), "label": related.label}


def _describe_comparison(comparison: Comparison) -> Entry:
    return {
        "claims": list(comparison.claims),
        "verdict": comparison.verdict,
        "reason": comparison.reason,
        "measure": comparison.measure,
        "place": comparison.place,
        "period": comparison.period,
        "tie": comparison.tie or None,
        "readings": [_describe_reading(reading) for reading in comparison.readings],
    }


def _describe_reading(reading: ClaimReading) -> Entry:
    return {
        "claim": reading.claim,
        "text": reading.text,
        "unit": reading.unit,
        "expected": _describe_interval(reading.expected),
        "widest": _describe_interval(reading.widest),
    }


def _describe_prediction(prediction: Prediction) -> Entry:
    quantity = prediction.quantity
    return {
        "kind": quantity.kind,
        "measure": quantity.measure,
        "of": quantity.of,
        "definition": quantity.definition or None,
        "place": quantity.place,
        "period": _name_period(quantity.period),
        "base": _name_period(quantity.base),
        "unit": describe_unit(quantity.unit),
        "stated": bool(quantity.voices),
        "expected": _describe_interval(prediction.expected),
        "widest": _describe_interval(prediction.widest),
        "claims": list(prediction.claims),
        "ties": list(prediction.ties),
    }


def _name_period(period: Period | None) -> str | None:
    return None if period is None else period.text


@lru_cache(maxsize=65_536)
def _describe_interval(interval: Interval) -> Entry:
    return {
        "low": None if interval.low is None else format_exactly(interval.low),
        "high": None if interval.high is None else format_exactly(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
        "text": format_interval(interval),
    }


def format_exactly(number: Fraction) -> str:
    """Return every digit of a number, or its lowest fraction where the digits have no end."""
    places = _count_places(number.denominator)
    if places is None:
        return str(number)
    digits = str(int(abs(number) * 10**places)).zfill(places + 1)
    sign = "-" if number < 0 else ""
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"


def _count_places(denominator: int) -> int | None:
    """Return the decimals that a lowest fraction needs: twos and fives alone divide ten."""
    places = {2: 0, 5: 0}
    for prime in places:
        while denominator % prime == 0:
            denominator //= prime
            places[prime] += 1
    return max(places.values()) if denominator == 1 else None


def _describe_loss(loss: Loss) -> Entry:
    return {
        "path": loss.path,
        "claims": list(loss.claims),
        "measures": list(loss.measures),
        "reason": loss.reason,
    }


def _describe_summary(report: Report) -> Entry:
    return {
        "claims": report.claims,
        "sources": report.sources,
        "measures": report.measures,
        "files": report.files,
        "comparisons": {"total": len(report.comparisons), **report.count_verdicts()},
        "findings": {"total": len(report.findings), **report.count_severities()},
        "standings": {**dict.fromkeys(_STANDINGS, 0), **report.count_standings()},
        "failing": report.is_failing,
    }
