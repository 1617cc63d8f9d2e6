"""The outcome of a check in one sentence, which never claims more than was checked."""

from collections import Counter
from collections.abc import Iterator

from checker.consistency.rows import has_compared
from checker.consistency.verdicts import Verdict
from checker.dossiers.overview_standing import Ledger, Place
from checker.findings import Severity
from checker.report import Report

_LISTED: tuple[Place, ...] = ("known", "unchanged", "unreported", "outside", "accepted")
"""Where what does not count stands, in the order in which it is told."""


def is_sound(report: Report, ledger: Ledger) -> bool:
    """Whether something was compared, and nothing disagrees but what somebody has accepted."""
    return not ledger.count_standing() and any(map(has_compared, report.comparisons))


def choose_sign(report: Report, ledger: Ledger) -> Verdict | Severity:
    """Choose what the outcome is shown as: the sign of a verdict, or that of a warning."""
    standing = ledger.count_standing()
    if standing:
        return "drift" if set(standing) == {"drift"} else "contradiction"
    if not is_sound(report, ledger):
        return "not comparable"
    return "warning" if report.losses else "consistent"


def say_headline(report: Report, ledger: Ledger) -> str:
    """Say the outcome in a few words: "Not sound", "Sound, with 1 accepted"."""
    standing = ledger.count_standing()
    if standing:
        degree = "quite sound" if set(standing) == {"drift"} else "sound"
        is_as_before = set(ledger.counts) <= {"known", "unchanged", "accepted"}
        return f"Not {degree}{', as before' if is_as_before else ''}"
    if not is_sound(report, ledger):
        return "Not known"
    accepted = ledger.count_at("accepted").total()
    limits = [f"with {accepted:,} accepted"] if accepted else []
    limits += ["as far as it could be read"] if report.losses else []
    return ", ".join(["Sound", *limits])


def say_verdict(report: Report, ledger: Ledger) -> str:
    """Say the outcome: "4 disagreements and 1 drift among 29 claims from 5 sources"."""
    if report.is_form_only:
        return f"Only the form of {_count(report.files, 'file')} was checked: nothing was compared"
    scope = _say_scope(report)
    new = "" if report.base is None else "new or grown "
    found = _say_counts(ledger.count_at("counting"), new)
    if found:
        since = f" since {report.base}" if new else ""
        return f"{found}{since} among {scope}"
    if ledger.counts:
        return f"{_say_settled(report, ledger)}, among {scope}"
    compared = sum(map(has_compared, report.comparisons))
    if not compared:
        return f"Nothing could be compared among {scope}"
    where = " in the files asked for" if report.is_narrowed else ""
    return f"No disagreement found{where} in {_count(compared, 'comparison')} of {scope}"


def say_calm(report: Report, ledger: Ledger) -> str:
    """Say why no disagreement is told; it is no promise that there is none."""
    if not any(map(has_compared, report.comparisons)):
        return "Nothing could be compared, so nothing is known of disagreements."
    if ledger.count_at("known") or ledger.count_at("unchanged"):
        return "No new disagreement was found. What was there before is told below."
    if ledger.count_at("unreported") or ledger.count_at("outside"):
        return "What disagrees is not told in this report."
    if ledger.count_at("accepted"):
        return "Nothing disagrees but what somebody has accepted. It is told below."
    where = " in what could be read" if report.losses else ""
    return f"No disagreement was found{where}."


def list_asides(report: Report, ledger: Ledger) -> Iterator[str]:
    """Say of what was compared and disagrees why it is not told among the disagreements."""
    whys: tuple[tuple[Place, str], ...] = (
        ("accepted", "accepted, with a reason"),
        ("known", "known from the baseline"),
        ("unchanged", f"unchanged since {report.base}"),
        ("outside", "outside the files asked for, and not told here"),
        ("unreported", f"not reported, as {_say_silent(ledger)}"),
    )
    for place, why in whys:
        counts = ledger.count_at(place)
        if counts:
            yield f"{_say_counts(counts)} {'is' if counts.total() == 1 else 'are'} {why}."


def _say_silent(ledger: Ledger) -> str:
    """Say why something is not reported: "rule C301 did not run"."""
    if not ledger.silent:
        return "no rule that ran tells it"
    noun = "rule" if len(ledger.silent) == 1 else "rules"
    return f"{noun} {' and '.join(ledger.silent)} did not run"


def _say_settled(report: Report, ledger: Ledger) -> str:
    """Say what disagrees and does not count: "4 known disagreements, none new"."""
    parts = []
    for place in _LISTED:
        before = "" if place == "outside" else f"{place} "
        after = " outside the files asked for" if place == "outside" else ""
        counts = ledger.count_at(place)
        parts += [f"{_say_counts(counts, before)}{after}"] if counts else []
    if set(ledger.counts) == {"accepted"}:
        return f"{parts[0]}, and nothing else disagrees"
    since = "" if report.base is None else f" since {report.base}"
    is_before = bool(ledger.count_at("known") or ledger.count_at("unchanged"))
    return ", ".join([*parts, *([f"none new{since}"] if is_before else [])])


def _say_counts(counts: Counter[Verdict], before: str = "") -> str:
    """Say how many disagree: "2 disagreements and 1 drift"."""
    drifts = counts["drift"]
    numbers = ((counts.total() - drifts, "disagreement"), (drifts, "drift"))
    return " and ".join(_count(number, f"{before}{noun}") for number, noun in numbers if number)


def _say_scope(report: Report) -> str:
    """Say what was checked; where claims were lost, sources can be left without any."""
    claims = _count(report.claims, "claim")
    if report.losses:
        return f"the {claims} that could be read"
    return f"{claims} from {_count(report.sources, 'source')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
