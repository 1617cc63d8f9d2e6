"""Settings: when and where claims speak of, in words and as days."""

from collections.abc import Iterable, Sequence

from checker.consistency.lineage import read_issued, read_period
from checker.consistency.listing import list_words
from checker.consistency.mentions import say_duration, say_length
from checker.consistency.statements import Statement
from checker.dimensions.calendar_days import name_day
from checker.dimensions.periods import Period, PeriodError
from checker.dossiers.records import Days
from checker.model import Claim

UNTIMED = "time not stated"
_ASSUMED = "(when it was printed)"


def say_setting(statements: Sequence[Statement], definition: str) -> str:
    """Say when and where claims of one value speak of: "2018/2019 in GB-ENG (recorded)"."""
    first = statements[0]
    times = dict.fromkeys(_say_time(statement) for statement in statements)
    when = list_words([time for time in times if time]) if any(times) else UNTIMED
    since = say_duration(first.claim.since)
    return _join(f"{when},{since}" if since else when, first.place, definition)


def say_other_setting(
    period: Period | None, base: Period | None, place: str | None, definition: str
) -> str:
    """Say when and where a quantity speaks of that claims need not state."""
    when = UNTIMED if period is None else period.text
    return _join(when if base is None else f"{when}, since {base.text}", place, definition)


def _join(when: str, place: str | None, definition: str) -> str:
    where = f" in {place}" if place else ""
    return f"{when}{where} ({definition})" if definition else f"{when}{where}"


def _say_time(statement: Statement) -> str:
    if statement.period is None:
        return ""
    text = statement.period.text
    return f"{text} {_ASSUMED}" if statement.has_assumed_period else text


def say_period(claim: Claim, statement: Statement | None) -> str:
    """Say a claim's time as written; where it states none, when it was printed."""
    if statement is not None:
        return _say_time(statement)
    if claim.period is not None:
        return claim.period
    issued = read_issued(claim)
    return "" if issued is None else f"{issued.text} {_ASSUMED}"


def find_days(claim: Claim, statement: Statement | None) -> Days:
    """Find the first and the last day of a claim's time, else of its source's date."""
    if statement is not None:
        return list_days(statement.period)
    return list_days(read_issued(claim) if claim.period is None else read_period(claim.period))


def list_days(period: Period | None) -> Days:
    """Return the first and the last day of a period; None where it has no end or is unknown."""
    return (None, None) if period is None else (period.earliest_start, period.latest_end)


def say_years(claims: Iterable[Claim]) -> str:
    """Say the years that claims state: "2016–2026"; empty where none is stated."""
    periods = [read_period(claim.period) for claim in claims if claim.period is not None]
    days = [day for period in periods for day in list_days(period) if day is not None]
    if not days:
        return ""
    first, last = (name_day(day)[0] for day in (min(days), max(days)))
    return str(first) if first == last else f"{first}–{last}"


def say_within(duration: str | None) -> str:
    """Say how long a value holds: P1Y is "1 year"; as written where it cannot be read."""
    if duration is None:
        return ""
    try:
        return say_length(duration)
    except PeriodError:
        return duration
