"""The command `accept`: a finding that may stand, recorded with the reason why."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.acceptance_entries.accepting import build_entry
from checker.acceptance_entries.entries import Entry, write_flow
from checker.cli.acceptance_cases import (
    Case,
    build_case,
    find_decider,
    find_obstacle,
    find_outdated,
)
from checker.cli.acceptance_files import check_file, choose_file, read_content
from checker.cli.configuring import configure
from checker.cli.examining import examine
from checker.cli.files import write_file
from checker.cli.naming_findings import choose_finding, read_query
from checker.cli.selection import select_files
from checker.cli.states import Files
from checker.cli.streams import write_page
from checker.config import Config
from checker.consistency.listing import list_words
from checker.dimensions.periods import PeriodError, parse_period
from checker.errors import CheckerError
from checker.findings import Finding
from checker.loading.faults import UnreadableTextError
from checker.loading.files import name_path
from checker.locations import Location
from checker.model import Acceptance, Claim
from checker.recording.recording import (
    Recorded,
    UneditableError,
    add_acceptance,
    renew_acceptance,
)
from checker.reporters.escaping import escape_text
from checker.review.reasons import find_fault


class _Statement(NamedTuple):
    """What the call says of its acceptance, beside the finding."""

    reason: str
    by: str | None
    until: str | None


def accept(options: Namespace) -> int:
    """Record that a finding may stand; the exit code is that of having recorded it.

    Raises CheckerError, with nothing written, where the finding is not one that may be
    accepted, where the reason explains nothing, and where the file cannot be edited.
    """
    today = date.today()  # noqa: DTZ011 - a day begins and ends where the user is
    config = configure(options)
    statement = _read_statement(options, today)
    files = select_files(config, ()).files
    corpus = Files(files).load(config.root)
    case = build_case(config, examine(config, corpus).state, today)
    finding = _find_finding(options.finding, case)
    _check_reason(statement.reason, finding)
    named = None if options.file is None else check_file(config, files, options.file)
    outdated = find_outdated(finding, case)
    earlier = () if outdated is None else outdated.claims
    entry = build_entry(finding, case.claims, statement.reason, earlier)
    entry = entry._replace(by=statement.by, until=statement.until)
    verb = "accepted" if outdated is None else "renewed"
    if outdated is None:
        place = _add(config, named or choose_file(config, files), entry)
    else:
        place = _renew(config, named, outdated, entry)
    told = _tell(verb, finding, place, [case.claims[name] for name in entry.claims])
    write_page(told + _tell_dropped(outdated, statement))
    return 0


def _read_statement(options: Namespace, today: date) -> _Statement:
    reason = _read_line("--reason", options.reason)
    by = None if options.by is None else _read_line("--by", options.by)
    if by == "":
        raise CheckerError("--by names nobody: write who accepts it, or leave it out")
    until = None if options.until is None else _read_day(options.until, today)
    return _Statement(reason, by, until)


def _read_line(option: str, text: str) -> str:
    """Return a text of the call on one line."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise CheckerError(f"{option} is not UTF-8: set the terminal to UTF-8") from error
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def _read_day(text: str, today: date) -> str:
    no_day = f"--until: '{text}' is no day: write one, such as {today.year + 1}-01-31"
    try:
        period = parse_period(text)
    except PeriodError as error:
        is_numeric = text.replace("-", "").isdigit()
        raise CheckerError(f"--until: {error}" if is_numeric else no_day) from error
    if period.latest_end is None or "/" in text:
        raise CheckerError(no_day)
    if period.latest_end < today.toordinal():
        raise CheckerError(f"--until: {text} is past: write a day to come")
    return text.strip()


def _find_finding(text: str, case: Case) -> Finding:
    """Return the finding that a call names; raise CheckerError where it may not be accepted."""
    query = read_query(text, case.config, case.state.corpus)
    acceptable = [one for one in case.state.open if find_obstacle(one, case) is None]
    known = [one for one in case.state.settled if one.standing == "baseline"]
    everything = (*case.state.settled, *case.state.open)
    finding = choose_finding(query, [acceptable, known], everything)
    decider = find_decider(finding, case)
    if decider is not None:
        place = _name_place(decider.record.location)
        raise CheckerError(
            f"{finding.code} {finding.name} is accepted already, by {place}: edit it there"
        )
    obstacle = find_obstacle(finding, case)
    if obstacle is not None:
        raise CheckerError(f"{finding.code} {finding.name}: {obstacle}")
    return finding


def _check_reason(reason: str, finding: Finding) -> None:
    fault = find_fault(reason, finding.code, finding.name)
    if fault is not None:
        raise CheckerError(f"--reason: {fault}: write why the figures may both stand")


def _add(config: Config, file: Path, entry: Entry) -> Location:
    name = name_path(config.root, file)
    try:
        recorded = add_acceptance(name, read_content(file), entry)
    except (UneditableError, UnreadableTextError) as error:
        raise CheckerError(
            f"{name} cannot be edited safely ({error}): mend it, or write there by hand, under "
            f"accepted: - {write_flow(entry)}"
        ) from error
    return _write(file, recorded)


def _renew(config: Config, named: Path | None, old: Acceptance, entry: Entry) -> Location:
    place = old.record.location
    file = config.root / place.path
    if named is not None and name_path(config.root, named) != place.path:
        raise CheckerError(
            f"{_name_place(place)} is an outdated acceptance of it: leave --file out to renew it"
        )
    try:
        recorded = renew_acceptance(place.path, read_content(file), old, entry)
    except (UneditableError, UnreadableTextError) as error:
        raise CheckerError(
            f"{_name_place(place)} cannot be edited safely ({error}): mend the file, or write "
            f"there by hand: - {write_flow(entry)}"
        ) from error
    return _write(file, recorded)


def _write(file: Path, recorded: Recorded) -> Location:
    write_file(file, recorded.text)
    return recorded.location


def _tell(verb: str, finding: Finding, place: Location, claims: Sequence[Claim]) -> str:
    about = list_words([claim.id for claim in claims])
    done = f"{verb} {finding.code} {finding.name} for {about} at {_name_place(place)}"
    places = list_words([_name_place(claim.at("value")) for claim in claims])
    what = "the claim stands" if len(claims) == 1 else "the claims stand"
    return f"{escape_text(done)}\n  {what} at {escape_text(places)}\n"


def _tell_dropped(old: Acceptance | None, statement: _Statement) -> str:
    """Say that a renewal has no last day any more, which must not go unseen."""
    if old is None or not old.until or statement.until:
        return ""
    return f"  it held until {escape_text(old.until)}, and now has no last day: --until sets one\n"


def _name_place(place: Location) -> str:
    return f"{place.path}:{place.line}"
