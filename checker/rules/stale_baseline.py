"""An entry of the baseline that is no longer found.

A baseline lists what was known when the checker was adopted, so that only what is new fails.
An entry that has outlived its conflict would let the same conflict come back unseen. What a
rule would find that did not run is not missed, nor is anything while claims cannot be read.

Fails:
    4ffde99ae6bba113 C301 conflicting-figures seals-courier,seals-gazette
    (and the two claims agree by now, or an acceptance lets them stand)

Passes:
    4ffde99ae6bba113 C301 conflicting-figures seals-courier,seals-gazette
    (and the two claims still contradict each other)

How to fix: run `claim-checker baseline`, which drops what is no longer found, and commit the
file.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("A805", "stale-baseline", "warning")


def check(context: Context) -> Iterator[Finding]:
    """Relay what the review noticed."""
    return relay(context, RULE)
