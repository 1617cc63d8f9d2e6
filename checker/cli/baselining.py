"""The command `baseline`: what is known, so that a check fails only on what is not."""

from argparse import Namespace
from collections.abc import Sequence

from checker.cli.baseline_file import locate_baseline, read_baseline, write_baseline
from checker.cli.configuring import configure, name_baseline
from checker.cli.files import check_report
from checker.cli.requests import Request
from checker.cli.steps import check_corpus
from checker.cli.streams import write_page
from checker.config import Config
from checker.errors import CheckerError
from checker.findings import Finding
from checker.loading.files import name_path
from checker.report import Report
from checker.reporters.escaping import escape_text
from checker.reporters.summary import count
from checker.review.baselining import (
    Baseline,
    Entry,
    grow_entries,
    list_unknown,
    may_be_known,
    record_findings,
    shrink_entries,
)


def baseline(options: Namespace) -> int:
    """Write a baseline, or shrink the one that is there, and say so; the exit code is 0.

    Raises CheckerError, with nothing written, where claims cannot be used.
    """
    config = name_baseline(options, configure(options))
    check_report(locate_baseline(config))
    before = read_baseline(config)
    report = _check_soundly(config)
    entries = _decide_entries(before, report, has_additions=options.add)
    if before is None or entries != before.entries or not before.is_tidy:
        write_baseline(config, entries, before)
    name = name_path(config.root, locate_baseline(config))
    lines = [f"{name}: {_say_done(before, entries)}", *_say_open(entries, report.findings)]
    write_page("".join(f"{escape_text(line)}\n" for line in lines))
    return 0


def _check_soundly(config: Config) -> Report:
    """Check the whole corpus by the rules that the configuration has a check run."""
    report = check_corpus(config, Request(has_baseline=False))
    if report.losses:
        parts = count(len(report.losses), "part")
        raise CheckerError(
            f"{parts} of the files cannot be used, so nobody knows what is found there "
            f"({report.losses[0].path}): mend first what claim-checker check reports"
        )
    return report


def _decide_entries(
    before: Baseline | None, report: Report, *, has_additions: bool
) -> tuple[Entry, ...]:
    if before is None:
        return record_findings(report.findings)
    ran = [document.rule for document in report.rules]
    entries = shrink_entries(before.entries, report.findings, ran)
    return grow_entries(entries, report.findings) if has_additions else entries


def _say_done(before: Baseline | None, entries: Sequence[Entry]) -> str:
    """Say what was done to the file."""
    total = count(len(entries), "entry", "entries")
    if before is None:
        return f"written, with {total}"
    old = {entry.fingerprint: entry for entry in before.entries}
    new = {entry.fingerprint: entry for entry in entries}
    changes = {
        "dropped": old.keys() - new.keys(),
        "added": new.keys() - old.keys(),
        "updated": {key for key in old.keys() & new.keys() if old[key] != new[key]},
    }
    parts = [
        f"{count(len(keys), 'entry', 'entries')} {verb}" for verb, keys in changes.items() if keys
    ]
    if parts:
        return f"{', '.join(parts)}, {len(entries):,} left"
    return f"unchanged, with {total}" if before.is_tidy else f"put in order, with {total}"


def _say_open(entries: Sequence[Entry], findings: Sequence[Finding]) -> list[str]:
    """Say what a check still reports."""
    lines = []
    unknown = len(list_unknown(entries, findings))
    if unknown:
        them = "it" if unknown == 1 else "them"
        lines.append(f"{count(unknown, 'finding')} not in it: --add adds {them}")
    faults = sum(not may_be_known(finding) for finding in findings)
    if faults:
        about = f"{count(faults, 'finding')} about files or acceptances"
        lines.append(f"{about} can never be in it: put right what is wrong")
    return lines
