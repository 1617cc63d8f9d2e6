"""A figure that loses its hedge between one source and the next.

"Up to an estimated 840,000" repeated as 840,000 turns the most that may be into what is. The
number looks the same, so nobody who compares the two notices, and the next article has only
the bare one. A mere "about" before a round number says no more than the number does (Krifka
2007), and may go.

Fails:
    up to an estimated 840,000  and, later, elsewhere  840,000

Passes:
    about $400bn  and, later, elsewhere  $400 billion   (a round number is approximate anyway)

How to fix: print the hedge with the figure, or find the source that has the bare one. Where
the bare figure is the original, accept the difference with a reason.
"""

from collections.abc import Iterator

from checker.consistency.dropping import Dropped, find_dropped
from checker.consistency.wording import say_figure, say_readings
from checker.findings import Finding, Rule, make_finding
from checker.rules.citing import cite_claim, relate_claims
from checker.rules.registry import Context

RULE = Rule("H501", "dropped-hedge", "warning")

_HELP = "print the hedge with the figure, or cite who has the figure without it"
_SHOWN = 50
"""So many further places are pointed at; all claims are named in any case."""


def check(context: Context) -> Iterator[Finding]:
    """Report each number of a variable that is hedged in one source and bare in another."""
    for variable in context.comparisons.variables:
        for dropped in find_dropped(variable):
            yield _tell(dropped)


def _tell(dropped: Dropped) -> Finding:
    variable = dropped.variable
    bare, hedged = dropped.bare[0], dropped.hedged[0]
    first, *rest = [voice.statement.claim for voice in (*dropped.bare, *dropped.hedged)]
    # The hedged figure is shown before further bare ones.
    rest = rest[len(dropped.bare) - 1 :] + rest[: len(dropped.bare) - 1]
    said = say_figure(hedged.statement)
    readings = (
        f"{say_figure(voice.statement)}: {say_readings(voice, variable.unit)}"
        for voice in (hedged, bare)
    )
    parts = (*variable.topic, variable.place, variable.definition, variable.period)
    return make_finding(
        RULE,
        message=f"{variable.topic.words}: {said} is printed elsewhere without its hedge, "
        f"as {say_figure(bare.statement)}",
        help=_HELP,
        location=first.at("value"),
        label=cite_claim(first),
        subject="|".join([*(part or "" for part in parts), dropped.number.text]),
        claims=(first.id, *(claim.id for claim in rest)),
        related=relate_claims(rest[:_SHOWN]),
        details=(("readings", "; ".join(readings)),),
    )
