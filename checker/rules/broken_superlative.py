"""A record that an earlier figure exceeds.

"A record" and "the highest ever" say that no earlier time had more. One earlier figure that
is higher, of the same place and over as long a time, disproves it. A record may be broken
later, and no month is held against a year.

Fails:
    a record 22,724 in 2024  and  23,410 in 2019

Passes:
    a record 22,724 in 2019  and  23,410 in 2024

How to fix: look up since when the record is counted, and quote that with it ("the highest
since 2020"), or correct the figure that is wrong.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling_mismatches import report_mismatches

RULE = Rule("C309", "broken-superlative", "error")

_HELP = "look up since when the record is counted; quote that with it, or leave the record out"


def check(context: Context) -> Iterator[Finding]:
    """Report each record that an earlier figure exceeds."""
    yield from report_mismatches(context, RULE, "superlative", _HELP)
