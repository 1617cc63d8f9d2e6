"""The command `validate`: the form of single files, and nothing compared."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from os.path import realpath
from pathlib import Path

from checker.cli.configuring import configure
from checker.cli.outputs import list_outputs, write_outputs
from checker.cli.selection import is_there
from checker.cli.states import place_in_repository
from checker.config import Config, choose_rules
from checker.consistency import compare
from checker.errors import CheckerError
from checker.findings import list_locations
from checker.loading import find_files, load_corpus, read_excerpts
from checker.model import EMPTY_CORPUS
from checker.report import Report
from checker.review import Change, review
from checker.rules import RULES, document_rules, run_rules

_OF_FORM = ("S101", "S102", "S103", "S104", "S106")
"""The rules that a file can break by itself; a name that it uses may be declared elsewhere."""


def validate(options: Namespace) -> bool:
    """Check the form of the files of a call, write the reports and return whether it fails."""
    outputs = list_outputs(options)
    report = validate_files(configure(options), [Path(path) for path in options.paths])
    write_outputs(report, outputs, options)
    return report.is_failing


def validate_files(config: Config, paths: Sequence[Path]) -> Report:
    """Check YAML, schema and ids of the given files, and of those below the given folders.

    Raises CheckerError where a path does not exist, or a folder holds no claims.
    """
    corpus = load_corpus(config.root, _list_files(config, paths))
    of_form = (entry.rule for entry in RULES if entry.rule.code in _OF_FORM)
    chosen = choose_rules(of_form, config)
    comparisons = compare(EMPTY_CORPUS)
    findings = run_rules(corpus, comparisons, chosen)
    # Where nothing is compared, no comparison is lost with what cannot be used.
    report = review(
        corpus._replace(losses=()), comparisons, Change(findings), fail_on=config.fail_on
    )
    report = place_in_repository(report, config, paths[0])
    return report._replace(
        excerpts=read_excerpts(config.root, list_locations(findings)),
        rules=document_rules(chosen),
        is_form_only=True,
    )


def _list_files(config: Config, paths: Iterable[Path]) -> list[Path]:
    """Keep one of the paths that lead to one file, so that no claim is its own copy."""
    unique: dict[str, Path] = {}
    for file in (file for path in paths for file in _find_files(config, path)):
        unique.setdefault(realpath(file), file)
    return list(unique.values())


def _find_files(config: Config, path: Path) -> Iterator[Path]:
    """Yield a file itself, and what is below a folder, or in its own folder of claims."""
    if not is_there(path):
        raise CheckerError(f"{path} does not exist: name files of claims, or a folder of them")
    if not path.is_dir():
        yield path
        return
    inner = path / config.claims
    folder = inner if inner.is_dir() else path
    files = find_files(folder)
    if not files:
        raise CheckerError(
            f"there are no claims in {folder}: a file of claims ends in .yaml or .yml"
        )
    yield from files
