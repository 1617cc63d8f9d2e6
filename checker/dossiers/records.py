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
