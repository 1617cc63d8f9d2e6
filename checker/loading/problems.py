"""What is wrong with one file, and which of its entries cannot be used because of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.loading.documents import Document
from checker.loading.faults import Fault
from checker.loading.losses import describe_loss
from checker.loading.naming import (
    Route,
    find_route,
    follow,
    get_claim_id,
    locate,
    make_subject,
    name_owner,
)
from checker.loading.pages import Page, PageRecord
from checker.loading.refusals import MERGE_KEY
from checker.loading.schema import is_valid
from checker.loading.violations import Violation, find_violations, make_problem
from checker.model import Loss, Problem

_ENTRY = 2
"""The length of the way to a claim, a measure, a relation, an acceptance or a place."""


class Diagnosis(NamedTuple):
    """What is wrong with one file."""

    problems: tuple[Problem, ...] = ()
    losses: tuple[Loss, ...] = ()
    spoilt: frozenset[Route] = frozenset()
    """The ways to the entries that cannot be used."""
    lost_text: str | None = ""
    """What is not read: it may declare what others name. None: nobody knows what is lost."""


_SOUND = Diagnosis()


def diagnose(page: Page, document: Document) -> Diagnosis:
    """Find all that is wrong with a file that could be read."""
    content = document.content
    if not document.faults and is_valid(content):
        return _SOUND
    faults = [(fault, find_route(content, fault.span[0])) for fault in document.faults]
    violations = _drop_consequences(find_violations(page.path, content), page, faults)
    routes = [*(route for _, route in faults), *(violation.route for violation in violations)]
    spoilt = frozenset(route[:_ENTRY] for route in routes if _leads_to_entry(route))
    texts = [*_list_dropped(page, faults), *_list_refused(page, content, violations)]
    lost_text = "\n".join(texts)
    return Diagnosis(
        problems=(
            *(_make_problem(page, content, fault, route) for fault, route in faults),
            *(make_problem(page.path, content, violation) for violation in violations),
        ),
        losses=(
            *_describe_losses(page.path, content, spoilt),
            *_describe_lost_text(page.path, lost_text),
        ),
        spoilt=spoilt,
        lost_text=lost_text,
    )


def diagnose_unreadable(page: Page, fault: Fault, *, is_known: bool) -> Diagnosis:
    """Say what is lost with a file of which nothing can be used."""
    place = page.location(*fault.span)
    problem = Problem(fault.rule, fault.message, fault.help, place, subject=page.path)
    if fault.is_harmless:
        return Diagnosis((problem,))
    loss = describe_loss(page.path, page.text, f"{page.path} could not be read")
    return Diagnosis((problem,), (loss,), lost_text=page.text if is_known else None)


def _make_problem(page: Page, content: object, fault: Fault, route: Route) -> Problem:
    name = get_claim_id(content, route)
    return Problem(
        rule=fault.rule,
        message=f"{fault.message} in {name_owner(content, route)}",
        help=fault.help,
        location=page.location(*fault.span),
        subject=make_subject(page.path, content, route, fault.subject),
        claims=(name,) if name else (),
        related=tuple((page.location(*span), label) for span, label in fault.related),
    )


def _drop_consequences(
    violations: Sequence[Violation], page: Page, faults: Sequence[tuple[Fault, Route]]
) -> list[Violation]:
    """Leave out what an alias or a tag hides, and what a merge key may have supplied."""
    hidden = {
        page.location(*fault.span)[:3]
        for fault, _ in faults
        if fault.rule == "unsafe-yaml" and fault.subject.startswith(("*", "!"))
    }
    merged = {route for fault, route in faults if fault.subject == MERGE_KEY}
    return [
        violation
        for violation in violations
        if violation.location[:3] not in hidden
        and not (violation.keyword == "required" and violation.route in merged)
    ]


def _leads_to_entry(route: Route) -> bool:
    return len(route) >= _ENTRY and route[0] != "source"


def _list_dropped(page: Page, faults: Sequence[tuple[Fault, Route]]) -> Iterator[str]:
    """Yield the texts that are not read because of a fault, unless an entry is lost anyway."""
    for fault, route in faults:
        if fault.dropped and not _leads_to_entry(route):
            yield page.text[slice(*fault.dropped)]


def _list_refused(page: Page, content: object, violations: Sequence[Violation]) -> Iterator[str]:
    """Yield the texts of the sections, or of the file, that the schema refuses as a whole."""
    for violation in violations:
        way = (*violation.route, violation.key) if violation.key else violation.route
        if not way:
            yield page.text
        elif len(way) == 1 and isinstance(content, PageRecord):
            yield page.text[slice(*content.value_span(str(way[0])))]


def _describe_losses(path: str, content: object, spoilt: frozenset[Route]) -> Iterator[Loss]:
    for route in sorted(spoilt, key=lambda route: locate(content, route, path)):
        reason = f"{name_owner(content, route)} in {path} is not used, because of a mistake in it"
        if route[0] == "claims":
            name = get_claim_id(content, route)
            claim = follow(content, route)
            measure = claim.get("measure") if isinstance(claim, dict) else None
            measures = (measure,) if isinstance(measure, str) else ()
            yield Loss(path, (name,) if name else (), measures, reason)
        elif route[0] == "measures":
            yield Loss(path, (), (str(route[1]),), reason)


def _describe_lost_text(path: str, text: str) -> Iterator[Loss]:
    loss = describe_loss(path, text, f"a part of {path} could not be read")
    if loss.claims or loss.measures:
        yield loss
