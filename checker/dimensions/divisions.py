"""Where a unit is divided, however that is written.

"offence / year", "offences per annum", "offences a year", "offences yearly" and
"offences every 12 months" are all cut at one place.
"""

from checker.dimensions.times import find_adverb, find_time

_EVERY = frozenset(("a", "an", "each", "every"))
_SHARES = {"cent": "percent", "mille": "permille", "mil": "permille"}
"""What "per" is part of, instead of dividing by it."""
_PER_ANNUM = frozenset(("pa", "p.a.", "p.a"))


def fold_spaces(text: str) -> str:
    """Return the text with single spaces."""
    return " ".join(text.split())


def split_divisions(text: str) -> list[str]:
    """Cut a unit at its divisions, however they are written."""
    words = _mark_divisions(text)
    parts: list[list[str]] = [[]]
    for index, word in enumerate(words):
        if word == "/" or (word.lower() in _EVERY and _is_span(words[index + 1 :])):
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]


def _mark_divisions(text: str) -> list[str]:
    words = text.replace("⁄", "/").replace("and/or", "or").replace("/", " / ").split()
    marked: list[str] = []
    for word in words:
        is_after_per = bool(marked) and marked[-1] == "per"
        if is_after_per:
            marked[-1] = "/"
        if is_after_per and word.lower() in _SHARES:
            marked[-1] = _SHARES[word.lower()]
        else:
            marked.append("per" if word.lower() == "per" else word)
    if marked and marked[-1] == "per":
        marked[-1] = "/"
    return _mark_adverb(marked)


def _mark_adverb(words: list[str]) -> list[str]:
    if not words:
        return words
    last = words[-1].lower()
    span = "year" if last in _PER_ANNUM else find_adverb(last)
    return words if span is None else [*words[:-1], "/", span]


def _is_span(words: list[str]) -> bool:
    """Whether the words up to the next division are a time: "month", "23 minutes"."""
    end = words.index("/") if "/" in words else len(words)
    words = words[:end]
    if not words:
        return False
    return find_time(" ".join(words)) is not None or (
        words[0].replace(",", "").isdecimal() and find_time(" ".join(words[1:])) is not None
    )
