"""GitHub Actions without being asked: annotations in the log, and the summary of the job."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from checker.cli.options import Output
from checker.cli.streams import write_output
from checker.report import Report
from checker.reporters import FOR_PEOPLE
from checker.reporters.ci_log import shield
from checker.reporters.escaping import escape_text
from checker.reporters.github import count_annotations, render
from checker.reporters.markdown import JOB_SUMMARY, render_within
from checker.reporters.summary import count

_NO_ROOM = "it has no room left, as other text of this step has filled it"


def announce(report: Report, outputs: Sequence[Output], environment: Mapping[str, str]) -> None:
    """Print annotations and add to the job's summary, and say on one line what was added.

    Call it after the outputs are written. A summary that cannot be written is a warning: it
    never fails the run.
    """
    forms = [output.form for output in outputs if output.file is None]
    added = []
    annotations = "" if "github" in forms else render(report)
    if annotations:
        added.append(count(count_annotations(report), "annotation"))
    summary = environment.get("GITHUB_STEP_SUMMARY")
    failure = _add_summary(report, Path(summary)) if summary else None
    if summary and failure is None:
        added.append("the job summary")
    lines = annotations
    if added:
        how = "--no-github-actions turns this off"
        lines += f"added for GitHub Actions: {' and '.join(added)}; {how}\n"
    # The runner reads both streams; what goes to a program must stay what it is.
    is_for_people = all(form in FOR_PEOPLE for form in forms)
    write = write_output if is_for_people and sys.stdout is not None else _write_beside
    write(lines)
    if failure is not None:
        _write_beside(f"warning: the job summary was not written: {failure}\n")


def _add_summary(report: Report, file: Path) -> str | None:
    """Append the report to a file, whole or not at all; return what was in the way, if anything."""
    try:
        with file.open("ab", buffering=0) as stream:
            before = stream.seek(0, os.SEEK_END)
            gap = b"\n\n" if before else b""
            text = render_within(report, JOB_SUMMARY - before - len(gap))
            if not text:
                return _NO_ROOM
            _append(stream, before, gap + text.encode())
    except OSError as error:
        return shield(escape_text(f"{file}: {(error.strerror or 'unknown reason').lower()}"))
    return None


def _append(stream: BinaryIO, size: int, content: bytes) -> None:
    """Write all of the content, or take back what was written of it and raise OSError."""
    left = memoryview(content)
    try:
        while left:
            left = left[stream.write(left) :]
    except OSError:
        stream.truncate(size)
        raise


def _write_beside(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(text)
        sys.stderr.flush()
