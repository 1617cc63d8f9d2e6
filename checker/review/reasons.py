"""Reasons: whether the one that an acceptance gives explains anything.

What is refused is what says nothing whatever the figures are: a stock phrase, one word, the
rule's own name. A short reason is one: "different years". Scripts that put no spaces between
words have no single words either; there so many different letters are enough.
"""

import re
import unicodedata

from checker.figures.errors import quoted

_STOCK_WORDS = """
todo tbd tba tbc fixme xxx wip na none nil null nothing blank empty placeholder dummy
ok okay okey lgtm fine good great yes yep yeah no nope sure works looks seems
accept accepts accepted accepting acceptable acceptance allow allowed approve approved
confirm confirmed agree agreed
ignore ignores ignored ignoring skip skipped suppress suppressed silence silenced
disable disabled exempt exempted waive waived whitelist whitelisted noqa
known issue issues problem problems warning warnings finding findings fix fixed wontfix
temporary temporarily temp tmp interim legacy
check checks checked checking verified verify reviewed review
test tests tested testing foo bar baz asdf qwerty lorem ipsum
reason reasons explanation explain comment because
misc miscellaneous intended intentional expected deliberate deliberately
whatever please later soon someday eventually
"""
_STOCK = frozenset(_STOCK_WORDS.split())
"""Words that explain nothing, however many of them stand together."""

_FILLER_WORDS = """
a an the this that these it its is are was were be been being has have had will would can
could should must do does did i we us me my our you and or but so as at by for on here
there just only really very too now yet still again already get got
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
"""Words that explain nothing beside such ones."""

_PHRASES = (
    "if both stand accept the difference with a reason",
    "accept the difference with a reason",
    "if both stand",
    "both stand",
    "false positive",
    "false positives",
    "see above",
    "see below",
    "see comment",
    "not a problem",
    "not an issue",
    "not applicable",
    "not important",
    "not relevant",
    "not sure",
    "no need to",
    "will not",
    "wont",
    "cannot",
    "cant",
    "dont care",
    "to be determined",
    "to be decided",
    "to be done",
    "to do",
    "to me",
    "n a",
)

_FEWEST_LETTERS = 3
"""So many different letters a reason has at least: "xx xx" and "ha ha" are none."""

_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua000-\ua4cf"
    "\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese and, which has few spaces, Korean."""

_APOSTROPHES = "'’`"
_UNSPOKEN = {"Mn", "Mc", "Me", "Cf"}
"""The categories of marks and of what is not seen."""

_WORD = re.compile(r"[^\W_]+")


def find_fault(reason: str, rule_code: str, rule_name: str) -> str | None:
    """Say what is wrong with a reason, in a message's words; None where it explains something."""
    words = _list_words(reason)
    if not words:
        return f"{quoted(reason)} explains nothing" if reason.strip() else "there is no reason"
    told = _drop_phrase(words, _list_words(rule_code))
    told = _drop_phrase(told, _list_words(rule_name))
    if len(told) < len(words) and _is_stock(told):
        return f"{quoted(reason)} only names the rule"
    if _is_stock(words) or _has_few_letters(words):
        return f"{quoted(reason)} explains nothing"
    if len(set(words)) == 1 and not _UNSPACED.search(words[0]):
        return f"{quoted(reason)} is one word, and explains nothing"
    return None


def _list_words(text: str) -> list[str]:
    """Return the words, in lower case, without marks, invisible signs and apostrophes."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(
        sign
        for sign in folded
        if sign not in _APOSTROPHES and unicodedata.category(sign) not in _UNSPOKEN
    )
    # What was taken apart is put together again: a syllable of Hangul is one letter here.
    return _WORD.findall(unicodedata.normalize("NFC", kept))


def _is_stock(words: list[str]) -> bool:
    """Whether nothing is left but stock phrases."""
    for phrase in _PHRASES:
        words = _drop_phrase(words, phrase.split())
    return all(word in _STOCK or word in _FILLERS for word in words)


def _has_few_letters(words: list[str]) -> bool:
    return len(set("".join(words))) < _FEWEST_LETTERS


def _drop_phrase(words: list[str], phrase: list[str]) -> list[str]:
    """Return the words without the first place where a phrase stands among them."""
    length = len(phrase)
    for start in range(len(words) - length + 1):
        if words[start : start + length] == phrase:
            return [*words[:start], *words[start + length :]]
    return words
