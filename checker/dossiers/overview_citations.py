"""How well the sources are cited: how many fully, and what the others lack."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.consistency.citing import has_impossible_date, has_uncertain_date, list_missing
from checker.dossiers.desk import Desk
from checker.dossiers.pages import Citations
from checker.dossiers.records import FindingBrief
from checker.findings import Finding
from checker.locations import Location, Record
from checker.model import Source

UNCERTAIN = "date in doubt"
"""What a source lacks whose date is stated as uncertain or approximate."""
IMPOSSIBLE = "impossible date"
"""What a source lacks whose date does not exist, or is not written as one."""
_INCOMPLETE = "Q201"
_IMPOSSIBLE = "Q206"


def tell_citations(desk: Desk, findings: Sequence[FindingBrief]) -> Citations:
    """Tell how well the sources of a corpus are cited; `findings` say what is wrong with them."""
    lacking = [list_lacking(source) for source in desk.corpus.sources]
    counts = Counter(part for parts in lacking for part in parts)
    return Citations(
        complete=sum(not parts for parts in lacking),
        total=len(lacking),
        lacking=tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
        findings=tuple(findings),
    )


def list_lacking(source: Source) -> list[str]:
    """List what a citation lacks: "title", "date in doubt"."""
    lacking = list_missing(source)
    if has_uncertain_date(source):
        lacking.append(UNCERTAIN)
    if has_impossible_date(source):
        lacking.append(IMPOSSIBLE)
    return lacking


def pick_about_citations(desk: Desk, findings: Iterable[Finding]) -> list[bool]:
    """Say of each finding whether it is about a citation: a gap, or a date that is none."""
    cited = {source.path: source.record for source in desk.corpus.sources}
    return [_is_about_citation(cited, finding) for finding in findings]


def _is_about_citation(cited: Mapping[str, Record], finding: Finding) -> bool:
    if finding.code == _INCOMPLETE:
        return True
    if finding.code != _IMPOSSIBLE:
        return False
    record = cited.get(finding.location.path)
    return record is not None and _holds(record, finding.location)


def _holds(record: Record, place: Location) -> bool:
    path, line, column, end_line, end_column = record.location
    is_within = (line, column) <= place[1:3] < (end_line, end_column)
    return path == place.path and is_within
