"""A date that does not exist, or that is not written as one.

"Last year" means another year for every reader, and 30 February is a slip; claims are
compared only where their periods are known. A claim with such a period is not compared.

Fails:
    period: 2026-02-30

Passes:
    period: 2026-02

How to fix: write the date as EDTF (ISO 8601-2, levels 0 and 1): 2018, 2018-04, 2018-04-05,
2018? where it is uncertain, 2017/2018 for a stretch, P1Y for a duration.
"""

from collections.abc import Iterator

from checker.dimensions.periods import PeriodError, parse_period
from checker.findings import Finding, Rule, make_finding
from checker.locations import Record
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("Q206", "impossible-date", "error")


def check(context: Context) -> Iterator[Finding]:
    """Report dates of claims that could not be read, then those of sources and acceptances."""
    yield from relay(context, RULE)
    for source in context.corpus.sources:
        for key in ("issued", "accessed"):
            yield from _check_date(source.record, key, f"{source.id}.{key}")
    for acceptance in context.corpus.acceptances:
        subject = f"accepted.{acceptance.rule}.{'.'.join(acceptance.claims)}.until"
        yield from _check_date(acceptance.record, "until", subject)


def _check_date(record: Record, key: str, subject: str) -> Iterator[Finding]:
    text = record.get(key)
    if not isinstance(text, str):
        # Nothing is stated, or the schema has already refused what is.
        return
    try:
        parse_period(text)
    except PeriodError as error:
        yield make_finding(
            RULE,
            message=f"{key}: {error.problem}",
            help=error.cure,
            location=record.value_location(key),
            subject=subject,
        )
