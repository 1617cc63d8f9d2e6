"""Parts that do not add up to their total.

A total is held against its parts where a relation names them all (`total = north + south`),
where months, quarters or years that follow each other make up a longer time, and where the
shares of a complete split must reach the whole. Each figure is rounded by itself, so a sum
may miss its total by as much as the roundings add up to (XBRL Calculations 1.1), and no more.

Fails:
    total = north + south, 69,410  and  38,140 and 29,270   (67,410)

Passes:
    33.3%, 33.3% and 33.3% of one whole   (99.9% by rounding)

How to fix: look for a part that is missing, counted twice or of another time, and correct the
figure that is wrong. Where parts are left out on purpose, say so in the relation (`<=`).
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling_mismatches import report_mismatches

RULE = Rule("C304", "sum-mismatch", "error")

_HELP = "look for a part that is missing, counted twice or of another time"


def check(context: Context) -> Iterator[Finding]:
    """Report each total that its parts cannot reach."""
    yield from report_mismatches(context, RULE, "sum", _HELP)
