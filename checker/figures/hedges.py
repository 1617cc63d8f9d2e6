"""Hedges: the words around a figure that widen or bound it.

The kinds and what they mean are those of Ferson et al. 2015 (*Natural language of
uncertainty: numeric hedge words*), of McNabb et al. for "up to", and of Cummins, Sauerland
& Solt 2012 for "more than".
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from checker.errors import UnreadableError
from checker.figures.errors import quoted

PHRASES: dict[str, tuple[str, ...]] = {
    "exactly": ("exactly", "precisely", "equal to", "equals", "="),
    "about": (
        *("about", "around", "approximately", "approximate", "approx", "roughly", "rough"),
        *("some", "circa", "c", "ca", "~", "∼", "≈", "estimated", "estimated at"),
        *("estimated to be", "estimate of", "estimates of", "in the region of", "region of"),
        *("in the order of", "of the order of", "on the order of", "or so", "or thereabouts"),
        *("give or take", "more or less", "broadly", "very roughly", "just about"),
        *("somewhere around", "somewhere in the region of", "in the vicinity of"),
    ),
    "almost": (
        *("almost", "nearly", "just under", "just below", "just short of", "close to"),
        *("approaching", "nearing", "near", "not quite", "only just under", "virtually"),
        *("slightly under", "slightly below", "slightly less than", "slightly fewer than"),
        *("a little under", "a little below", "a little less than", "a little fewer than"),
        *("a bit under", "a bit less than", "a shade under", "a fraction under"),
        *("marginally under", "marginally below", "marginally less than"),
        *("just less than", "just fewer than", "just shy of", "shy of", "a touch under"),
    ),
    "more_than": (
        *("over", "more than", "above", "in excess of", "upwards of", "upward of"),
        *("greater than", "larger than", "higher than", "bigger than", "exceeding"),
        *("exceeds", "exceeded", "north of", ">"),
    ),
    "just_over": (
        *("just over", "just above", "just more than", "a little more than"),
        *("a little over", "a little above", "slightly over", "slightly above"),
        *("slightly more than", "a bit over", "a bit more than", "a shade over"),
        *("a fraction over", "marginally over", "marginally above", "marginally more than"),
        *("only just over", "a touch over"),
    ),
    "well_over": (
        *("well over", "well above", "well in excess of", "well upwards of", "far more than"),
        *("much more than", "far above", "far over", "considerably more than"),
        *("significantly more than", "substantially more than"),
    ),
    "well_under": (
        *("well under", "well below", "far fewer than", "far less than", "far below"),
        *("much less than", "considerably less than", "considerably fewer than"),
        *("significantly less than", "significantly fewer than", "substantially less than"),
    ),
    "at_least": (
        *("at least", "no fewer than", "no less than", "not fewer than", "not less than"),
        *("a minimum of", "minimum", "min", "as little as", "as few as", "as low as"),
        *("or more", "or greater", "or higher", "or above", "or over", "and above"),
        *("and over", "plus", "+", "≥", ">=", "at the least", "at the very least"),
        *("greater than or equal to", "more than or equal to", "equal to or more than"),
        *("equal to or greater than", "not under", "not below"),
    ),
    "at_most": (
        *("at most", "no more than", "not more than", "no greater than", "a maximum of"),
        *("maximum", "max", "at the most", "at the very most", "or less", "or fewer"),
        *("or lower", "or below", "or under", "not exceeding", "no higher than", "≤", "<="),
        *("less than or equal to", "fewer than or equal to", "equal to or less than"),
        *("equal to or fewer than", "not over", "not above"),
    ),
    "less_than": (
        *("fewer than", "less than", "under", "below", "lower than", "smaller than"),
        *("short of", "south of", "<"),
    ),
    "up_to": ("up to", "upto", "as many as", "as much as", "as high as"),
    "record": (
        *("record", "record breaking", "record high", "record high of", "record of"),
        *("highest ever", "highest on record", "all time high", "all time high of"),
    ),
    # Words that leave a figure bare. "Exact" is how corpora label a figure without a hedge.
    "": (
        *("exact", "bare", "none", "average", "average of", "on average", "averaging"),
        *("total of", "total", "in total", "totalling", "totaling", "only", "just"),
        *("soared to", "rose to", "rising to", "risen to", "grew to", "climbed to", "fell to"),
        *("dropped to", "jumped to", "between", "somewhere between", "anywhere between"),
        *("anywhere from", "from"),
    ),
}
"""Every hedge that is known, by its kind. Articles are left out when words are compared."""

_BOUNDS = frozenset({"more_than", "well_over", "well_under", "at_least", "at_most", "less_than"})
_CANCELLABLE = frozenset({"up_to"})
_APPROXIMATE = frozenset({"about", "almost", "just_over"})
_ARTICLES = frozenset({"a", "an", "the"})
_WORD = re.compile(r"[<>]=|[^\W\d_]+|[^\s\w.,;:'’\"()\-]")
_MOST_WORDS = 16


class UnknownHedge(UnreadableError):  # noqa: N818 - the name of the rule that reports it
    """Words before a figure whose meaning is not known, or that cannot stand together."""


class Hedge(NamedTuple):
    """What the words around a figure do to it."""

    words: str
    """As written, with single spaces."""
    kinds: tuple[str, ...]
    """Outermost first: ("up_to", "about") for "up to an estimated"; empty for no hedge."""


@lru_cache(maxsize=4096)
def parse_hedge(text: str) -> Hedge:
    """Read the words of a hedge, whatever their case, spaces, hyphens and articles.

    Raises UnknownHedge for words that are not in the table: a figure is never read as if
    they were not there.
    """
    found = _split_kinds(text)
    if found is None:
        raise _unknown(text)
    kinds = tuple(sorted(dict.fromkeys(kind for kind in found if kind), key=_depth))
    _refuse_clash(text, kinds)
    return Hedge(" ".join(text.replace("_", " ").split()), kinds)


def is_known(text: str) -> bool:
    """Whether a text is made of hedges alone; of none, if it is empty."""
    return _split_kinds(text) is not None


def is_neutral(text: str) -> bool:
    """Whether a text is made of words that leave a figure bare."""
    kinds = _split_kinds(text)
    return kinds is not None and not any(kinds)


def is_bound(hedge: Hedge) -> bool:
    """Whether a figure beyond the hedged one contradicts it: at least, fewer than, …."""
    return not _BOUNDS.isdisjoint(hedge.kinds)


def is_cancellable(hedge: Hedge) -> bool:
    """Whether the hedge is a bound that may be exceeded: up to, as many as (McNabb et al.)."""
    return not _CANCELLABLE.isdisjoint(hedge.kinds)


def is_approximate(hedge: Hedge) -> bool:
    """Whether the hedge keeps the value near the figure: about, almost, just over."""
    return not _APPROXIMATE.isdisjoint(hedge.kinds)


def _fold(text: str) -> tuple[str, ...]:
    words = _WORD.findall(text.lower().replace("_", " "))
    return tuple(word for word in words if word not in _ARTICLES)


@cache
def _kinds_by_words() -> dict[tuple[str, ...], str]:
    return {_fold(phrase): kind for kind, phrases in PHRASES.items() for phrase in phrases}


def _split_kinds(text: str) -> list[str] | None:
    """Take the longest known phrase from the left; None where a word is left over."""
    words = _fold(text)
    if len(words) > _MOST_WORDS or not (words or set(text.lower().split()) <= _ARTICLES):
        return None
    known = _kinds_by_words()
    kinds: list[str] = []
    at = 0
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if words[at:end] in known), None)
        if end is None:
            return None
        kinds.append(known[words[at:end]])
        at = end
    return kinds


def _depth(kind: str) -> int:
    """Order kinds from the outside in: a bound is put around an approximation."""
    if kind == "record":
        return 0
    return 1 if kind in _BOUNDS | _CANCELLABLE else 2


def _refuse_clash(text: str, kinds: tuple[str, ...]) -> None:
    outer = [kind for kind in kinds if _depth(kind) == 1]
    inner = [kind for kind in kinds if _depth(kind) > 1]
    is_exact_and_more = "exactly" in inner and len(outer) + len(inner) > 1
    if len(outer) <= 1 and len(inner) <= 1 and not is_exact_and_more:
        return
    raise UnknownHedge(
        f"the hedge {quoted(text)} says two things at once",
        "keep the words that stand next to the figure",
    )


def _unknown(text: str) -> UnknownHedge:
    import difflib  # noqa: PLC0415 - 8 ms that only a mistake needs

    written = {" ".join(words): " ".join(words) for words in _kinds_by_words()}
    folded = " ".join(_fold(text)[:_MOST_WORDS])
    near = difflib.get_close_matches(folded, written, n=1, cutoff=0.6)
    cure = f'did you mean "{near[0]}"?' if near else 'write one such as "about" or "at least"'
    return UnknownHedge(f"the hedge {quoted(text)} is not known", cure)
