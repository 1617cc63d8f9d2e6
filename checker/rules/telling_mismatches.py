"""How a mismatch is told: one sentence, what ties the claims, their readings, the arithmetic."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction

from checker.consistency.gaps import describe_ratio
from checker.consistency.relating.blaming import name_quantity
from checker.consistency.relating.outcomes import Blamed, Cause, Mismatch, Tie
from checker.consistency.relating.whole_numbers import (
    calculate_part,
    clashes_together,
    find_derived,
    needs_whole_number,
)
from checker.consistency.relating.wording import say_both_as, shorten_text
from checker.consistency.wording import join_unit, say_figure, say_readings
from checker.figures.wording import format_nested
from checker.findings import Finding, Related, Rule, make_finding
from checker.intervals import Interval
from checker.model import Claim
from checker.rules.citing import cite_claim, relate_claims
from checker.rules.diagnosing import Details, Diagnose, start_diagnosis
from checker.rules.mismatch_messages import (
    choose_told,
    is_order,
    say_basis,
    say_mismatch,
)
from checker.rules.registry import Context
from checker.rules.telling import MOST_PLACES, list_parts

_PERCENT = Fraction(100)
_ROUND = 10


def report_mismatches(
    context: Context, rule: Rule, cause: Cause, help_text: str
) -> Iterator[Finding]:
    """Report the contradictions that rest on one cause."""
    mismatches = context.comparisons.mismatches
    chosen = [m for m in mismatches if m.verdict == "contradiction" and m.cause == cause]
    yield from tell_mismatches(rule, chosen, help_text, start_diagnosis(context))


def tell_mismatches(
    rule: Rule, mismatches: Iterable[Mismatch], help_text: str, diagnose: Diagnose | None = None
) -> Iterator[Finding]:
    """Make the findings of mismatches; several of the same ties are numbered."""
    known: Counter[str] = Counter()
    for mismatch in mismatches:
        part = known[mismatch.subject]
        known[mismatch.subject] += 1
        subject = f"{mismatch.subject}|{part}" if part else mismatch.subject
        near = () if diagnose is None else diagnose(mismatch)
        yield _tell_mismatch(rule, mismatch, help_text, subject, near)


def _tell_mismatch(
    rule: Rule, mismatch: Mismatch, help_text: str, subject: str, near: Details
) -> Finding:
    """Make the finding of a mismatch; its first place is the claim that it is told from."""
    told = choose_told(mismatch)
    others = [one for one in (mismatch.focus, *mismatch.others) if one is not told]
    claims = [one.voice.statement.claim for one in (told, *others)]
    claims.extend(_list_records(mismatch, {claim.id for claim in claims}))
    return make_finding(
        rule,
        message=say_mismatch(mismatch),
        help=help_text,
        location=claims[0].at("value"),
        label=cite_claim(claims[0]),
        subject=subject,
        claims=tuple(dict.fromkeys(claim.id for claim in claims)),
        related=(*relate_claims(claims[1 : MOST_PLACES + 1]), *_relate_ties(mismatch)),
        details=(*_tell_details(mismatch, (told, *others)), *near),
    )


def _list_records(mismatch: Mismatch, known: Collection[str]) -> list[Claim]:
    """List who speaks of the record, where another claim gives the number for it."""
    if mismatch.cause != "superlative":
        return []
    statements = [voice.statement for voice in choose_told(mismatch).quantity.voices]
    return [
        statement.claim
        for statement in statements
        if statement.claim.id not in known
        and statement.reading.hedge is not None
        and "record" in statement.reading.hedge.kinds
    ]


def _relate_ties(mismatch: Mismatch) -> Iterator[Related]:
    """Point at the relations behind a mismatch, each once."""
    relations = [tie.relation for tie in mismatch.ties if tie.relation is not None]
    places = {relation.record.value_location("holds"): relation.holds for relation in relations}
    for location, text in list(places.items())[:MOST_PLACES]:
        yield Related(location, shorten_text(text))


def _tell_details(mismatch: Mismatch, blamed: tuple[Blamed, ...]) -> Iterator[tuple[str, str]]:
    yield "relation", list_parts(list(dict.fromkeys(map(_tell_tie, mismatch.ties))))
    yield "readings", list_parts([_tell_reading(one) for one in blamed])
    arithmetic = _tell_arithmetic(mismatch)
    if arithmetic:
        yield "arithmetic", arithmetic
    gap = _tell_gap(mismatch)
    if gap:
        yield "gap", gap


def _tell_tie(tie: Tie) -> str:
    """Tell what holds, and why where somebody says so."""
    text = shorten_text(tie.text)
    why = None if tie.relation is None else tie.relation.why
    return f"{text} ({why})" if why else text


def _tell_reading(blamed: Blamed) -> str:
    """Tell both readings of one claim, in the unit of what it is about."""
    quantity, voice = blamed.quantity, blamed.voice
    if quantity.kind == "level":
        return f"{name_quantity(quantity)}: {say_readings(voice, quantity.unit)}"
    said = say_both_as(voice.statement.claim.kind, quantity, voice.expected, voice.widest)
    if quantity.kind == "share":
        return f"{name_quantity(quantity)}: {said} of {quantity.of}"
    if quantity.base is None:
        return f"{name_quantity(quantity)}: {said}"
    base = quantity.base.text
    against = f"the {base} figure" if said.endswith("times") else f"on {base}"
    return f"{name_quantity(quantity)}: {said} {against}"


def _tell_arithmetic(mismatch: Mismatch) -> str:
    """Tell what the other figures come to, or leave for the one that is told."""
    focus = mismatch.focus
    if needs_whole_number(mismatch):
        return _tell_product(mismatch)
    if clashes_together(mismatch):
        return ""
    expected, widest = mismatch.derived_expected, mismatch.derived_widest
    if expected is None and widest is None:
        return ""
    said = say_both_as(focus.voice.statement.claim.kind, focus.quantity, expected, widest)
    if is_order(mismatch):
        leaving = say_figure(mismatch.others[0].voice.statement)
        return f"{leaving} leaves {name_quantity(focus.quantity)} {said}"
    return f"{say_basis(mismatch)} {said}"


def _tell_product(mismatch: Mismatch) -> str:
    expected = calculate_part(mismatch, is_widest=False)
    widest = calculate_part(mismatch, is_widest=True)
    if expected is None or widest is None:
        return ""
    said, wide = format_nested(expected, widest)
    share = say_figure(mismatch.focus.voice.statement)
    product = f"{share} of {say_figure(mismatch.others[0].voice.statement)} is {said}"
    return product if said == wide else f"{product}, at the widest {wide}"


def _tell_gap(mismatch: Mismatch) -> str:
    """Tell how far a figure lies from what the others come to; empty where they meet."""
    focus = mismatch.focus
    derived = find_derived(mismatch)
    if derived is None or needs_whole_number(mismatch):
        return ""
    ends = _find_near(focus.voice.expected, derived)
    if ends is None:
        return ""
    low, high = sorted(ends)
    kind = focus.quantity.kind
    if kind == "share" or (kind == "change" and focus.voice.statement.claim.kind != "multiple"):
        return f"{_to_tenths((high - low) * _PERCENT)} percentage points apart"
    if kind == "difference" or focus.quantity.unit.offset or low <= 0:
        return f"{join_unit(_to_tenths(high - low), focus.quantity.unit.words)} apart"
    return describe_ratio(high / low)


def _find_near(one: Interval, other: Interval) -> tuple[Fraction, Fraction] | None:
    """Find a number for each of two intervals: the middle, or the end that faces the other."""
    if one.precedes(other):
        low, high = _find_point(one, is_low=False), _find_point(other, is_low=True)
    elif other.precedes(one):
        low, high = _find_point(other, is_low=False), _find_point(one, is_low=True)
    else:
        return None
    return None if low is None or high is None else (low, high)


def _find_point(interval: Interval, *, is_low: bool) -> Fraction | None:
    if interval.low and interval.high is not None:
        return (interval.low + interval.high) / 2
    return interval.low if is_low else interval.high


def _to_tenths(number: Fraction) -> str:
    whole, tenth = divmod(round(number * _ROUND), _ROUND)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"
