"""The end of a report for people: what was compared, what was not and why, and the outcome."""

from collections import Counter
from collections.abc import Callable, Sequence

from checker.consistency.relating.outcomes import Prediction
from checker.consistency.relating.wording import say_interval, say_quantity
from checker.consistency.verdicts import Comparison, Verdict
from checker.findings import SEVERITIES, Finding
from checker.model import Loss
from checker.report import Report
from checker.reporters.display import indent
from checker.reporters.escaping import escape_text
from checker.reporters.standings import describe_change, pick
from checker.reporters.style import PLAIN, Style

_MOST_LINES = 10
_MOST_NAMES = 4
_MOST_PREDICTIONS = 5
_PAIR = 2
_VERDICT_WORDS: dict[Verdict, tuple[str, str]] = {
    "consistent": ("consistent", "consistent"),
    "consistent by rounding": ("consistent by rounding", "consistent by rounding"),
    "drift": ("drift", "drifts"),
    "contradiction": ("contradiction", "contradictions"),
    "different things": ("of different things", "of different things"),
    "not comparable": ("not comparable", "not comparable"),
    "not checked": ("not checked", "not checked"),
}

_WRONG: tuple[Verdict, ...] = ("drift", "contradiction", "different things")


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: 1 claim, 1,200 claims."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}"


def render_summary(report: Report, style: Style) -> str:
    """Say what the run covered, what it left out and whether it fails; no line break at the end."""
    lines = [
        _render_coverage(report),
        render_verdicts(report),
        *_render_not_compared(report),
        *_render_predictions(report.predictions),
        *_render_losses(report.losses),
        *render_settled(report),
    ]
    wrapped = [_wrap_line(line, style) for line in lines]
    return "\n".join([*wrapped, render_outcome(report, style)])


def _wrap_line(line: str, style: Style) -> str:
    bare = line.lstrip(" ")
    margin = " " * (len(line) - len(bare) + 2)
    return indent(margin, bare, style.width).replace(margin, margin[2:], 1)


def _render_coverage(report: Report) -> str:
    files, claims = count(report.files, "file"), count(report.claims, "claim")
    sources, measures = count(report.sources, "source"), count(report.measures, "measure")
    return f"{files}, {claims} from {sources} on {measures}"


def render_verdicts(report: Report) -> str:
    """Return the comparisons by verdict, without the verdicts that none ended in."""
    if report.is_form_only:
        return "form only: nothing was compared"
    if not report.comparisons:
        return "no comparisons: no two claims speak of one thing"
    parts = [
        count(number, *_VERDICT_WORDS[verdict])
        for verdict, number in report.count_verdicts().items()
        if number
    ]
    return f"{count(len(report.comparisons), 'comparison')}: {', '.join(parts)}"


def _render_not_compared(report: Report) -> list[str]:
    groups: dict[str, list[Comparison]] = {}
    for comparison in report.comparisons:
        if comparison.verdict in ("not comparable", "not checked"):
            groups.setdefault(comparison.reason, []).append(comparison)
    if not groups:
        return []
    lines = [_render_group(reason, group) for reason, group in groups.items()]
    return ["not compared:", *_limit_lines(lines)]


def _render_group(reason: str, group: Sequence[Comparison]) -> str:
    claims = _join_some([_name_claims(comparison.claims) for comparison in group], "; ")
    measures = list(dict.fromkeys(comparison.measure for comparison in group if comparison.measure))
    named = f" ({_join_some(measures)})" if measures else ""
    if not claims and not measures:
        return escape_text(f"  {reason}")
    return escape_text(f"  {claims or 'no claim'}{named}: {reason}")


def _name_claims(claims: Sequence[str]) -> str:
    return " and ".join(claims) if len(claims) <= _PAIR else _join_some(claims)


def _join_some(names: Sequence[str], separator: str = ", ") -> str:
    shown = list(names[:_MOST_NAMES])
    hidden = len(names) - len(shown)
    return separator.join(shown) + (f" and {hidden:,} more" if hidden else "")


def _limit_lines(lines: list[str]) -> list[str]:
    hidden = len(lines) - _MOST_LINES
    if hidden <= 0:
        return lines
    return [*lines[:_MOST_LINES], f"  and {hidden:,} more; --output json lists them all"]


def _render_predictions(predictions: Sequence[Prediction]) -> list[str]:
    """Tell what figures must be that nobody states; the others are compared with what is said."""
    unstated = [prediction for prediction in predictions if not prediction.quantity.voices]
    if not unstated:
        return []
    lines = [_render_prediction(prediction) for prediction in unstated[:_MOST_PREDICTIONS]]
    hidden = len(unstated) - len(lines)
    more = [f"  and {hidden:,} more: claim-checker predict MEASURE"] if hidden else []
    return ["predicted, if the claims named are right:", *lines, *more]


def _render_prediction(prediction: Prediction) -> str:
    quantity = prediction.quantity
    said = f"{say_quantity(quantity)} must be {say_interval(quantity, prediction.expected)}"
    return escape_text(f"  {said} ({_join_some(prediction.claims)})")


def _render_losses(losses: Sequence[Loss]) -> list[str]:
    return _limit_lines([_render_loss(loss) for loss in losses])


def _render_loss(loss: Loss) -> str:
    text = f"lost: {_name_loss(loss)} ({loss.reason})"
    if loss.measures:
        noun = "measure" if len(loss.measures) == 1 else "measures"
        verb = "was" if len(loss.measures) == 1 else "were"
        text += f": {noun} {_join_some(loss.measures)} {verb} compared without it"
    return escape_text(text)


def _name_loss(loss: Loss) -> str:
    if not loss.claims:
        return loss.path
    noun = "claim" if len(loss.claims) == 1 else "claims"
    return f"{noun} {_join_some(loss.claims)} of {loss.path}"


def render_settled(report: Report) -> list[str]:
    """Say what was found and does not count, and what is found no longer."""
    change = describe_change(report)
    still = [finding for finding in pick(report.settled, "unchanged") if finding.remark]
    return [
        *_render_audit(report),
        *_render_group_of("accepted:", pick(report.settled, "accepted"), _render_remark),
        *_render_known(report),
        *_render_group_of("unchanged, though the change touched it:", still, _render_remark),
        *_render_group_of("resolved:", pick(report.gone, "fixed"), _render_message),
        *_render_group_of("not checked again:", pick(report.gone, "unchecked"), _render_remark),
        *([escape_text(change)] if change else []),
    ]


def _render_audit(report: Report) -> list[str]:
    if report.has_acceptances or not report.corpus.acceptances:
        return []
    number = len(report.corpus.acceptances)
    verb = "was" if number == 1 else "were"
    return [f"an audit: {count(number, 'acceptance')} {verb} not applied"]


def _render_known(report: Report) -> list[str]:
    remarks = Counter(finding.remark for finding in pick(report.settled, "baseline"))
    return [
        escape_text(f"{remark}: {count(number, 'finding')}") for remark, number in remarks.items()
    ]


def _render_group_of(
    heading: str, findings: Sequence[Finding], render: Callable[[Finding], str]
) -> list[str]:
    if not findings:
        return []
    return [heading, *_limit_lines([escape_text(f"  {render(finding)}") for finding in findings])]


def _render_message(finding: Finding) -> str:
    return f"{finding.name}: {finding.message}"


def _render_remark(finding: Finding) -> str:
    where = f"{finding.location.path}:{finding.location.line}"
    return f"{where}: {finding.name}: {finding.remark}"


def render_outcome(report: Report, style: Style = PLAIN) -> str:
    """Return the findings by severity, and whether they fail the check."""
    counts = {severity: number for severity, number in report.count_severities().items() if number}
    if not counts:
        return f"{_name_nothing(report)}: the check passes"
    found = ", ".join(
        style.paint(severity, count(number, severity)) for severity, number in counts.items()
    )
    if report.is_failing:
        return f"{found}: the check fails"
    return f"{found}: the check passes, as {_name_failing(report)} it"


def _name_nothing(report: Report) -> str:
    """Say that nothing counts, and no more than that."""
    if report.is_form_only:
        return "nothing wrong with the form"
    if report.base is not None:
        return "nothing new found"
    if report.settled:
        return "nothing else found"
    verdicts = report.count_verdicts()
    if report.is_narrowed:
        return "nothing wrong found in the files named"
    is_silenced = any(verdicts[verdict] for verdict in _WRONG)
    return f"nothing wrong found{' by the rules that ran' if is_silenced else ''}"


def _name_failing(report: Report) -> str:
    if report.fail_on == "never":
        return "no finding fails"
    failing = SEVERITIES[: SEVERITIES.index(report.fail_on) + 1]
    return f"only {' and '.join(f'{severity}s' for severity in failing)} fail"
