"""The configuration of one call: the file's, and what the command line says in its place."""

from argparse import Namespace
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from checker.config import Config, check_selectors, choose_rules, load_config
from checker.errors import CheckerError
from checker.findings import Rule
from checker.rules import RULES


def configure(options: Namespace) -> Config:
    """Read the configuration that holds for a command."""
    file = None if options.config is None else Path(options.config)
    return load_config(Path.cwd(), _list_rules(), file)


def configure_check(options: Namespace) -> Config:
    """Let what the command line says take the place of what the configuration says."""
    config, rules = configure(options), _list_rules()
    select = _join_selectors("--select", options.select, rules)
    ignore = _join_selectors("--ignore", options.ignore, rules)
    config = name_baseline(options, config)._replace(
        select=config.select if select is None else select,
        ignore=config.ignore if ignore is None else ignore,
        fail_on=options.fail_on or config.fail_on,
    )
    if not choose_rules(rules, config):
        raise CheckerError("no rule is left to run: select more of them, or ignore fewer")
    return config


def name_baseline(options: Namespace, config: Config) -> Config:
    """Take the baseline that the command line names, which lies where the command runs."""
    if options.baseline is None:
        return config
    return config._replace(baseline=str(Path(options.baseline).absolute()))


def _list_rules() -> tuple[Rule, ...]:
    return tuple(entry.rule for entry in RULES)


def _join_selectors(
    option: str, lists: list[list[str]] | None, rules: Sequence[Rule]
) -> tuple[str, ...] | None:
    """Return what all uses of an option name; None where it was not used."""
    if lists is None:
        return None
    selectors = tuple(chain.from_iterable(lists))
    if not selectors:
        raise CheckerError(f"{option} names no rule: claim-checker rules lists them all")
    try:
        check_selectors(selectors, rules)
    except CheckerError as error:
        raise CheckerError(f"{option}: {error}") from error
    return selectors
