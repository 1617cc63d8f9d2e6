"""What claims give the network: for each quantity the ends that its claims agree on."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.camps import Voice, cluster_voices, name_precision
from checker.consistency.relating.web import NOT_NEGATIVE, Entry, Web
from checker.intervals import Interval, ends_earlier, starts_later
from checker.propagation.networks import Fact, Network

MOST_SIDES = 4
"""So many camps on one quantity are each held against what it is tied to."""


class Said(NamedTuple):
    """The claim behind a fact."""

    number: int
    voice: Voice


class Setting(NamedTuple):
    """A network in one reading, with the claims behind its facts; laws have none."""

    network: Network
    said: tuple[Said | None, ...]


def split_sides(voices: Sequence[Voice], origins: Mapping[str, str]) -> list[tuple[Voice, ...]]:
    """Split what is said of a quantity into sides that agree within themselves, widest first.

    A side is whatever shares a number in its expected readings, and holds no two figures of
    one precision that differ; the side with the most origins comes first,
    then the one with the most claims, then the lowest: whatever the order of the files.
    """
    if agree(voices, is_widest=False):
        return [tuple(voices)]
    sides = cluster_voices(voices)
    sides.sort(key=lambda side: (-_count_origins(side, origins), -len(side)))
    return [tuple(side) for side in sides]


def agree(voices: Sequence[Voice], *, is_widest: bool) -> bool:
    """Whether one number satisfies all, and no two figures of one precision differ."""
    values: dict[object, Fraction] = {}
    shared: Interval | None = None
    for voice in voices:
        own = voice.widest if is_widest else voice.expected
        shared = own if shared is None else shared.intersect(own)
        written = voice.written
        if shared is None:
            return False
        if written is None or (is_widest and not written.is_certain):
            continue
        precision = (name_precision(voice), is_widest and written.is_declared)
        if values.setdefault(precision, written.value) != written.value:
            return False
    return True


def _count_origins(side: Sequence[Voice], origins: Mapping[str, str]) -> int:
    claims = (voice.statement.claim.id for voice in side)
    return len({origins.get(claim, claim) for claim in claims})


def build_setting(
    web: Web, spoken: Mapping[int, Sequence[Voice]], *, is_widest: bool, has_whole: bool = True
) -> Setting:
    """Build the network of one reading from the claims that are heard.

    `has_whole`: whether counts are held to whole numbers. What is predicted is not: a reader
    wants the ends that the figures have.
    """
    facts: list[Fact] = []
    said: list[Said | None] = []
    for number, entry in web.entries.items():
        for voice, interval in _find_tightest(entry, spoken.get(number, ()), is_widest=is_widest):
            facts.append(Fact(number, interval))
            said.append(Said(number, voice))
        if entry.has_floor:
            facts.append(Fact(number, NOT_NEGATIVE, is_law=True))
            said.append(None)
    facts.extend(web.laws)
    said.extend(None for _ in web.laws)
    constraints = [constraint for knot in web.knots for constraint in knot.constraints]
    whole = {number for number, entry in web.entries.items() if entry.is_whole}
    network = Network(
        web.size,
        tuple(facts),
        tuple(constraints),
        frozenset(whole if has_whole else ()),
    )
    return Setting(network, tuple(said))


def _find_tightest(
    entry: Entry, voices: Sequence[Voice], *, is_widest: bool
) -> list[tuple[Voice, Interval]]:
    """Find the claims that set the ends of what is said: two at most, however many say it."""
    if not voices:
        return []
    read = [voice.widest if is_widest else voice.expected for voice in voices]
    low = high = 0
    for index, interval in enumerate(read):
        if starts_later(interval, read[low]):
            low = index
        if ends_earlier(interval, read[high]):
            high = index
    return [(voices[i], entry.scale.to_base(read[i])) for i in dict.fromkeys((low, high))]
