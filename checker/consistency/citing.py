"""What the citation of a source lacks of what a reader needs to find it."""

from checker.dimensions.periods import Period, PeriodError, parse_period
from checker.model import Source


def list_missing(source: Source) -> list[str]:
    """List the elements that a citation lacks: author, title, publication, date."""
    elements = {
        "author": source.authors,
        "title": source.title,
        "publication": source.container_title or source.publisher,
        "date": source.issued,
    }
    return [name for name, value in elements.items() if not value]


def has_uncertain_date(source: Source) -> bool:
    """Whether a source says when it was issued, and that this is uncertain or approximate."""
    period = _read_issued(source)
    return period is not None and (period.is_uncertain or period.is_approximate)


def has_impossible_date(source: Source) -> bool:
    """Whether a source says when it was issued, and no such date exists."""
    return bool(source.issued) and _read_issued(source) is None


def _read_issued(source: Source) -> Period | None:
    try:
        return parse_period(source.issued or "")
    except PeriodError:
        return None
