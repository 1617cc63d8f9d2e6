"""The baseline: what was known when the tool was adopted, one line an entry."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from checker.errors import CheckerError
from checker.findings import Finding, Rule
from checker.locations import Location
from checker.model import Problem
from checker.review.settlement import Settlement

_HEADER = """\
# What claim-checker found here when it was adopted: it is known, and fails no check.
# `claim-checker baseline` rewrites this file and drops what is no longer found.
"""

_NEVER_KNOWN = ("S", "A")
"""How the codes of the rules begin that no baseline settles: files must be in order first, and
so must what settles findings."""

_CLAIM = "[A-Za-z0-9][A-Za-z0-9._-]*"
_ENTRY = re.compile(
    r"([0-9a-f]{16})[ \t]+([A-Z][0-9]{3})[ \t]+([a-z][a-z0-9-]*)"
    rf"(?:[ \t]+({_CLAIM}(?:,{_CLAIM})*))?"
)
_LINE_BREAK = re.compile(r"\r\n?|\n")
_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|\Z)")
"""What git leaves at a conflict that it could not merge."""

Notes = Mapping[str, Sequence[str]]
"""Comments that people wrote, by the fingerprint of the entry below them."""

_OF_THE_FILE = ""
"""Stands for a fingerprint where comments belong to no entry."""

_FINGERPRINT_LENGTH = 16
_LONGEST_QUOTE = 60
_MOST_NAMES = 4


class Entry(NamedTuple):
    """One finding that was known when the baseline was written."""

    fingerprint: str
    code: str
    name: str
    """The rule's, such as `rounding-drift`."""
    claims: tuple[str, ...]
    """Sorted; none where the finding is about no claim."""


class Baseline(NamedTuple):
    """The entries of one file."""

    path: str
    entries: tuple[Entry, ...]
    """Each fingerprint once, sorted."""
    locations: Mapping[str, Location]
    """The line of each entry, by fingerprint."""
    is_tidy: bool
    """Whether the file has these entries as they would be written."""
    notes: Notes = MappingProxyType({})
    """Comments of people, by the fingerprint of the entry below them; the file's under ""."""


def parse_baseline(path: str, content: bytes) -> Baseline:
    """Read a baseline; raise CheckerError, with the line, where it is none.

    Two entries of one fingerprint, as a merge leaves them, know the claims of both.
    """
    entries: dict[str, Entry] = {}
    locations: dict[str, Location] = {}
    listed = _list_lines(path, content)
    lines = [(number, line) for number, line in listed if not line.startswith("#")]
    for number, line in lines:
        entry = _parse_line(f"{path}:{number}", line)
        known = entries.get(entry.fingerprint, entry)
        entries[entry.fingerprint] = _join(known, entry.claims)
        place = Location(path, number, 1, number, len(line) + 1)
        locations.setdefault(entry.fingerprint, place)
    ordered = tuple(sorted(entries.values()))
    is_tidy = [line for _, line in lines] == list(map(_format_entry, ordered))
    return Baseline(path, ordered, locations, is_tidy, _find_notes(line for _, line in listed))


def format_baseline(entries: Iterable[Entry], notes: Notes = MappingProxyType({})) -> str:
    """Write a baseline: sorted, so that git can merge what two branches did to it.

    A comment stays above its entry, and goes with it; those of the file stay at the top.
    """
    lines = [*_HEADER.splitlines(), *notes.get(_OF_THE_FILE, ())]
    for entry in sorted(entries):
        lines += [*notes.get(entry.fingerprint, ()), _format_entry(entry)]
    return "".join(f"{line}\n" for line in lines)


def apply_baseline(
    baseline: Baseline, settlement: Settlement, chosen: Sequence[Rule], *, has_losses: bool
) -> Settlement:
    """Move what the baseline knows from the open findings to the settled ones.

    A finding that further claims have joined stays open, as grown. Entries that answer to
    nothing are noticed, unless their rule is not among the chosen ones, which ran, or
    something could not be read, so that nobody knows.
    """
    entries = {entry.fingerprint: entry for entry in baseline.entries}
    judged = [
        _judge(finding, entries.get(finding.fingerprint), baseline.path)
        for finding in settlement.open
    ]
    stale = () if has_losses else _find_stale(baseline, settlement, chosen)
    return Settlement(
        open=tuple(finding for finding in judged if finding.standing != "baseline"),
        settled=(
            *settlement.settled,
            *(finding for finding in judged if finding.standing == "baseline"),
        ),
        noticed=(*settlement.noticed, *stale),
    )


def shrink_entries(
    entries: Iterable[Entry], findings: Iterable[Finding], chosen: Iterable[Rule]
) -> tuple[Entry, ...]:
    """Keep what is still found, without the claims that have left; add nothing.

    What a rule would find that is not among the chosen ones, which ran, is kept as well.
    """
    today = {entry.fingerprint: entry for entry in record_findings(findings)}
    ran = {rule.code for rule in chosen}
    kept = []
    for entry in entries:
        found = today.get(entry.fingerprint)
        if found is not None:
            left = set(entry.claims) & set(found.claims)
            kept.append(found._replace(claims=tuple(sorted(left))))
        elif entry.code not in ran:
            kept.append(entry)
    return tuple(sorted(kept))


def grow_entries(entries: Iterable[Entry], findings: Iterable[Finding]) -> tuple[Entry, ...]:
    """Add what is found and not known yet, and the claims that have joined what is known."""
    known = {entry.fingerprint: entry for entry in entries}
    known |= {entry.fingerprint: entry for entry in record_findings(findings)}
    return tuple(sorted(known.values()))


def record_findings(findings: Iterable[Finding]) -> tuple[Entry, ...]:
    """Make entries of all findings that a baseline may settle, each fingerprint once."""
    entries: dict[str, Entry] = {}
    for finding in filter(may_be_known, findings):
        entry = Entry(finding.fingerprint, finding.code, finding.name, ())
        known = entries.get(finding.fingerprint, entry)
        entries[finding.fingerprint] = _join(known, finding.claims)
    return tuple(sorted(entries.values()))


def list_unknown(entries: Iterable[Entry], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that a baseline may settle, and that these entries do not."""
    known = {entry.fingerprint: entry for entry in entries}
    return tuple(
        finding
        for finding in findings
        if may_be_known(finding) and not _is_known(finding, known.get(finding.fingerprint))
    )


def may_be_known(finding: Finding) -> bool:
    """Whether a baseline may settle a finding: what is wrong with the files it may not."""
    return not finding.code.startswith(_NEVER_KNOWN)


def _find_notes(lines: Iterable[str]) -> Notes:
    """Find the comments that people wrote, by the entry below them.

    Those above the first entry and below the last one are the file's.
    """
    notes: dict[str, list[str]] = {}
    above: list[str] = []
    for line in lines:
        if line.startswith("#"):
            above += [] if line in _HEADER.splitlines() else [line]
            continue
        owner = line[:_FINGERPRINT_LENGTH] if notes else _OF_THE_FILE
        notes.setdefault(owner, []).extend(above)
        above = []
    notes.setdefault(_OF_THE_FILE, []).extend(above)
    return notes


def _list_lines(path: str, content: bytes) -> list[tuple[int, str]]:
    """List the lines that are not blank, with their numbers."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CheckerError(f"{path} is not UTF-8: save it as UTF-8") from error
    lines = enumerate(_LINE_BREAK.split(text), 1)
    return [(number, line.rstrip()) for number, line in lines if line.strip()]


def _parse_line(place: str, line: str) -> Entry:
    match = _ENTRY.fullmatch(line)
    if match is None:
        raise _refuse(place, line)
    fingerprint, code, name, claims = match.groups()
    return _join(Entry(fingerprint, code, name, ()), claims.split(",") if claims else ())


def _refuse(place: str, line: str) -> CheckerError:
    if _MARKER.match(line):
        cure = "keep the lines of both sides, and remove the three markers of the conflict"
    else:
        cure = "restore the line or remove it; a line of one's own begins with #"
    quote = line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1]}…"
    return CheckerError(f'{place}: "{quote}" is no entry of a baseline: {cure}')


def _join(entry: Entry, claims: Iterable[str]) -> Entry:
    return entry._replace(claims=tuple(sorted({*entry.claims, *claims})))


def _format_entry(entry: Entry) -> str:
    return " ".join([entry.fingerprint, entry.code, entry.name, ",".join(entry.claims)]).rstrip()


def _judge(finding: Finding, entry: Entry | None, path: str) -> Finding:
    """Return the finding with the standing that an entry gives to it."""
    if entry is None or not may_be_known(finding):
        return finding
    if _is_known(finding, entry):
        return finding._replace(standing="baseline", remark=f"known from {path}")
    joined = [claim for claim in finding.claims if claim not in entry.claims]
    return finding._replace(standing="grown", remark=f"joined by {_join_some(joined)}")


def _is_known(finding: Finding, entry: Entry | None) -> bool:
    return entry is not None and set(finding.claims) <= set(entry.claims)


def _find_stale(
    baseline: Baseline, settlement: Settlement, chosen: Iterable[Rule]
) -> Iterator[Problem]:
    """Yield a problem for each entry that settles nothing and could."""
    ran = {rule.code for rule in chosen}
    found = {finding.fingerprint for finding in settlement.open if may_be_known(finding)}
    accepted = {finding.fingerprint for finding in settlement.settled}
    for entry in baseline.entries:
        if entry.code not in ran or entry.fingerprint in found:
            continue
        fate = _tell_fate(entry, accepted)
        yield Problem(
            rule="stale-baseline",
            message=f"the baseline knows {_name_entry(entry)}, which {fate}",
            help="run claim-checker baseline, which drops the entry",
            location=baseline.locations[entry.fingerprint],
            subject=entry.fingerprint,
        )


def _tell_fate(entry: Entry, accepted: Collection[str]) -> str:
    if entry.code.startswith(_NEVER_KNOWN):
        return "no baseline settles"
    return "is accepted by now" if entry.fingerprint in accepted else "is no longer found"


def _name_entry(entry: Entry) -> str:
    return f"{entry.name} of {_join_some(entry.claims)}" if entry.claims else entry.name


def _join_some(names: Sequence[str]) -> str:
    """List names; many only in part."""
    hidden = len(names) - _MOST_NAMES
    if hidden > 0:
        return f"{', '.join(names[:_MOST_NAMES])} and {hidden:,} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
