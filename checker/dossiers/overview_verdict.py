"""The outcome of a check in one sentence, which never claims more than was checked."""

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.consistency.rows import has_compared
from checker.consistency.verdicts import Verdict
from checker.dossiers.records import FindingBrief
from checker.report import Report

_DISAGREEING: tuple[Verdict, ...] = ("contradiction", "different things")
_WRONG: tuple[Verdict, ...] = (*_DISAGREEING, "drift")


def is_sound(report: Report, counting: Iterable[FindingBrief]) -> bool:
    """Whether something was compared, and nothing that counts contradicts itself or drifts."""
    is_wrong = any(brief.verdict in _WRONG for brief in counting)
    return not is_wrong and any(map(has_compared, report.comparisons))


def say_verdict(
    report: Report, counting: Sequence[FindingBrief], settled: Sequence[FindingBrief]
) -> str:
    """Say the outcome: "4 disagreements and 1 drift among 29 claims from 5 sources"."""
    if report.is_form_only:
        return f"Only the form of {_count(report.files, 'file')} was checked: nothing was compared"
    scope = f"{_count(report.claims, 'claim')} from {_count(report.sources, 'source')}"
    lost = ", though not everything could be read" if report.losses else ""
    found = _say_found(report, counting)
    if found:
        return f"{found} among {scope}{lost}"
    compared = sum(map(has_compared, report.comparisons))
    if not compared:
        return f"Nothing could be compared among {scope}{lost}"
    nothing = _say_nothing(report, settled)
    return f"{nothing} in {_count(compared, 'comparison')} of {scope}{lost}"


def _say_found(report: Report, counting: Iterable[FindingBrief]) -> str:
    """Say what counts: "2 disagreements and 1 drift", against a base "1 new disagreement"."""
    new = "" if report.base is None else "new or grown "
    counts = Counter(brief.verdict for brief in counting)
    disagreements = sum(counts[verdict] for verdict in _DISAGREEING)
    numbers = ((disagreements, f"{new}disagreement"), (counts["drift"], f"{new}drift"))
    found = " and ".join(_count(number, noun) for number, noun in numbers if number)
    return f"{found} since {report.base}" if found and new else found


def _say_nothing(report: Report, settled: Sequence[FindingBrief]) -> str:
    """Say that nothing counts, and no more: what stands all the same is told, too."""
    where = " in the files asked for" if report.is_narrowed else ""
    verdicts = report.count_verdicts()
    if not any(verdicts[verdict] for verdict in _WRONG):
        return f"No disagreement found{where}"
    since = "" if report.base is None else f" since {report.base}"
    return f"No disagreement counts{since}{where}, {_say_why(settled)},"


def _say_why(settled: Iterable[FindingBrief]) -> str:
    """Say why what disagrees does not count: "as 2 are accepted and 1 is known"."""
    disagreeing = [brief for brief in settled if brief.verdict in _WRONG]
    accepted = sum(brief.standing == "accepted" for brief in disagreeing)
    numbers = ((accepted, "accepted"), (len(disagreeing) - accepted, "known"))
    parts = [f"{n:,} {'is' if n == 1 else 'are'} {how}" for n, how in numbers if n]
    return f"as {' and '.join(parts)}" if parts else "as the rules that ran let it stand"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
