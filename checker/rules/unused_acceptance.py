"""An acceptance of something that is not found.

What was accepted has been put right, or the acceptance never matched: its rule is called
otherwise, or finds something about other claims. Left in the files, it would let stand what
nobody has looked at yet. It is not reported where its rule did not run, or where claims are
lost that may be what it is about. What cannot be read (the S rules) and what is wrong with
acceptances (the A rules) cannot be accepted.

Fails:
    accepted:
      - rule: conflicting-figures
        claims: [beds-courier, beds-gazette]   (which say the same by now)

Passes:
    accepted:
      - rule: conflicting-figures
        claims: [beds-courier, beds-gazette]   (which say 4,312 and 5,128)

How to fix: remove it, or correct its rule and its claims; `check --no-acceptances` shows
what is found without any.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("A802", "unused-acceptance", "warning")


def check(context: Context) -> Iterator[Finding]:
    """Relay what the review noticed."""
    return relay(context, RULE)
