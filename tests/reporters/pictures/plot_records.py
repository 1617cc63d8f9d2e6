"""Records of claims for pictures, made by hand: what does not matter there is left empty."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from checker.consistency.verdicts import Verdict
from checker.dossiers.pages import RelationEntry
from checker.dossiers.records import (
    Band,
    ClaimEntry,
    ClaimLink,
    Days,
    FindingBrief,
    Group,
    Mark,
    MeasureBrief,
    Outcome,
    Panel,
    Side,
    SourceBrief,
    Spot,
)
from checker.intervals import Interval, between, exactly

ALWAYS: Days = (None, None)


def read(low: float | str | None, high: float | str | None) -> Interval:
    """Build an interval from numbers."""
    return between(None if low is None else Fraction(low), None if high is None else Fraction(high))


def year(number: int) -> Days:
    """Return the days of a year."""
    return date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal()


def link(figure: str) -> ClaimLink:
    """Make the way to a claim."""
    return ClaimLink("some-claim", "arrests", "claim-some", figure)


def source(name: str = "The Paper", issued: str = "2020") -> SourceBrief:
    """Make a source."""
    return SourceBrief("paper", "paper", name, issued, "", "", 1, None)


def claim(  # noqa: PLR0913 - what pictures show of a claim, each by its name
    figure: str,
    expected: Interval | None,
    widest: Interval | None = None,
    *,
    printed: Interval | None = None,
    camp: int | None = None,
    mark: Mark | None = None,
    days: Days = ALWAYS,
    successor: str = "",
) -> ClaimEntry:
    """Make a claim of a panel."""
    return ClaimEntry(
        link=link(figure),
        measure="arrests",
        measure_slug="arrests",
        measure_title="Arrests",
        kind="level",
        figure=figure,
        expected=expected,
        widest=widest or expected,
        printed_value=printed or expected,
        expected_text="" if expected is None else "5–7 a month",
        widest_text="" if expected is None else "4–8 a month",
        rule="",
        period="2020",
        days=days,
        place="",
        source=source(),
        speaker="",
        lineage=(),
        status="",
        quote="",
        note="",
        spot=Spot("claims/a.yaml:1", ""),
        mark=mark,
        camp=camp,
        outcomes=(),
        findings=(),
        successor=link(successor) if successor else None,
    )


def panel(*entries: ClaimEntry, unit: str = "a month", bands: tuple[Band, ...] = ()) -> Panel:
    """Make a panel of claims of one setting."""
    return Panel("Arrests, a month", unit, (Group("2020", None, entries),), bands, is_bare=False)


def band(setting: str, expected: Interval, days: Days = ALWAYS) -> Band:
    """Make a prediction."""
    return Band(setting, days, expected, expected, "5–7 a month", (), (), is_stated=True)


def side(camp: int, figure: str, expected: Interval | None) -> Side:
    """Make a side of a disagreement."""
    return Side(camp, figure, "", expected, expected, (source(),), "", ())


def finding(*sides: Side, gap: str = "about 1.5 times apart") -> FindingBrief:
    """Make a finding with sides."""
    return FindingBrief(
        "c301-1", "C301", "conflicting-figures", "error", "open", "contradiction",
        "they disagree", "Arrests", (), (), sides, gap, "a month",
    )  # fmt: skip


def measure(name: str, title: str = "", verdict: Verdict | None = None) -> MeasureBrief:
    """Make a measure."""
    return MeasureBrief(name, f"{name}-page", title or name, "", 1, 1, "", 0, verdict)


def relation(text: str, *measures: str, verdict: Verdict | None = "consistent") -> RelationEntry:
    """Make a relation between measures."""
    outcomes = () if verdict is None else (Outcome(verdict, "it holds", ()),)
    return RelationEntry(text, "", "relation-1", measures, outcomes, Spot("claims/a.yaml:1", ""))


_sizes = st.one_of(st.integers(-20, 20), st.integers(-400, 400))


@st.composite
def numbers(draw: st.DrawFn) -> Fraction:
    """Numbers of all sizes: zero, tiny, enormous, negative, close to each other."""
    digits = draw(st.integers(-(10**6), 10**6))
    return Fraction(digits, draw(st.integers(1, 60))) * Fraction(10) ** draw(_sizes)


@st.composite
def near_numbers(draw: st.DrawFn) -> Fraction:
    """Numbers as reports print them."""
    return Fraction(draw(st.integers(-(10**4), 10**6)), draw(st.sampled_from([1, 2, 7, 100])))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals of all sizes, with infinite ends here and there."""
    ends = st.one_of(st.none(), numbers(), near_numbers())
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        return between(min(low, high), max(low, high))
    return between(low, high)


@st.composite
def claims(draw: st.DrawFn) -> ClaimEntry:
    """Claims as they may stand in a panel."""
    widest = draw(st.none() | intervals())
    if widest is None:
        return claim("many", None)
    printed = [end for end in (widest.low, widest.high) if end is not None]
    return claim(
        draw(st.text(max_size=60)),
        draw(st.sampled_from([widest, *map(exactly, printed)])),
        widest,
        printed=draw(st.sampled_from([None, *map(exactly, printed)])),
        camp=draw(st.none() | st.integers(0, 9)),
        mark=draw(st.sampled_from([None, "drift", "contradiction", "different things"])),
        days=draw(st.sampled_from([ALWAYS, year(2019), year(2020), (None, 700_000), (1, None)])),
        successor=draw(st.sampled_from(["", "other"])),
    )


@st.composite
def panels(draw: st.DrawFn) -> Panel:
    """Panels of a few claims and predictions."""
    groups = draw(st.lists(st.lists(claims(), max_size=4), max_size=3))
    return Panel(
        draw(st.text(max_size=20)),
        draw(st.sampled_from(["a month", "%", ""])),
        tuple(
            Group(f"group {number}", None, tuple(entries)) for number, entries in enumerate(groups)
        ),
        tuple(
            band(f"group {number}", expected, year(2000 + number))
            for number, expected in draw(
                st.lists(st.tuples(st.integers(0, 5), intervals()), max_size=2)
            )
        ),
        is_bare=draw(st.booleans()),
    )
