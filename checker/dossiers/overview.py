"""The overview: whether the corpus is sound, at a glance."""

from collections.abc import Iterator, Mapping, Sequence

from checker.consistency.listing import list_words
from checker.consistency.relating.wording import say_interval, say_quantity
from checker.dossiers.changes import tell_change
from checker.dossiers.desk import Desk
from checker.dossiers.overview_citations import pick_about_citations, tell_citations
from checker.dossiers.overview_gaps import tell_gaps
from checker.dossiers.overview_ranking import rank_disagreements
from checker.dossiers.overview_standing import draw_up_ledger
from checker.dossiers.overview_verdict import (
    choose_sign,
    is_sound,
    list_asides,
    say_calm,
    say_headline,
    say_verdict,
)
from checker.dossiers.pages import Overview, Prognosis
from checker.dossiers.records import ClaimLink, FindingBrief, MeasureBrief, SourceBrief
from checker.findings import Severity
from checker.model import Loss

_MOST_PROGNOSES = 20
_MOST_CLAIMS = 8
_DISAGREEING = frozenset({"contradiction", "different things"})


def tell_overview(
    desk: Desk,
    measures: Mapping[str, MeasureBrief],
    sources: Mapping[str, SourceBrief],
    findings: Sequence[FindingBrief],
) -> Overview:
    """Tell the whole corpus at a glance; `findings` are in the order of `desk.findings`."""
    _ = sources
    report = desk.report
    counting = findings[: len(report.findings)]
    settled = findings[len(report.findings) : len(report.findings) + len(report.settled)]
    disagreements = [brief for brief in counting if brief.verdict in _DISAGREEING]
    are_cited = pick_about_citations(desk, report.findings)
    parted = list(zip(counting, are_cited, strict=True))
    others = [
        brief
        for brief, is_cited in parted
        if not is_cited and brief.verdict not in {*_DISAGREEING, "drift"}
    ]
    about_citations = [brief for brief, is_cited in parted if is_cited]
    ledger = draw_up_ledger(desk, findings)
    return Overview(
        verdict=say_verdict(report, ledger),
        is_sound=is_sound(report, ledger),
        is_failing=report.is_failing,
        claims=report.claims,
        sources=report.sources,
        measures=report.measures,
        files=report.files,
        verdicts=tuple(report.count_verdicts().items()),
        severities=tuple(report.count_severities().items()),
        disagreements=rank_disagreements(disagreements),
        drifts=rank_disagreements([brief for brief in counting if brief.verdict == "drift"]),
        others=tuple(others),
        gaps=tell_gaps(desk, measures),
        citations=tell_citations(desk, about_citations),
        change=tell_change(report, findings),
        accepted=tuple(brief for brief in settled if brief.standing == "accepted"),
        known=tuple(brief for brief in settled if brief.standing != "accepted"),
        losses=tuple((_name_loss(loss), loss.reason) for loss in report.losses),
        prognoses=tuple(_tell_prognoses(desk, measures)),
        has_acceptances=report.has_acceptances,
        rules=tuple(_list_rules(desk)),
        headline=say_headline(report, ledger),
        sign=choose_sign(report, ledger),
        calm=say_calm(report, ledger),
        asides=tuple(list_asides(report, ledger)),
    )


def _name_loss(loss: Loss) -> str:
    """Name what was lost: a file, or claims of one."""
    if not loss.claims:
        return loss.path
    noun = "claim" if len(loss.claims) == 1 else "claims"
    return f"{noun} {list_words(loss.claims)} of {loss.path}"


def _tell_prognoses(desk: Desk, measures: Mapping[str, MeasureBrief]) -> Iterator[Prognosis]:
    """Tell the first few figures that nobody states, and what they must be."""
    unstated = [one for one in desk.report.predictions if not one.quantity.voices]
    for prediction in unstated[:_MOST_PROGNOSES]:
        quantity = prediction.quantity
        if quantity.measure in measures:
            said = say_interval(quantity, prediction.expected)
            yield Prognosis(
                measure=measures[quantity.measure],
                statement=f"{say_quantity(quantity)} must be {said}",
                ties=prediction.ties,
                claims=tuple(_link(desk, prediction.claims)),
            )


def _link(desk: Desk, claims: Sequence[str]) -> Iterator[ClaimLink]:
    for claim in claims[:_MOST_CLAIMS]:
        link = desk.find_link(claim)
        if link is not None:
            yield link


def _list_rules(desk: Desk) -> Iterator[tuple[str, str, Severity, str]]:
    for rule, documentation in desk.report.rules:
        yield rule.code, rule.name, rule.severity, documentation.partition("\n")[0]
