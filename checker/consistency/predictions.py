"""What any further claim on a measure must be: the answer for a writer who asks before writing."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from checker.consistency.camps import Voice
from checker.consistency.comparing import Comparisons
from checker.consistency.knowledge import Known, Question, list_known, rank_known, say_where
from checker.consistency.listing import SHOWN, list_words
from checker.consistency.mentions import Mention, describe_mention
from checker.consistency.relating.facts import split_sides
from checker.consistency.relating.outcomes import Prediction, Quantity
from checker.consistency.relating.wording import say_interval
from checker.consistency.statements import Statement
from checker.consistency.variables import Variable
from checker.consistency.wording import join_unit, say_unit
from checker.dimensions.units import describe_unit
from checker.figures.wording import format_interval
from checker.intervals import Interval
from checker.model import Corpus


class Tied(NamedTuple):
    """What ties a quantity to others."""

    text: str
    why: str
    """What the corpus says of why it holds; empty where it says nothing."""


class Side(NamedTuple):
    """Claims that agree with each other, and the interval that agrees with all of them."""

    expected: str
    widest: str
    """Empty where it is as the expected one."""
    mentions: tuple[Mention, ...]
    """The first few of the claims."""
    hidden: int
    """How many more there are."""


class Answer(NamedTuple):
    """What any further claim on one quantity must be, in words."""

    subject: str
    """What of the measure, when and where: "in 2016/2017 in GB-GBN"."""
    expected: str
    """Empty where claims disagree and nothing narrows what they say."""
    widest: str
    """Empty where it is as the expected one."""
    unit: str
    """The thing counted, where the measure counts several; else empty."""
    ties: tuple[Tied, ...]
    rests_on: tuple[Mention, ...]
    """The claims behind the ties; none where only what is said of it counts."""
    sides: tuple[Side, ...]
    """What claims say already: several sides where they disagree, none where nobody speaks."""
    broken: tuple[str, ...]
    """Ties that nothing follows from, because the claims that they tie cannot all be true."""


class Outlook(NamedTuple):
    """All that can be told of a measure for one question."""

    measure: str
    title: str | None
    asked: str
    """When and where was asked for: "in 2024 in GB"; empty for any."""
    answers: tuple[Answer, ...]
    elsewhere: tuple[str, ...]
    """What else is known of the measure, where nothing is known of what was asked for."""
    left_out: tuple[tuple[str, str], ...]
    """Claims on the measure that count for nothing, each with the reason."""


def look_ahead(corpus: Corpus, comparisons: Comparisons, question: Question) -> Outlook:
    """Tell what any further claim on a measure must be, if the claims of the corpus are right."""
    known = sorted(list_known(comparisons, question), key=rank_known)
    asked = [one for one in known if one.is_asked]
    name = question.ground.measure
    measure = corpus.measures.get(name)
    speaker = _Speaker(corpus, comparisons, asked)
    return Outlook(
        measure=name,
        title=None if measure is None else measure.title,
        asked=say_where(question.period, question.place),
        answers=tuple(speaker.answer(one) for one in asked),
        elsewhere=() if asked else tuple(dict.fromkeys(one.subject for one in known)),
        left_out=tuple(_list_left_out(comparisons, name)),
    )


def _list_left_out(comparisons: Comparisons, measure: str) -> Iterator[tuple[str, str]]:
    """List the claims that no variable holds: what could not be read, and what is superseded."""
    used = {
        statement.claim.id
        for variable in comparisons.variables
        if variable.topic.measure == measure
        for statement in variable.statements
    }
    for row in comparisons.rows:
        if row.measure == measure and len(row.claims) == 1 and row.claims[0] not in used:
            yield row.claims[0], row.reason


class _Speaker:
    """Puts what is known into words."""

    def __init__(self, corpus: Corpus, comparisons: Comparisons, known: Iterable[Known]) -> None:
        self.comparisons = comparisons
        self.reasons = {one.holds.strip(): one.why or "" for one in corpus.relations}
        self.mixed = {different.topic.measure for different in comparisons.different}
        needed = {
            claim for one in known if one.prediction is not None for claim in one.prediction.claims
        }
        self.statements = _find_statements(comparisons.variables, needed)
        self.broken: dict[str, list[str]] = {}
        for mismatch in comparisons.mismatches:
            texts = list_words([tie.text for tie in mismatch.ties])
            for claim in {b.voice.statement.claim.id for b in (mismatch.focus, *mismatch.others)}:
                self.broken.setdefault(claim, []).append(texts)

    def answer(self, known: Known) -> Answer:
        quantity, prediction = known.quantity, known.prediction
        sides = tuple(
            self._describe_side(quantity, voices)
            for voices in (
                split_sides(quantity.voices, self.comparisons.origins) if quantity.voices else ()
            )
        )
        if prediction is not None:
            said = _say_readings(quantity, prediction.expected, prediction.widest)
        else:
            said = (sides[0].expected, sides[0].widest) if len(sides) == 1 else ("", "")
        stated = (voice.statement.claim.id for voice in quantity.voices)
        return Answer(
            subject=known.subject,
            expected=said[0],
            widest=said[1],
            unit=describe_unit(quantity.unit) if self._is_mixed(quantity) else "",
            ties=() if prediction is None else tuple(map(self._describe_tie, prediction.ties)),
            rests_on=() if prediction is None else tuple(self._mention(known, prediction)),
            sides=sides,
            broken=tuple(
                dict.fromkeys(text for claim in stated for text in self.broken.get(claim, ()))
            ),
        )

    def _is_mixed(self, quantity: Quantity) -> bool:
        return quantity.kind == "level" and quantity.measure in self.mixed

    def _describe_tie(self, text: str) -> Tied:
        return Tied(text, self.reasons.get(text, ""))

    def _mention(self, known: Known, prediction: Prediction) -> Iterator[Mention]:
        for claim in prediction.claims:
            if claim in self.statements:
                yield describe_mention(self.statements[claim], known.quantity.measure)

    def _describe_side(self, quantity: Quantity, voices: Sequence[Voice]) -> Side:
        said = _say_readings(
            quantity,
            _intersect([voice.expected for voice in voices]),
            _intersect([voice.widest for voice in voices]),
        )
        shown = voices[:SHOWN]
        mentions = (describe_mention(voice.statement, quantity.measure) for voice in shown)
        return Side(*said, tuple(mentions), len(voices) - len(shown))


def _find_statements(variables: Iterable[Variable], needed: Iterable[str]) -> dict[str, Statement]:
    wanted = set(needed)
    return {
        statement.claim.id: statement
        for variable in variables
        for statement in variable.statements
        if statement.claim.id in wanted
    }


def _intersect(intervals: Sequence[Interval]) -> Interval:
    """Return what the readings of one side share: they meet, or they would not be of one side."""
    return reduce(lambda one, other: one.intersect(other) or one, intervals)


def _say_readings(quantity: Quantity, expected: Interval, widest: Interval) -> tuple[str, str]:
    said, outer = (_say(quantity, interval) for interval in (expected, widest))
    return said, "" if said == outer else outer


def _say(quantity: Quantity, interval: Interval) -> str:
    if interval.high is None and interval.low in {None, 0}:
        return "any number"
    if quantity.kind == "difference" and quantity.base is None:
        return join_unit(format_interval(interval), say_unit(quantity.unit))
    return say_interval(quantity, interval)
