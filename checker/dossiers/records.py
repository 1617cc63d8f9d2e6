"""The records of a report with pages: what is told of each claim, measure, finding and source.

All texts may hold what the claims hold: whoever lays them out escapes them. Intervals are
exact; the texts beside them are rounded for readers. A *slug* names a page in every format,
an *anchor* a place on it; both stay the same from run to run.
"""

from typing import Literal, NamedTuple

from checker.consistency.verdicts import Verdict
from checker.findings import Severity, Standing
from checker.intervals import Interval

Mark = Literal["contradiction", "different things", "drift"]
"""What the comparison found about a claim, worst first."""

MARKS: tuple[Mark, ...] = ("contradiction", "different things", "drift")

Days = tuple[int | None, int | None]
"""The first and the last day of a time, counted as `checker.dimensions.calendar_days` does;
None where it has no end on that side or is not stated."""


class Spot(NamedTuple):
    """A place in the files."""

    text: str
    """Path and line, as printed: "claims/article-001.yaml:96"."""
    url: str
    """The same on the forge that hosts the repository; empty where that is not known."""


class ClaimLink(NamedTuple):
    """The way to a claim."""

    claim: str
    """The claim's id."""
    page: str
    """The slug of the page of its measure, or of the part of it that holds the claim."""
    anchor: str
    figure: str
    """The figure as written, with its hedge and unit: "407 a week"."""


class SourceBrief(NamedTuple):
    """A source in one line."""

    id: str
    slug: str
    name: str
    """Who published it: the publication, else the publisher, else the id."""
    issued: str
    """When, as written; empty where that is not stated."""
    citation: str
    """The formatted reference: author, date, title, publication."""
    url: str
    """Where it can be read: http or https only; else empty."""
    claims: int
    mark: Mark | None
    """The worst of what was found about its claims."""


class MeasureBrief(NamedTuple):
    """A measure in one line."""

    id: str
    slug: str
    title: str
    """What it counts, in words; the id where it has no title."""
    unit: str
    """The unit that it is shown in, in words: "arrests a month"; may be empty."""
    claims: int
    sources: int
    years: str
    """The years that its claims speak of: "2016–2026"; empty where none is stated."""
    findings: int
    """How many findings that count are about its claims."""
    verdict: Verdict | None
    """The worst verdict of its comparisons; None where nothing of it was compared."""


class Side(NamedTuple):
    """One side of a disagreement: claims that agree with each other."""

    camp: int
    """Its number from 0: the same number has the same colour and shape everywhere."""
    figure: str
    """As written: "407 a week"."""
    turned: str
    """What it comes to in the unit of the other side: "1,768–1,772 a month"; may be empty."""
    expected: Interval | None
    widest: Interval | None
    """Both in the unit that the sides share, or as bare numbers; None where it cannot be shown."""
    sources: tuple[SourceBrief, ...]
    origin: str
    """Where its figures come from, if copies of one figure stand behind it; else empty."""
    claims: tuple[ClaimLink, ...]


class FindingBrief(NamedTuple):
    """A finding in one line."""

    slug: str
    code: str
    name: str
    severity: Severity
    standing: Standing
    verdict: Verdict | None
    """What its claims come to: contradiction, different things, drift, not comparable; None
    where it is about something else than a comparison."""
    message: str
    subject: str
    """What it is about, in words: the title of the measure, or the name of the source. Where
    a measure is spoken of at several times or places, those follow: "Arrests, 2014 in GB"."""
    measures: tuple[str, ...]
    """The ids of the measures of its claims."""
    publishers: tuple[str, ...]
    """The names of the sources of its claims, each once."""
    sides: tuple[Side, ...]
    """What disagrees, the side with the most origins first; empty where it has no sides."""
    gap: str
    """How far they lie apart: "about 1.5 times apart"; may be empty."""
    unit: str
    """The unit of the sides' intervals, in words: "a month"; "as bare numbers" may be said."""
    setting: str = ""
    """When and where the claims that disagree speak of: "2014 in GB"; empty where that is not
    stated, or where they are not of one value."""


class Outcome(NamedTuple):
    """What came of comparing a claim."""

    verdict: Verdict
    text: str
    """Why, in a phrase."""
    others: tuple[ClaimLink, ...]
    """The first few claims on the other side."""
    hidden: int = 0
    """How many more claims stand there."""


class ClaimEntry(NamedTuple):
    """A claim, told in full."""

    link: ClaimLink
    measure: str
    """The measure's id."""
    measure_slug: str
    measure_title: str
    kind: str
    """level | increase | decrease | multiple | points | share"""
    figure: str
    """As written, with hedge, unit, kind and what it counts from."""
    expected: Interval | None
    widest: Interval | None
    """In the unit of the panel that it stands in; None where the figure was not read."""
    printed_value: Interval | None
    """The figure as printed, without its rounding, in the same unit: the place of its marker."""
    expected_text: str
    widest_text: str
    """The same in words, with the unit; empty where the figure was not read."""
    rule: str
    """By which rule it was read: "to the nearest 100"; where it was not read, why."""
    period: str
    """As written; "2026? (when it was printed)" where the claim states none; may be empty."""
    days: Days
    place: str
    source: SourceBrief | None
    speaker: str
    """Who said it, as recorded; may be empty."""
    lineage: tuple[str, ...]
    """Where the source has it from: "quoting mail-2018"."""
    status: str
    """Status and qualifier: "provisional, recorded"; may be empty."""
    quote: str
    note: str
    spot: Spot
    mark: Mark | None
    camp: int | None
    """The side that it stands on in its worst conflict; None where nobody contradicts it."""
    outcomes: tuple[Outcome, ...]
    """What came of comparing it: worst first, at least one."""
    findings: tuple[FindingBrief, ...]
    """The findings that name it, worst first."""
    successor: ClaimLink | None
    """The claim that has replaced it."""


class Group(NamedTuple):
    """Claims of a panel that speak of one value: one place and one time."""

    setting: str
    """When and where: "2026? in GB"; may be empty."""
    verdict: Verdict | None
    """The worst verdict among them; None where one claim stands alone."""
    entries: tuple[ClaimEntry, ...]
    """By time, then by date of printing."""


class Band(NamedTuple):
    """A prediction: the interval that a figure must fall in, if the claims are right."""

    setting: str
    """Of when and where: "2023? in GB"."""
    days: Days
    expected: Interval
    widest: Interval
    text: str
    """In words, with the unit: "115,023–117,062 a year"."""
    ties: tuple[str, ...]
    """What it follows from, in words."""
    claims: tuple[ClaimLink, ...]
    """What it rests on."""
    is_stated: bool
    """Whether claims speak of it, too."""


class Panel(NamedTuple):
    """One number line: what can be shown in one unit."""

    title: str
    """What is shown: "Arrests, in arrests a month"; "The increase in arrests"."""
    unit: str
    """What stands after a number: "a month", "%"; may be empty."""
    groups: tuple[Group, ...]
    """By time."""
    bands: tuple[Band, ...]
    """Predictions in the same unit, by time."""
    is_bare: bool
    """Whether the units do not convert, and only the bare numbers are shown side by side."""


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
