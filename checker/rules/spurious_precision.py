"""An approximation that is given to the last digit.

"About 76,204" says two things at once: that the number is not known so finely, and that it
is. Either the hedge was put before a count, which needs none, or the digits come out of a
calculation that they outlive. A last five counts as round.

Fails:
    about 76,204

Passes:
    about 76,200

How to fix: round the figure to the digits that are known; where it is a count, quote it
without the hedge.
"""

import re
from collections.abc import Iterator

from checker.consistency.repeats import count_digits
from checker.errors import UnreadableError
from checker.figures.hedges import is_approximate, parse_hedge
from checker.figures.numerals import parse_figure
from checker.findings import Finding, Rule, make_finding
from checker.model import Claim
from checker.rules.citing import cite_claim
from checker.rules.registry import Context

RULE = Rule("R403", "spurious-precision", "note")

_HELP = "round the figure to the digits that are known, or leave the hedge out of a count"
_SPURIOUS = 4
"""So many significant digits belie a hedge."""
_BARE = re.compile(r"[0-9][0-9,.]*%?")


def check(context: Context) -> Iterator[Finding]:
    """Report each claim whose hedge denies the digits of its figure."""
    for claim in context.corpus.claims:
        if claim.hedge is None and _BARE.fullmatch(claim.value):
            continue
        hedge = _find_hedge(claim)
        if hedge is not None:
            yield _tell(claim, hedge)


def _find_hedge(claim: Claim) -> str | None:
    """Find the approximating words of a figure that is too fine for them."""
    try:
        figure = parse_figure(claim.value)
        hedges = [parse_hedge(words) for words in (claim.hedge, figure.hedge) if words]
    except UnreadableError:
        # What cannot be read is reported where it stands.
        return None
    hedge = next((hedge for hedge in hedges if is_approximate(hedge)), None)
    return None if hedge is None or count_digits(figure) < _SPURIOUS else hedge.words


def _tell(claim: Claim, hedge: str) -> Finding:
    return make_finding(
        RULE,
        message=f'{claim.measure}: {claim.value} has more digits than "{hedge}" leaves known',
        help=_HELP,
        location=claim.at("value"),
        label=cite_claim(claim),
        subject=claim.id,
        claims=(claim.id,),
    )
