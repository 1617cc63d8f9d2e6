"""The records of whole pages: all that is told of a measure, a finding, a source, and at a glance.

They hold the records of `records`: claims, panels, and everything in one line.
"""

from typing import Literal, NamedTuple

from checker.consistency.verdicts import Verdict
from checker.dossiers.records import (
    ClaimEntry,
    ClaimLink,
    FindingBrief,
    MeasureBrief,
    Outcome,
    Panel,
    SourceBrief,
    Spot,
)
from checker.findings import Severity, Standing


class RelationEntry(NamedTuple):
    """A relation between measures, and what came of it."""

    text: str
    """As written: "charged <= arrests"."""
    why: str
    slug: str
    measures: tuple[str, ...]
    """The ids of the measures that it ties, in the order in which it names them."""
    outcomes: tuple[Outcome, ...]
    """What came of it, worst first; `others` are the claims that it was checked with."""
    spot: Spot


class MeasureEntry(NamedTuple):
    """A measure, told in full; of a large one a part."""

    brief: MeasureBrief
    page: str
    """The slug of this page: that of the measure, or of a part."""
    pages: tuple[str, ...]
    """All pages of the measure; more than one where it has too many claims for one."""
    nature: str
    place: str
    comparable_within: str
    spot: Spot | None
    """Where it is declared; None where nobody did."""
    panels: tuple[Panel, ...]
    unread: tuple[ClaimEntry, ...]
    """Claims that stand on no number line: unreadable, vague, or of a measure that was lost."""
    outcomes: tuple[Outcome, ...]
    """What could not be compared, and why."""
    findings: tuple[FindingBrief, ...]
    relations: tuple[RelationEntry, ...]
    near: tuple[MeasureBrief, ...]
    """The measures that relations tie it to."""


class Step(NamedTuple):
    """One step of the arithmetic."""

    heading: str
    text: str


class Place(NamedTuple):
    """A place that a finding points at."""

    spot: Spot
    label: str
    excerpt: str
    """The source line; may be empty."""
    column: int
    end_column: int
    """What of the line is meant: columns from 1, the end exclusive; 0 where it is not known."""


class Recipe(NamedTuple):
    """What accepting a finding takes."""

    command: str
    """The call that records it: `claim-checker accept … --reason "…"`."""
    entry: str
    """The entry in YAML that it writes."""


class FindingEntry(NamedTuple):
    """A finding, told in full."""

    brief: FindingBrief
    help: str
    remark: str
    """What goes with the standing; may be empty."""
    fingerprint: str
    panel: Panel | None
    """Its claims on a number line."""
    steps: tuple[Step, ...]
    """The arithmetic, in order."""
    near_misses: tuple[str, ...]
    """Each after "they would agree if": "407 were for a day, not a week"."""
    places: tuple[Place, ...]
    claims: tuple[ClaimEntry, ...]
    """The blame set; at the head of a long one the first few of each side."""
    hidden_claims: int
    """How many more there are."""
    recipe: Recipe | None
    """None where it cannot be accepted, or is."""
    documentation: str
    """The documentation of its rule."""


class SourceEntry(NamedTuple):
    """A source, told in full; of a large one a part."""

    brief: SourceBrief
    page: str
    pages: tuple[str, ...]
    title: str
    type: str
    authors: tuple[str, ...]
    publisher: str
    spot: Spot
    findings: tuple[FindingBrief, ...]
    """The findings that are about the source itself or its claims."""
    claims: tuple[ClaimEntry, ...]
    """In the order of the file."""
    verdicts: tuple[tuple[Verdict, int], ...]
    """How many of its claims fare how: by the worst outcome of each."""


class Gap(NamedTuple):
    """Something that could not be compared, and why."""

    reason: str
    verdict: Verdict
    measures: tuple[MeasureBrief, ...]
    claims: tuple[ClaimLink, ...]
    """The first few."""
    hidden: int
    """How many more claims there are."""
    comparisons: int
    """How many comparisons failed for this reason."""


class Citations(NamedTuple):
    """How well the sources are cited."""

    complete: int
    total: int
    lacking: tuple[tuple[str, int], ...]
    """What is missing or uncertain, in words, with the number of sources: ("title", 2)."""
    findings: tuple[FindingBrief, ...]
    """What is wrong with citations."""


class Change(NamedTuple):
    """What has changed since a base revision."""

    base: str
    hint: str
    new: tuple[FindingBrief, ...]
    grown: tuple[FindingBrief, ...]
    fixed: tuple[FindingBrief, ...]
    unchecked: tuple[FindingBrief, ...]
    unchanged: int


class Prognosis(NamedTuple):
    """A figure that nobody states, and what it must be."""

    measure: MeasureBrief
    statement: str
    """"image_offences in 2016/2017 must be 18,179–18,550 a year"."""
    ties: tuple[str, ...]
    claims: tuple[ClaimLink, ...]


class Overview(NamedTuple):
    """The whole corpus at a glance."""

    verdict: str
    """The outcome in one sentence: "3 contradictions in 29 claims"."""
    is_sound: bool
    """Whether something was compared, and nothing was found to disagree or to drift but what
    somebody has accepted; nothing else makes it sound: no baseline, no base, no rule left out."""
    is_failing: bool
    claims: int
    sources: int
    measures: int
    files: int
    verdicts: tuple[tuple[Verdict, int], ...]
    """How the comparisons ended, in the order in which outputs count them, zeros included."""
    severities: tuple[tuple[Severity, int], ...]
    disagreements: tuple[FindingBrief, ...]
    """Contradictions and different things that count, worst first."""
    drifts: tuple[FindingBrief, ...]
    others: tuple[FindingBrief, ...]
    """What else was found and counts, citations apart."""
    gaps: tuple[Gap, ...]
    """What could not be compared, the commonest reasons first."""
    citations: Citations
    change: Change | None
    """None where there is no base."""
    accepted: tuple[FindingBrief, ...]
    known: tuple[FindingBrief, ...]
    """Known from the baseline, or unchanged since the base."""
    losses: tuple[tuple[str, str], ...]
    """What was lost, and why."""
    prognoses: tuple[Prognosis, ...]
    has_acceptances: bool
    """Whether acceptances were applied."""
    rules: tuple[tuple[str, str, Severity, str], ...]
    """The rules that ran: code, name, severity, summary."""
    headline: str = ""
    """The outcome in a few words: "Not sound", "Sound, with 1 accepted"."""
    sign: Verdict | Severity = "not comparable"
    """What the outcome is shown as: the sign of a verdict, or that of a warning."""
    calm: str = ""
    """What is said where no disagreement is told: that none was found, or why none is told."""
    asides: tuple[str, ...] = ()
    """Why some of what disagrees is not told among the disagreements, a sentence for each."""


class IndexEntry(NamedTuple):
    """One thing that can be searched for."""

    kind: Literal["finding", "measure", "claim", "source"]
    page: str
    """The slug of its page."""
    anchor: str
    """A place on the page; may be empty."""
    title: str
    """What is shown first: a message, a title, a figure, a reference."""
    text: str
    """What is shown below it: who says so, when, the quote."""
    measures: tuple[str, ...]
    """Ids."""
    publishers: tuple[str, ...]
    verdict: Verdict | None
    severity: Severity | None
    """The worst severity of the findings about it, or its own."""
    standing: Standing | None
    """Of a finding."""
