"""The steps behind `show`: one claim, seen from all sides."""

from checker.cli.examining import examine
from checker.cli.selection import select_files
from checker.config import Config, did_you_mean
from checker.consistency.describing import describe_claim
from checker.errors import CheckerError
from checker.findings import list_locations
from checker.loading import load_corpus, read_excerpts
from checker.model import Claim, Corpus
from checker.reporters.claim_view import ClaimView


def view_claim(config: Config, claim_id: str) -> ClaimView:
    """Collect what is known about one claim of the configured corpus."""
    corpus = load_corpus(config.root, select_files(config, ()).files)
    claim = _find_claim(corpus, claim_id)
    comparisons, state, _ = examine(config, corpus)
    description = describe_claim(claim, comparisons)
    findings = tuple(
        finding for finding in (*state.open, *state.settled) if claim.id in finding.claims
    )
    return ClaimView(
        claim=claim,
        reading=description.reading,
        unread=description.unread,
        comparisons=description.comparisons,
        findings=findings,
        excerpts=read_excerpts(config.root, [claim.at("value"), *list_locations(findings)]),
        predictions=description.predictions,
        more_predictions=description.more_predictions,
    )


def _find_claim(corpus: Corpus, claim_id: str) -> Claim:
    for claim in corpus.claims:
        if claim.id == claim_id:
            return claim
    hint = did_you_mean(claim_id, [claim.id for claim in corpus.claims])
    raise CheckerError(f'no claim is called "{claim_id}"{hint}')
