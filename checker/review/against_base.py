"""Against a base revision: what a change has put in conflict, and what it has resolved."""

from checker.consistency.listing import list_words
from checker.findings import Finding, Standing
from checker.review.pairing import Pair, pair_findings
from checker.review.settlement import Change, State
from checker.review.touching import Touched
from checker.review.unchecked import Damage


def judge_change(now: State, base: State) -> Change:
    """Hold what is found now against what was found at the base.

    What is new or grown counts, and begins with the end that the change touched. What is
    unchanged does not count, and what is found no longer is fixed, unless it was lost.
    """
    touched = Touched(now.corpus, base.corpus)
    pairing = pair_findings(now, base, touched)
    judged = [_judge(pair, touched) for pair in pairing.pairs]
    counting = tuple(finding for finding in judged if finding.standing != "unchanged")
    unchanged = tuple(finding for finding in judged if finding.standing == "unchanged")
    damage = Damage(now.corpus, base.corpus, touched)
    gone = tuple(_judge_gone(finding, damage) for finding in pairing.gone)
    return Change(counting, (*now.settled, *unchanged), gone)


def _judge(pair: Pair, touched: Touched) -> Finding:
    standing, remark = _name_standing(pair)
    finding = pair.finding._replace(standing=standing, remark=remark)
    if standing != "unchanged":
        return touched.put_first(finding, pair.joined)
    # A claim was mended, perhaps, and not enough: that is no new conflict, and no silence.
    changed = touched.list_changed(finding.claims)
    if not changed:
        return finding
    remark = f"still found after {list_words(changed)} changed"
    return touched.put_first(finding._replace(remark=remark))


def _name_standing(pair: Pair) -> tuple[Standing, str]:
    if pair.before is None:
        return "new", ""
    if pair.joined:
        return "grown", f"joined by {list_words(pair.joined)}"
    return ("unchanged", "") if pair.was_open else ("new", "accepted at the base")


def _judge_gone(finding: Finding, damage: Damage) -> Finding:
    reason = damage.explain(finding)
    if reason is None:
        return finding._replace(standing="fixed", remark="")
    return finding._replace(standing="unchecked", remark=reason)
