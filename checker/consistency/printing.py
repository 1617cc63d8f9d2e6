"""When claims were printed, as far as that is certain."""

from checker.consistency.lineage import read_issued
from checker.dimensions.periods import ENDLESS, Period
from checker.model import Claim


def find_first_day(claim: Claim) -> int:
    """Return the first day on which a claim may have been printed; far back if not certain."""
    issued = _find_issue(claim)
    if issued is None or issued.earliest_start is None:
        return -ENDLESS
    return issued.earliest_start


def find_last_day(claim: Claim) -> int:
    """Return the last day on which a claim may have been printed; far off if not certain."""
    issued = _find_issue(claim)
    return ENDLESS if issued is None or issued.latest_end is None else issued.latest_end


def _find_issue(claim: Claim) -> Period | None:
    issued = read_issued(claim)
    if issued is None or issued.is_uncertain or issued.is_approximate:
        return None
    return issued
