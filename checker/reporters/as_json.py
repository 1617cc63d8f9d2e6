"""The report as JSON, for programs; `schema/report.schema.json` describes it.

Numbers that decide a verdict are exact, and so are texts: a decimal such as "1767.5"
where it has an end, else a fraction such as "16279/9".
"""

import json
from fractions import Fraction
from typing import Any

from checker import __version__
from checker.consistency.verdicts import ClaimReading, Comparison
from checker.figures.wording import format_interval
from checker.findings import Finding, Related
from checker.intervals import Interval
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from checker.reporters.escaping import escape_json

FORMAT_VERSION = "1"
"""Counts up when a reader of the last version could misread the next."""


def render(report: Report) -> str:
    """Write the whole report as one JSON document."""
    envelope = {
        "format_version": FORMAT_VERSION,
        "tool": {"name": "claim-checker", "version": __version__},
        "findings": [_describe_finding(finding) for finding in report.findings],
        "comparisons": [_describe_comparison(comparison) for comparison in report.comparisons],
        "losses": [_describe_loss(loss) for loss in report.losses],
        "summary": _describe_summary(report),
    }
    return escape_json(json.dumps(envelope, ensure_ascii=False, indent=2)) + "\n"


def _describe_finding(finding: Finding) -> dict[str, Any]:
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
    }


def _describe_location(location: Location) -> dict[str, Any]:
    return location._asdict()


def _describe_related(related: Related) -> dict[str, Any]:
    return {**_describe_location(related.location), "label": related.label}


def _describe_comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "claims": list(comparison.claims),
        "verdict": comparison.verdict,
        "reason": comparison.reason,
        "measure": comparison.measure,
        "place": comparison.place,
        "period": comparison.period,
        "readings": [_describe_reading(reading) for reading in comparison.readings],
    }


def _describe_reading(reading: ClaimReading) -> dict[str, Any]:
    return {
        "claim": reading.claim,
        "text": reading.text,
        "unit": reading.unit,
        "expected": _describe_interval(reading.expected),
        "widest": _describe_interval(reading.widest),
    }


def _describe_interval(interval: Interval) -> dict[str, Any]:
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


def _describe_loss(loss: Loss) -> dict[str, Any]:
    return {
        "path": loss.path,
        "claims": list(loss.claims),
        "measures": list(loss.measures),
        "reason": loss.reason,
    }


def _describe_summary(report: Report) -> dict[str, Any]:
    return {
        "claims": report.claims,
        "sources": report.sources,
        "measures": report.measures,
        "files": report.files,
        "comparisons": {"total": len(report.comparisons), **report.count_verdicts()},
        "findings": {"total": len(report.findings), **report.count_severities()},
        "failing": report.is_failing,
    }
