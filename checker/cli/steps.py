"""The steps of a run, one after the other: the only place that knows them all."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.cli.examining import Examined, examine
from checker.cli.requests import EVERYTHING, Request
from checker.cli.selection import Selection, select_files
from checker.cli.states import (
    Files,
    link_to_forge,
    load_base,
    place_in_repository,
    read_base,
    read_deleted,
    read_staged,
)
from checker.config import Config
from checker.errors import CheckerError
from checker.findings import list_locations
from checker.loading import read_excerpts
from checker.model import Corpus
from checker.report import Report
from checker.review import Change, narrow_change, review
from checker.rules import document_rules
from checker.rules.stale_baseline import RULE as STALE


class _Judged(NamedTuple):
    """What a call found, after it was held against the base, if there is one."""

    change: Change
    base: str | None = None
    hint: str = ""


def check_corpus(config: Config, request: Request = EVERYTHING) -> Report:
    """Load the claims that a call means, compare them and run the rules over them.

    Raises CheckerError where nothing can be checked.
    """
    selection = select_files(config, request.paths)
    files = read_staged(config, selection) if request.is_staged else Files(selection.files)
    corpus = files.load(config.root)
    _check_content(corpus)
    now = examine(config, corpus, request, is_whole=selection.is_whole)
    change, base, hint = _judge(config, selection, now, request)
    deleted = read_deleted(config, selection, files, request.base)
    caused = _find_caused(config, files, now, deleted, request)
    change = narrow_change(change, selection.reported, caused)
    report = review(corpus, now.comparisons, change, config.fail_on)
    report = place_in_repository(report, config, selection.areas[0])
    shown = report.findings
    if request.has_pages:
        report = link_to_forge(report, config, selection.areas[0], files)
        shown += report.settled
    return report._replace(
        excerpts=read_excerpts(config.root, list_locations(shown), files.contents),
        base=base,
        hint=hint,
        rules=document_rules(now.chosen),
        has_acceptances=request.has_acceptances,
        is_narrowed=selection.reported is not None,
    )


def _judge(config: Config, selection: Selection, now: Examined, request: Request) -> _Judged:
    """Hold what is found against the base; without one everything open counts."""
    state = now.state
    if request.base is None:
        return _Judged(Change(state.open, state.settled))
    from checker.review.against_base import judge_change  # noqa: PLC0415 - only for --base

    name, hint, files = read_base(config, selection, request.base)
    corpus = load_base(config, files, state.corpus)
    base = examine(config, corpus, request).state
    change = judge_change(state, base.reopen_known())
    # An entry of the baseline that had nothing to answer to yet is no trouble that was resolved.
    gone = tuple(finding for finding in change.gone if finding.code != STALE.code)
    return _Judged(change._replace(gone=gone), name, hint)


def _find_caused(
    config: Config,
    files: Files,
    now: Examined,
    deleted: Mapping[str, bytes],
    request: Request,
) -> frozenset[str]:
    """Return the fingerprints of what the deleted files have left behind.

    It is what would not be found if they were still there.
    """
    if not deleted:
        return frozenset()
    restored = Files(files.paths, {**files.contents, **deleted}).load(config.root)
    found = {finding.fingerprint for finding in examine(config, restored, request).state.open}
    return frozenset(finding.fingerprint for finding in now.state.open) - found


def _check_content(corpus: Corpus) -> None:
    if not corpus.claims and not corpus.problems:
        raise CheckerError("there are no claims in the files: record some under the key claims")
