"""Placing predictions on the pages of their measures."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.relating.outcomes import Prediction
from checker.consistency.tracing import rank_claim
from checker.dossiers.naming import Names
from checker.dossiers.settings import list_days
from checker.model import Corpus


def list_tellers(prediction: Prediction) -> Iterator[str]:
    """List the ids of the claims that state what is predicted."""
    for voice in prediction.quantity.voices:
        yield voice.statement.claim.id


def place_predictions(
    predictions: Iterable[Prediction], names: Names, corpus: Corpus, positions: Mapping[str, int]
) -> Mapping[str, tuple[Prediction, ...]]:
    """Place each prediction on one page of its measure: beside the claims of its time."""
    starts = _find_starts(names, corpus)
    placed: dict[str, list[Prediction]] = {}
    for prediction in predictions:
        pages = names.measures.get(prediction.quantity.measure, ())
        teller = next(list_tellers(prediction), None)
        if teller is not None and teller in positions:
            placed.setdefault(names.claims[positions[teller]][0], []).append(prediction)
        elif pages:
            page = _find_page(prediction, [starts[page] for page in pages if page in starts])
            placed.setdefault(pages[page], []).append(prediction)
    return {page: tuple(group) for page, group in placed.items()}


def _find_starts(names: Names, corpus: Corpus) -> Mapping[str, int]:
    """Find the day that the claims of each page start with."""
    starts: dict[str, int] = {}
    for (page, _), claim in zip(names.claims, corpus.claims, strict=True):
        start = rank_claim(claim)[0]
        starts[page] = min(start, starts.get(page, start))
    return starts


def _find_page(prediction: Prediction, starts: Sequence[int]) -> int:
    """Find the last page that starts no later than the prediction; the first one else."""
    start, _ = list_days(prediction.quantity.period)
    return 0 if start is None else max(0, bisect_right(starts, start) - 1)
