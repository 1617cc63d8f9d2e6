"""Which words hedge, and what kind of hedge they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.hedges import (
    PHRASES,
    Hedge,
    UnknownHedge,
    is_approximate,
    is_bound,
    is_cancellable,
    is_known,
    is_neutral,
    parse_hedge,
)

TABLE = [
    *[(words, ("exactly",)) for words in ("exactly", "precisely")],
    *[
        (words, ("about",))
        for words in (
            *("about", "around", "approximately", "roughly", "some", "circa", "an estimated"),
            *("in the region of", "~", "approx.", "approx", "c.", "ca.", "estimated"),
        )
    ],
    *[
        (words, ("almost",))
        for words in (
            *("almost", "nearly", "just under", "close to", "approaching", "slightly under"),
            *("a little less than", "a little under", "just below", "just_below"),
        )
    ],
    *[
        (words, ("more_than",))
        for words in (
            *("over", "more than", "above", "in excess of", "upwards of", ">", "more_than"),
            "greater than",
        )
    ],
    *[(words, ("just_over",)) for words in ("just over", "a little more than", "slightly over")],
    *[(words, ("well_over",)) for words in ("well over", "far more than")],
    *[(words, ("well_under",)) for words in ("well under", "far fewer than", "well below")],
    *[
        (words, ("at_least",))
        for words in (
            *("at least", "no fewer than", "no less than", "a minimum of", "as little as"),
            *("as few as", "at_least", "≥", ">=", "or more"),
        )
    ],
    *[
        (words, ("at_most",))
        for words in ("at most", "no more than", "a maximum of", "at_most", "≤", "<=", "or fewer")
    ],
    *[
        (words, ("less_than",))
        for words in ("fewer than", "less than", "under", "below", "<", "less_than")
    ],
    *[(words, ("up_to",)) for words in ("up to", "as many as", "as much as")],
    *[(words, ("record",)) for words in ("a record", "the highest ever", "record-breaking")],
    *[
        (words, ())
        for words in (
            *("exact", "on average", "an average of", "a total of", "only", "just", "", "an"),
            *("soared to", "between", "total of"),
        )
    ],
    # one around the other
    ("up to an estimated", ("up_to", "about")),
    ("up to about", ("up_to", "about")),
    ("as many as around", ("up_to", "about")),
    ("at least about", ("at_least", "about")),
    ("more than roughly", ("more_than", "about")),
    ("no more than some", ("at_most", "about")),
    ("up to almost", ("up_to", "almost")),
    ("a record of more than", ("record", "more_than")),
    ("about at least", ("at_least", "about")),
    # neutral words around a hedge, and a hedge said twice
    ("only about", ("about",)),
    ("an average of about", ("about",)),
    ("only just over", ("just_over",)),
    ("about roughly", ("about",)),
    # however it is written
    ("About", ("about",)),
    ("UP  TO", ("up_to",)),
    ("up-to", ("up_to",)),
    ("estimated", ("about",)),
    ("the region of", ("about",)),
]


@pytest.mark.parametrize(("words", "kinds"), TABLE)
def test_a_hedge_has_its_kinds_outermost_first(words: str, kinds: tuple[str, ...]) -> None:
    assert parse_hedge(words).kinds == kinds


@pytest.mark.parametrize(("kind", "phrase"), [(k, p) for k, ps in PHRASES.items() for p in ps])
def test_every_phrase_of_the_table_is_of_its_own_kind(kind: str, phrase: str) -> None:
    assert parse_hedge(phrase).kinds == ((kind,) if kind else ())
    assert parse_hedge(f"  the {phrase.upper()} ").kinds == ((kind,) if kind else ())


def test_the_words_are_kept_as_written() -> None:
    assert parse_hedge(" up  to an  estimated ") == Hedge("up to an estimated", ("up_to", "about"))


@pytest.mark.parametrize(
    ("words", "bound", "cancellable", "approximate"),
    [
        ("about", False, False, True),
        ("almost", False, False, True),
        ("just over", False, False, True),
        ("exactly", False, False, False),
        ("only", False, False, False),
        ("a record", False, False, False),
        ("more than", True, False, False),
        ("well over", True, False, False),
        ("well under", True, False, False),
        ("at least", True, False, False),
        ("at most", True, False, False),
        ("fewer than", True, False, False),
        ("up to", False, True, False),
        ("up to an estimated", False, True, True),
        ("at least about", True, False, True),
    ],
)
def test_bounds_cancellable_bounds_and_approximations_are_told_apart(
    *,
    words: str,
    bound: bool,
    cancellable: bool,
    approximate: bool,
) -> None:
    hedge = parse_hedge(words)
    answers = (is_bound(hedge), is_cancellable(hedge), is_approximate(hedge))
    assert answers == (bound, cancellable, approximate)


@pytest.mark.parametrize(
    ("words", "problem", "cure"),
    [
        ("abuot", "is not known", 'did you mean "about"?'),
        ("no more then", "is not known", 'did you mean "no more than"?'),
        ("a litle more than", "is not known", 'did you mean "little more than"?'),
        ("purple", "is not known", 'write one such as "about"'),
        ("about purple", "is not known", ""),
        ("(", "is not known", ""),
        ("12", "is not known", ""),
        ("about " * 20, "is not known", ""),
        ("about nearly", "says two things at once", "next to the figure"),
        ("at least at most", "says two things at once", "next to the figure"),
        ("up to at least", "says two things at once", "next to the figure"),
        ("exactly about", "says two things at once", "next to the figure"),
        ("at least exactly", "says two things at once", "next to the figure"),
    ],
)
def test_a_hedge_that_is_not_known_is_refused(words: str, problem: str, cure: str) -> None:
    with pytest.raises(UnknownHedge) as refused:
        parse_hedge(words)
    assert problem in refused.value.problem
    assert cure in refused.value.cure


@pytest.mark.parametrize(
    ("words", "known", "neutral"),
    [
        ("", True, True),
        ("only", True, True),
        ("about", True, False),
        ("about nearly", True, False),
        ("purple", False, False),
    ],
)
def test_known_and_neutral_words_are_told_apart(*, words: str, known: bool, neutral: bool) -> None:
    assert (is_known(words), is_neutral(words)) == (known, neutral)


@given(st.text(max_size=40))
def test_any_text_is_a_hedge_or_refused(text: str) -> None:
    try:
        hedge = parse_hedge(text)
    except UnknownHedge:
        return
    assert len(hedge.kinds) <= 3
