"""How a conflict is told: its figures in one sentence, their readings, the gap, the camps."""

from collections.abc import Iterator, Sequence

from checker.consistency.camps import Camp, choose_unit, read_in
from checker.consistency.conflicts import Cause, Conflict
from checker.consistency.gaps import describe_gap
from checker.consistency.listing import SHOWN, list_words
from checker.consistency.wording import say_figure, say_readings, say_turned
from checker.findings import Finding, Rule, make_finding
from checker.model import Claim
from checker.rules.citing import cite_claim, relate_claims
from checker.rules.registry import Context

MOST_PLACES = 50
"""So many further places are pointed at; all claims are named in any case."""


def pick_conflicts(context: Context, verdict: str, cause: Cause) -> Iterator[Conflict]:
    """Pick the conflicts of one verdict that rest on one cause."""
    for conflict in context.comparisons.conflicts:
        if conflict.verdict == verdict and conflict.rests_on == cause:
            yield conflict


def tell_conflict(
    rule: Rule,
    conflict: Conflict,
    *,
    message: str,
    help_text: str,
    details: tuple[tuple[str, str], ...] = (),
) -> Finding:
    """Make the finding of a conflict; its first place is the camp with the fewest sources."""
    claims = _order_claims(conflict.camps)
    return make_finding(
        rule,
        message=message,
        help=help_text,
        location=claims[0].at("value"),
        label=cite_claim(claims[0]),
        subject=name_subject(conflict),
        claims=tuple(claim.id for claim in claims),
        related=relate_claims(claims[1 : MOST_PLACES + 1]),
        details=(
            ("readings", _tell_readings(conflict)),
            ("gap", describe_gap(conflict.camps, conflict.variable.unit)),
            *_tell_camps(conflict),
            *details,
        ),
    )


def name_subject(conflict: Conflict) -> str:
    """Name what a conflict is about, the same whatever else joins it."""
    variable = conflict.variable
    topic = variable.topic
    part = str(conflict.part) if conflict.part else None
    parts = (*topic, variable.place, variable.period, *((part,) if part else ()))
    return "|".join(part or "" for part in parts)


def tell_figures(conflict: Conflict) -> list[str]:
    """Tell one figure for each camp, most sources first, turned into one unit."""
    unit = choose_unit(conflict.camps, conflict.variable.unit)
    return list(
        dict.fromkeys(say_turned(camp.spokesman.statement, unit) for camp in conflict.camps)
    )


def list_figures(figures: Sequence[str], both: str = "both ", every: str = "all of ") -> str:
    """List figures after "cannot be": "both a and b", "all of a, b and c"."""
    return f"{both if len(figures) == 2 else every}{list_words(figures)}"  # noqa: PLR2004 - both


def list_parts(parts: Sequence[str]) -> str:
    """List phrases that may hold commas: "a; b", the rest counted where they are many."""
    if len(parts) <= SHOWN:
        return "; ".join(parts)
    return "; ".join([*parts[: SHOWN - 1], f"{len(parts) - SHOWN + 1:,} more"])


def _tell_camps(conflict: Conflict) -> tuple[tuple[str, str], ...]:
    """Tell how many sources and origins stand behind each figure; nothing where each has one."""
    if all(camp.sources == 1 for camp in conflict.camps):
        return ()
    return (("camps", list_parts([_tell_camp(camp) for camp in conflict.camps])),)


def _tell_camp(camp: Camp) -> str:
    """Tell what stands behind a camp: "1,200 a month: 2 sources, one origin (a-speech)"."""
    figure = say_figure(camp.spokesman.statement)
    if camp.sources == 1:
        return f"{figure}: 1 source"
    behind = f"{len(camp.origins):,} origins"
    if len(camp.origins) == 1:
        behind = f"one origin ({camp.origins[0]})"
    return f"{figure}: {camp.sources:,} sources, {behind}"


def _order_claims(camps: Sequence[Camp]) -> list[Claim]:
    return [voice.statement.claim for camp in reversed(camps) for voice in camp.voices]


def _tell_readings(conflict: Conflict) -> str:
    unit = choose_unit(conflict.camps, conflict.variable.unit)
    told = [say_readings(read_in(camp.spokesman, unit), unit) for camp in conflict.camps]
    return "; ".join(dict.fromkeys(told))
