"""Findings: what a rule reports, complete where it is made."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from checker.locations import Location

Severity = Literal["error", "warning", "note"]

Standing = Literal[
    "open", "new", "grown", "unchanged", "accepted", "baseline", "fixed", "unchecked"
]
"""What has become of a finding.

open: it counts. Against a base revision it counts where it is *new* or *grown* (a claim
has joined a known conflict), and not where it is *unchanged*; one of the base that is no
longer there is *fixed*, or *unchecked* where claims that it is about were lost since.
*accepted* by an acceptance, and known from the *baseline*, it does not count either.
"""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""Worst first."""


class Rule(NamedTuple):
    """A rule's identity; its documentation is its module's docstring."""

    code: str
    name: str
    severity: Severity


class RuleDocument(NamedTuple):
    """A rule and its documentation, for reports that carry it."""

    rule: Rule
    documentation: str
    """A summary in one line, paragraphs, and the parts Fails, Passes and How to fix."""


class Related(NamedTuple):
    """Another place that a finding speaks of."""

    location: Location
    label: str


class Finding(NamedTuple):
    """One thing wrong, readable alone.

    `message` says what is wrong, in lower case and without a full stop; `help` says
    what to do. All texts may hold what the claims hold: reporters escape them.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    claims: tuple[str, ...]
    """Ids of the claims it is about, sorted."""
    location: Location
    label: str
    """What stands at the location: the publisher, the date and the quote; may be empty."""
    related: tuple[Related, ...]
    details: tuple[tuple[str, str], ...]
    """The arithmetic, as (heading, text) pairs: ("readings", "1,150–1,250 a month, …")."""
    fingerprint: str
    """The same from run to run, whatever the lines, the wording and the order of files."""
    standing: Standing = "open"
    remark: str = ""
    """What goes with the standing: the reason of an acceptance, the claims that have joined."""


def list_locations(findings: Iterable[Finding]) -> list[Location]:
    """List every place that findings point at, each finding's own first."""
    return [
        location
        for finding in findings
        for location in (finding.location, *(related.location for related in finding.related))
    ]


def make_fingerprint(rule: Rule, subject: str) -> str:
    """Identify a finding by its rule and what it is about, never by lines or wording.

    `subject` is the variable with its place and period, a relation, or a claim's id.
    """
    import hashlib  # noqa: PLC0415 - 5 ms that only a finding needs

    # A lone surrogate cannot be encoded otherwise, and claims can hold one.
    identity = f"{rule.name}\0{subject}".encode(errors="surrogatepass")
    return hashlib.sha256(identity).hexdigest()[:16]


def make_finding(  # noqa: PLR0913 - a finding has this many parts
    rule: Rule,
    *,
    message: str,
    help: str,  # noqa: A002 - the field's name in every output
    location: Location,
    subject: str,
    claims: tuple[str, ...] = (),
    label: str = "",
    related: tuple[Related, ...] = (),
    details: tuple[tuple[str, str], ...] = (),
) -> Finding:
    """Build a finding of a rule, with its fingerprint."""
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=message,
        help=help,
        claims=tuple(sorted(claims)),
        location=location,
        label=label,
        related=related,
        details=details,
        fingerprint=make_fingerprint(rule, subject),
    )
