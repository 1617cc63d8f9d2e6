"""The whole comparison of a corpus: read, group, sweep, relate, and account for every claim."""

from checker.consistency.gazetteer import Groundwork, lay_ground
from checker.consistency.lineage import find_successors
from checker.consistency.origins import find_origins
from checker.consistency.relating.outcomes import Asked
from checker.consistency.relating.relating import relate
from checker.consistency.results import Comparisons, Results
from checker.consistency.rows import (
    has_compared,
    is_alone,
    leave_out,
    leave_superseded,
    leave_unread,
)
from checker.consistency.statements import Statement, read_claim
from checker.consistency.topics import compare_topic
from checker.consistency.variables import Topic, name_topic
from checker.model import Corpus

__all__ = ["Comparisons", "compare"]


def compare(corpus: Corpus, asked: Asked | None = None) -> Comparisons:
    """Compare all claims of a corpus with each other, with an eye on what is asked for."""
    groundwork, unread = lay_ground(corpus)
    results = Results(groundwork, find_origins(corpus))
    results.unread.extend(unread)
    topics = _sort_claims(corpus, groundwork, results)
    for topic, statements in topics.items():
        compare_topic(topic, statements, groundwork.find_ground(topic.measure), results)
    _relate(corpus, results, asked)
    return results.freeze()


def _sort_claims(
    corpus: Corpus, groundwork: Groundwork, results: Results
) -> dict[Topic, list[Statement]]:
    """Read every claim and sort those that stand by what they are about."""
    topics: dict[Topic, list[Statement]] = {}
    successors = find_successors(corpus.claims)
    lost = {name for loss in corpus.losses for name in loss.measures} - corpus.measures.keys()
    for position, claim in enumerate(corpus.claims):
        ground = groundwork.find_ground(claim.measure)
        statement, unread = read_claim(position, claim, ground, groundwork.places)
        if statement is None:
            results.unread.extend(unread)
            results.rows.append(leave_unread(claim, unread))
        elif claim.measure in lost:
            results.rows.append(leave_out(claim, "its measure could not be read"))
        elif claim.id in successors:
            results.rows.append(leave_superseded(claim, successors[claim.id].id))
        elif statement.figure.form == "vague":
            results.rows.append(leave_out(claim, f'"{claim.value}" is too vague to compare'))
        else:
            topics.setdefault(name_topic(claim), []).append(statement)
    return topics


def _relate(corpus: Corpus, results: Results, asked: Asked | None) -> None:
    """Hold together what speaks of different measures, places and times."""
    related = relate(corpus, results.variables, results.groundwork, results.origins, asked)
    compared = {claim for row in results.rows if has_compared(row) for claim in row.claims}
    told = related.tied | {claim.id for claim, _ in related.left}
    told |= {claim for row in related.rows if has_compared(row) for claim in row.claims}
    results.rows = [row for row in results.rows if not is_alone(row) or row.claims[0] not in told]
    results.rows.extend(related.rows)
    results.rows.extend(
        leave_out(claim, reason) for claim, reason in related.left if claim.id not in compared
    )
    results.unread.extend(related.unread)
    results.mismatches.extend(related.mismatches)
    results.predictions.extend(related.predictions)
