"""Reading claims for a report: also those that were compared with nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.rates import turn_totals_into_rates
from checker.consistency.results import Comparisons
from checker.consistency.statements import Statement, read_claim
from checker.consistency.variables import Topic, name_topic
from checker.model import Claim, Corpus


class ReadClaim(NamedTuple):
    """A claim, as far as it could be read."""

    statement: Statement | None
    obstacle: str
    """Why it stands on no number line; empty where it does."""


def read_claims(corpus: Corpus, compared: Comparisons) -> tuple[ReadClaim, ...]:
    """Read all claims, in the order of the corpus; totals of a flow as the rates they are."""
    seated = {
        statement.position: statement
        for variable in compared.variables
        for statement in variable.statements
    }
    lost = {name for loss in corpus.losses for name in loss.measures} - corpus.measures.keys()
    claims = [
        ReadClaim(seated[position], "") if position in seated else _read(corpus, compared, position)
        for position in range(len(corpus.claims))
    ]
    rates = _find_rates(compared, seated, [one.statement for one in claims])
    return tuple(_settle(one, rates, lost) for one in claims)


def say_unread(claim: Claim) -> str:
    """Say the figure of a claim that could not be read, as written."""
    return " ".join(part for part in (claim.hedge, claim.value, claim.unit) if part)


def _read(corpus: Corpus, compared: Comparisons, position: int) -> ReadClaim:
    claim, groundwork = corpus.claims[position], compared.groundwork
    ground = groundwork.find_ground(claim.measure)
    statement, unread = read_claim(position, claim, ground, groundwork.places)
    return ReadClaim(statement, "; ".join(part.reason for part in unread))


def _settle(one: ReadClaim, rates: Mapping[int, Statement], lost: set[str]) -> ReadClaim:
    """Name what keeps a claim from its number line, and give it the unit that it has there."""
    statement = one.statement
    if statement is None:
        return one
    if statement.claim.measure in lost:
        return ReadClaim(statement, "its measure could not be read")
    if statement.figure.form == "vague":
        return ReadClaim(statement, f'"{statement.claim.value}" is too vague to compare')
    return ReadClaim(rates.get(statement.position, statement), "")


def _find_rates(
    compared: Comparisons, seated: Mapping[int, Statement], statements: Iterable[Statement | None]
) -> Mapping[int, Statement]:
    """Turn the totals that were not compared into rates, as the compared ones of their topic."""
    topics: dict[Topic, list[Statement]] = {}
    for statement in statements:
        if statement is not None:
            topics.setdefault(name_topic(statement.claim), []).append(statement)
    return {
        statement.position: statement
        for topic, group in topics.items()
        if any(statement.position not in seated for statement in group)
        for statement in _turn(compared, topic, group)
    }


def _turn(
    compared: Comparisons, topic: Topic, statements: Sequence[Statement]
) -> Iterator[Statement]:
    kept, _ = turn_totals_into_rates(statements, compared.groundwork.find_ground(topic.measure))
    yield from kept
