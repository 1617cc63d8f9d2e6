"""A source whose citation lacks what a reader needs to find it.

A figure is worth what its source is worth, and a source that cannot be found is worth
nothing. A citation names author, date, title and publication (the four elements that the
APA style, and CSL styles in general, ask for); an uncertain date is a gap too.

Fails:
    source:
      title: Online giants in dock
      issued: 2018?

Passes:
    source:
      title: Online giants in dock
      container-title: Daily Mail
      author: [{family: Kent Smith, given: Emily}]
      issued: 2018-09-25

How to fix: look the gaps up and fill them in. What the copy at hand does not state stays
out: the finding is then the honest record of it.
"""

from collections.abc import Iterator

from checker.consistency.citing import has_uncertain_date, list_missing
from checker.consistency.listing import list_words
from checker.findings import Finding, Rule, make_finding
from checker.locations import Location
from checker.model import Claim, Source
from checker.rules.registry import Context

RULE = Rule("Q201", "incomplete-citation", "warning")

_HELP = "look up what is missing and add it to `source`"


def check(context: Context) -> Iterator[Finding]:
    """Report the gaps of each source, and files whose claims have no source."""
    for source in context.corpus.sources:
        gaps = _describe_gaps(source)
        if gaps:
            yield make_finding(
                RULE,
                message=f"the citation of {source.id} {gaps}",
                help=_HELP,
                location=_locate(source),
                subject=source.id if "id" in source.record else source.path,
            )
    yield from _check_missing(context)


def _describe_gaps(source: Source) -> str:
    missing = list_missing(source)
    described = [f"lacks {list_words(missing)}"] if missing else []
    if has_uncertain_date(source):
        described.append(f"has an uncertain date ({source.issued})")
    return " and ".join(described)


def _locate(source: Source) -> Location:
    """Point at the uncertain date where that is all, else at the whole of the citation."""
    return (
        source.record.location if list_missing(source) else source.record.value_location("issued")
    )


def _check_missing(context: Context) -> Iterator[Finding]:
    by_path: dict[str, list[Claim]] = {}
    for claim in context.corpus.claims:
        if claim.source is None:
            by_path.setdefault(claim.record.path, []).append(claim)
    for path, claims in by_path.items():
        yield make_finding(
            RULE,
            message=f"the claims of {path} have no source",
            help="add a `source` to the file: type, title, container-title, author, issued, URL",
            location=claims[0].at("id"),
            subject=f"no source: {claims[0].id}",
            claims=tuple(claim.id for claim in claims),
        )
