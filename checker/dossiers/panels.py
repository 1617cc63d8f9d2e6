"""Panels: claims on a number line, grouped by the value that they speak of."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.listing import list_words
from checker.consistency.mentions import name_kind
from checker.consistency.relating.outcomes import Prediction
from checker.consistency.variables import family_of
from checker.consistency.verdicts import Comparison
from checker.dimensions.units import Unit, describe_unit
from checker.dossiers.bands import build_bands
from checker.dossiers.claims import Teller
from checker.dossiers.desk import Desk
from checker.dossiers.judging import judge_values
from checker.dossiers.lines import Line, say_line_unit, say_stand, stand_in
from checker.dossiers.records import ClaimEntry, Group, Panel


class View(NamedTuple):
    """How claims are shown where it is not as on the page of their measure."""

    camps: Mapping[str, int] | None = None
    """The sides of the disagreement that is shown, by the claims' ids."""
    unit: Unit | None = None
    """The unit to tell claims in, where they convert into it."""
    bands: Sequence[Prediction] | None = None
    """The predictions to show; else those of which the shown claims speak."""


_PLAIN_VIEW = View()


def build_panels(
    desk: Desk, teller: Teller, positions: Sequence[int], view: View = _PLAIN_VIEW
) -> tuple[Panel, ...]:
    """Build a panel for each topic and family of units among some claims.

    Claims that stand on no number line are left out. Predictions that no claim stands beside
    have a panel without groups.
    """
    shown = frozenset(positions)
    claimed = [desk.corpus.claims[position].measure for position in positions]
    measures = dict.fromkeys([*claimed, *(one.quantity.measure for one in view.bands or ())])
    return tuple(
        panel
        for measure in measures
        for line in desk.lines.by_measure.get(measure, ())
        for panel in _build_panel(desk, teller, line, shown, view)
    )


def build_bare_panel(desk: Desk, teller: Teller, positions: Sequence[int]) -> Panel:
    """Build one panel of claims whose units do not convert: their bare numbers side by side."""
    groups: dict[str, list[int]] = {}
    for position in positions:
        if position in desk.lines.stands:
            unit = describe_unit(desk.statements[position].unit)
            groups.setdefault(f"in {unit}" if unit else "without a unit", []).append(position)
    values = {
        desk.corpus.claims[position].id: number
        for number, group in enumerate(groups.values())
        for position in group
    }
    verdicts = judge_values(_list_rows(desk, values), values, desk.row_sides)
    return Panel(
        f"{_name_measures(desk, positions)}: the bare numbers, whatever they count",
        "",
        tuple(
            Group(
                words, verdicts.get(number), tuple(_tell_bare(desk, teller, one) for one in group)
            )
            for number, (words, group) in enumerate(groups.items())
        ),
        (),
        is_bare=True,
    )


def _build_panel(
    desk: Desk, teller: Teller, line: Line, shown: Collection[int], view: View
) -> Iterator[Panel]:
    chosen = [
        (setting, [position for position in setting.positions if position in shown])
        for setting in line.settings
    ]
    positions = [position for _, group in chosen for position in group]
    predictions = _find_predictions(desk, positions) if view.bands is None else view.bands
    line = line._replace(unit=_choose_unit(desk, line, positions, view.unit))
    groups = tuple(
        Group(
            setting.words,
            setting.verdict,
            tuple(_tell(teller, position, line, view) for position in group),
        )
        for setting, group in chosen
        if group
    )
    bands = build_bands(desk, line, predictions)
    if groups or bands:
        unit = say_line_unit(line.kind, line.unit)
        yield Panel(_name_panel(desk, line), unit, groups, bands, is_bare=False)


def _choose_unit(desk: Desk, line: Line, positions: Iterable[int], wanted: Unit | None) -> Unit:
    """Choose the unit that is wanted, where every claim makes a number in it."""
    if wanted is None or family_of(wanted) != line.family:
        return line.unit
    stands = (stand_in(desk.statements[position], wanted) for position in positions)
    return line.unit if None in stands else wanted


def _tell(teller: Teller, position: int, line: Line, view: View) -> ClaimEntry:
    entry = teller.tell(position, line.unit)
    if view.camps is None:
        return entry
    return entry._replace(camp=view.camps.get(entry.link.claim))


def _find_predictions(desk: Desk, positions: Iterable[int]) -> list[Prediction]:
    """Find the predictions on what some claims state, each once."""
    claims = (desk.corpus.claims[position].id for position in positions)
    numbers = {number for claim in claims for number in desk.predictions_on.get(claim, ())}
    return [desk.compared.predictions[number] for number in sorted(numbers)]


def _name_panel(desk: Desk, line: Line) -> str:
    """Name what is shown: "Arrests, in arrests a month"; "Arrests: the increase, in %"."""
    title = desk.title(line.measure)
    words = describe_unit(line.unit)
    told = f", in {words}" if words else ""
    if line.kind == "level":
        return f"{title}{told}"
    if line.kind == "share":
        return f"{title}, as a share of {desk.title(line.of or '')}{told}"
    return f"{title}: the {name_kind(line.kind)}{told}"


def _name_measures(desk: Desk, positions: Iterable[int]) -> str:
    measures = (desk.corpus.claims[position].measure for position in positions)
    return list_words([desk.title(measure) for measure in measures])


def _list_rows(desk: Desk, claims: Iterable[str]) -> list[Comparison]:
    numbers = {number for claim in claims for number in desk.rows_of.get(claim, ())}
    return [desk.compared.rows[number] for number in sorted(numbers)]


def _tell_bare(desk: Desk, teller: Teller, position: int) -> ClaimEntry:
    """Tell a claim in its own unit, whatever that is."""
    statement = desk.statements[position]
    entry, stand = teller.tell(position), stand_in(statement, statement.unit)
    if stand is None:
        return entry
    expected_text, widest_text = say_stand(entry.kind, stand)
    return entry._replace(
        expected=stand.expected,
        widest=stand.widest,
        printed_value=stand.printed,
        expected_text=expected_text,
        widest_text=widest_text,
    )
