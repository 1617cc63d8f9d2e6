"""Number lines: which claims of a measure can stand beside each other, and in what unit.

A line is of one kind of claim and one family of units. On it stand settings: claims that
speak of one place and one time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.cells import turn
from checker.consistency.grounds import Ground
from checker.consistency.relating.gauges import as_rate
from checker.consistency.results import Comparisons
from checker.consistency.statements import Statement
from checker.consistency.tracing import rank_claim
from checker.consistency.variables import family_of
from checker.consistency.verdicts import Verdict
from checker.consistency.wording import join_unit, say_unit
from checker.dimensions.units import Unit, describe_unit, parse_unit
from checker.dossiers.homes import Homes, find_homes
from checker.dossiers.judging import judge_values
from checker.dossiers.reading import ReadClaim
from checker.dossiers.settings import say_setting
from checker.dossiers.standpoints import RowName
from checker.figures.wording import format_nested
from checker.intervals import Interval, closed
from checker.model import Claim, Corpus

_KINDS = ("level", "increase", "decrease", "multiple", "points", "share")
_PERCENT = parse_unit("percent")
_RATIO = parse_unit("ratio")


class Stand(NamedTuple):
    """Where a claim stands on a number line."""

    unit: Unit
    expected: Interval
    widest: Interval
    printed: Interval | None
    """The figure without its rounding; None where that is no number in this unit."""


class Setting(NamedTuple):
    """Claims that speak of one value."""

    words: str
    verdict: Verdict | None
    """The worst verdict among them; None where nothing of it was compared."""
    positions: tuple[int, ...]
    """By time, then by date of printing."""


class Line(NamedTuple):
    """One number line of a measure."""

    measure: str
    kind: str
    of: str | None
    family: object
    unit: Unit
    settings: tuple[Setting, ...]
    """By time."""


class Lines(NamedTuple):
    """All number lines, and where each claim stands on its own."""

    by_measure: Mapping[str, tuple[Line, ...]]
    """Levels before changes and shares, the declared unit before others."""
    stands: Mapping[int, Stand]
    """By position; what stands on no line is left out."""
    homes: Mapping[int, int]
    """The number of the value that each claim on them speaks of, by position."""
    obstacles: Mapping[int, str]
    """Why the others stand on none."""


class _Key(NamedTuple):
    measure: str
    kind: str
    of: str | None
    family: object


def build_lines(
    corpus: Corpus,
    compared: Comparisons,
    reads: Sequence[ReadClaim],
    positions: Mapping[str, int],
    row_sides: Mapping[RowName, Mapping[str, int]],
) -> Lines:
    """Build the number lines of all measures; `positions` are those of the claims by their ids."""
    drafts = _draft_lines(reads, compared)
    stands, obstacles = _place_claims(drafts)
    obstacles.update((index, read.obstacle) for index, read in enumerate(reads) if read.obstacle)
    homes = find_homes(corpus, compared, reads, positions)
    values = {
        claim: homes.numbers[position]
        for claim, position in positions.items()
        if position in homes.numbers
    }
    verdicts = judge_values(compared.rows, values, row_sides)
    lines: dict[str, list[Line]] = {}
    for key, draft in sorted(drafts.items(), key=lambda item: _rank_line(*item)):
        placed = [one for one in draft.statements if one.position in stands]
        settings = tuple(_list_settings(placed, homes, verdicts))
        lines.setdefault(key.measure, []).append(Line(*key, draft.unit, settings))
    by_measure = {name: tuple(own) for name, own in lines.items()}
    return Lines(by_measure, stands, homes.numbers, obstacles)


class _Draft(NamedTuple):
    """A line before its claims are placed on it."""

    unit: Unit
    is_declared: bool
    """Whether the measure declares a unit that converts into its own."""
    statements: tuple[Statement, ...]


def _draft_lines(reads: Sequence[ReadClaim], compared: Comparisons) -> Mapping[_Key, _Draft]:
    """Draft the lines that claims stand on, and those on which only predictions do."""
    groups: dict[_Key, list[Statement]] = {}
    for read in reads:
        if read.statement is not None and not read.obstacle:
            groups.setdefault(_name_line(read.statement), []).append(read.statement)
    units = {key: [one.unit for one in statements] for key, statements in groups.items()}
    for prediction in compared.predictions:
        quantity = prediction.quantity
        if quantity.kind in {"level", "share"} and not quantity.voices:
            key = _Key(quantity.measure, quantity.kind, quantity.of, family_of(quantity.unit))
            units.setdefault(key, [quantity.unit if quantity.kind == "level" else _PERCENT])
    return {key: _draft_line(key, own, groups.get(key, ()), compared) for key, own in units.items()}


def _draft_line(
    key: _Key, units: Sequence[Unit], statements: Sequence[Statement], compared: Comparisons
) -> _Draft:
    ground = compared.groundwork.find_ground(key.measure)
    declared = [unit for unit in _list_declared(ground) if family_of(unit) == key.family]
    return _Draft(_choose_unit(key.kind, units, declared), bool(declared), tuple(statements))


def _place_claims(drafts: Mapping[_Key, _Draft]) -> tuple[dict[int, Stand], dict[int, str]]:
    """Place claims on their lines, and say of those that find no place there why."""
    stands: dict[int, Stand] = {}
    obstacles: dict[int, str] = {}
    for draft in drafts.values():
        for statement in draft.statements:
            stand = stand_in(statement, draft.unit)
            if stand is None:
                obstacles[statement.position] = _refuse(draft.unit)
            else:
                stands[statement.position] = stand
    return stands, obstacles


def stand_in(statement: Statement, unit: Unit) -> Stand | None:
    """Read a claim in a unit; None where its figure makes no number there."""
    reading, own = statement.reading, statement.unit
    expected = turn(reading.expected, own, unit, is_widest=False)
    widest = turn(reading.widest, own, unit, is_widest=True)
    if expected is None or widest is None:
        return None
    values = [end.value for end in statement.figure.ends]
    printed = turn(closed(min(values), max(values)), own, unit, is_widest=False)
    return Stand(unit, expected, widest, printed)


def say_stand(kind: str, stand: Stand) -> tuple[str, str]:
    """Say both readings with their unit: "1,768–1,772 a month"."""
    unit = say_line_unit(kind, stand.unit)
    expected, widest = format_nested(stand.expected, stand.widest)
    return join_unit(expected, unit), join_unit(widest, unit)


def say_line_unit(kind: str, unit: Unit) -> str:
    """Say what stands after a number: "a month", "%"; a multiple is so many "times"."""
    return say_unit(unit) or ("times" if kind == "multiple" else "")


def rank_position(claim: Claim, position: int) -> tuple[int, ...]:
    """Rank a claim by its time, then by its date of printing, then by its place."""
    return (*rank_claim(claim), position)


def _name_line(statement: Statement) -> _Key:
    claim = statement.claim
    of = claim.of if claim.kind == "share" else None
    return _Key(claim.measure, claim.kind, of, family_of(statement.unit))


def _rank_line(key: _Key, draft: _Draft) -> tuple[int, str, bool, int, int]:
    kind = _KINDS.index(key.kind) if key.kind in _KINDS else len(_KINDS)
    first = min((statement.position for statement in draft.statements), default=0)
    return kind, key.of or "", not draft.is_declared, -len(draft.statements), first


def _list_declared(ground: Ground) -> tuple[Unit, ...]:
    """List the unit that a measure declares, and the rate that its totals are turned into."""
    if ground.unit is None:
        return ()
    return (ground.unit, as_rate(ground.unit, "year"))


def _choose_unit(kind: str, units: Sequence[Unit], declared: Sequence[Unit]) -> Unit:
    """Choose the measure's own unit if it converts, else the one that most claims are in."""
    common = [unit for unit, _ in Counter(units).most_common()]
    is_share = all(not unit.dimension and unit.kind == "share" for unit in common)
    if is_share and kind == "multiple":
        return _RATIO
    percent = (unit for unit in common if is_share and unit.factor == _PERCENT.factor)
    return [*declared, *percent, *common][0]


def _refuse(unit: Unit) -> str:
    return f"its figure makes no number of {describe_unit(unit)}"


def _list_settings(
    statements: Iterable[Statement], homes: Homes, verdicts: Mapping[int, Verdict]
) -> Iterator[Setting]:
    groups: dict[int, list[Statement]] = {}
    for statement in sorted(statements, key=_rank_statement):
        groups.setdefault(homes.numbers[statement.position], []).append(statement)
    for home, group in groups.items():
        positions = tuple(statement.position for statement in group)
        yield Setting(
            say_setting(group, homes.definitions.get(home, "")), verdicts.get(home), positions
        )


def _rank_statement(statement: Statement) -> tuple[int, ...]:
    return rank_position(statement.claim, statement.position)
