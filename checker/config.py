"""The configuration: `[tool.claim-checker]` in pyproject.toml, or claim-checker.toml."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from checker.errors import CheckerError
from checker.findings import SEVERITIES, Rule, Severity
from checker.report import FailLevel

_TABLE = "claim-checker"
_OWN_FILE = "claim-checker.toml"
_SHARED_FILE = "pyproject.toml"
CONFIGURATIONS = (_OWN_FILE, _SHARED_FILE)
"""The names of the files that may configure the checker."""

FAIL_LEVELS: tuple[FailLevel, ...] = (*SEVERITIES, "never")


class Config(NamedTuple):
    """What the user has decided, for the whole of a run.

    Rules are named by code ("C301"), by name ("rounding-drift") or, several at once, by
    the beginning of their codes ("C", "C3").
    """

    root: Path
    """The folder of the configuration's file. Where there is none, the nearest folder of the
    repository that holds claims, from the working directory up, else the working directory."""
    claims: str = "claims"
    """The folder of the claims, below the root."""
    select: tuple[str, ...] = ()
    """The rules to run; all where it is empty."""
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    fail_on: FailLevel = "error"
    baseline: str | None = None
    """The file with what is known from before, below the root; None for the one that may be
    there by its usual name."""


class _Table(NamedTuple):
    """The keys of the configuration as they stand in a file."""

    path: Path
    keys: Mapping[str, Any]

    def fail(self, problem: str) -> CheckerError:
        return CheckerError(f"{_name_file(self.path)}: {problem}")


def load_config(start: Path, rules: Sequence[Rule], file: Path | None = None) -> Config:
    """Read the configuration that holds in a folder, or the one in a named file.

    Raises CheckerError for a file that cannot be read, unknown keys, rules and
    severities, and values of a wrong type.
    """
    table = _find_table(start) if file is None else _read_named_file(file)
    if table is None:
        return Config(_find_root(start))
    known = tuple(key for key in Config._fields if key != "root")
    for key in table.keys:
        if key not in known:
            hint = did_you_mean(key, known) or f"; the keys are {', '.join(known)}"
            raise table.fail(f'unknown key "{key}"{hint}')
    return Config(
        root=table.path.resolve().parent,
        claims=_read_claims(table),
        select=_read_selectors(table, "select", rules),
        ignore=_read_selectors(table, "ignore", rules),
        severity=_read_severities(table, rules),
        fail_on=_read_fail_level(table),
        baseline=_read_baseline(table),
    )


def read_folder(root: Path, files: Mapping[Path, bytes]) -> str:
    """Return the folder of the claims that the configuration of an earlier state names.

    `files` are those that CONFIGURATIONS names, as far as they were there. Raises
    CheckerError for one that is malformed.
    """
    own, shared = root / _OWN_FILE, root / _SHARED_FILE
    if own in files:
        return _read_claims(_Table(own, _parse_toml(own, files[own])))
    keys = _find_shared_table(shared, _parse_toml(shared, files.get(shared, b"")))
    return _read_claims(_Table(shared, keys or {}))


def choose_rules(rules: Iterable[Rule], config: Config) -> tuple[Rule, ...]:
    """Return the rules to run, each with the severity that it is to have.

    Where several entries speak of a rule the most specific one decides: its name or
    code, else the longest beginning. Between `select` and `ignore`, `ignore` decides a tie.
    """
    return tuple(
        rule._replace(severity=_decide_severity(rule, config))
        for rule in rules
        if _is_chosen(rule, config)
    )


def check_selectors(selectors: Iterable[str], rules: Sequence[Rule]) -> None:
    """Raise CheckerError for an entry that no rule answers to."""
    for selector in selectors:
        if not any(_measure_match(selector, rule) for rule in rules):
            names = [name for rule in rules for name in (rule.code, rule.name)]
            hint = did_you_mean(selector, names) or "; claim-checker rules lists them all"
            raise CheckerError(f'no rule is called "{selector}"{hint}')


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the question to add to a message; empty where nothing known is near."""
    import difflib  # noqa: PLC0415 - 8 ms that only a mistake costs

    by_lower_case = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), by_lower_case, n=1)
    return f': did you mean "{by_lower_case[near[0]]}"?' if near else ""


def _find_table(start: Path) -> _Table | None:
    for folder in (start, *start.parents):
        own, shared = folder / _OWN_FILE, folder / _SHARED_FILE
        has_own = own.is_file()
        keys = _read_shared_file(shared) if shared.is_file() else None
        if has_own and keys is not None:
            raise CheckerError(
                f"{_name_file(own)} and [tool.{_TABLE}] in {_name_file(shared)} both configure "
                f"the checker: keep one"
            )
        if has_own:
            return _Table(own, _read_toml(own))
        if keys is not None:
            return _Table(shared, keys)
    return None


def _find_root(start: Path) -> Path:
    """Return the nearest folder with claims up to the top of the repository, else where we are."""
    holders = []
    for folder in (start, *start.parents):
        if (folder / Config._field_defaults["claims"]).is_dir():
            holders.append(folder)
        if (folder / ".git").exists():
            return holders[0] if holders else start
    return start


def _read_named_file(file: Path) -> _Table:
    if file.name != _SHARED_FILE:
        return _Table(file, _read_toml(file))
    keys = _read_shared_file(file)
    if keys is None:
        raise CheckerError(f"{_name_file(file)}: has no table [tool.{_TABLE}]")
    return _Table(file, keys)


def _read_shared_file(path: Path) -> Mapping[str, Any] | None:
    return _find_shared_table(path, _read_toml(path))


def _find_shared_table(path: Path, content: Mapping[str, Any]) -> Mapping[str, Any] | None:
    tools = content.get("tool", {})
    keys = tools.get(_TABLE) if isinstance(tools, dict) else None
    if keys is not None and not isinstance(keys, dict):
        raise CheckerError(f"{_name_file(path)}: tool.{_TABLE} must be a table")
    return keys


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CheckerError(f"{_name_file(path)}: cannot be read: {error.strerror}") from error
    return _parse_toml(path, content)


def _parse_toml(path: Path, content: bytes) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - only where a file exists

    try:
        return tomllib.loads(content.decode())
    except UnicodeDecodeError as error:
        raise CheckerError(f"{_name_file(path)}: is not UTF-8: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise CheckerError(f"{_name_file(path)}: is not valid TOML: {error}") from error


def _name_file(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _read_claims(table: _Table) -> str:
    claims = table.keys.get("claims", "claims")
    if not isinstance(claims, str):
        raise table.fail(f"claims must be the name of a folder, not {_name_type(claims)}")
    parts = Path(claims).parts
    if not parts or Path(claims).is_absolute() or ".." in parts:
        raise table.fail(f'claims must be a folder below that of the file, not "{claims}"')
    return claims


def _read_selectors(table: _Table, key: str, rules: Sequence[Rule]) -> tuple[str, ...]:
    selectors = table.keys.get(key, [])
    if not isinstance(selectors, list):
        raise table.fail(f"{key} must be a list of rules, not {_name_type(selectors)}")
    for selector in selectors:
        if not isinstance(selector, str):
            raise table.fail(f"{key} must list rules as text, not {_name_type(selector)}")
    _check_in_file(table, key, selectors, rules)
    return tuple(selectors)


def _check_in_file(
    table: _Table, key: str, selectors: Iterable[str], rules: Sequence[Rule]
) -> None:
    try:
        check_selectors(selectors, rules)
    except CheckerError as error:
        raise table.fail(f"{key}: {error}") from error


def _read_severities(table: _Table, rules: Sequence[Rule]) -> Mapping[str, Severity]:
    severities = table.keys.get("severity", {})
    if not isinstance(severities, dict):
        raise table.fail(
            f"severity must be a table of rules and severities, not {_name_type(severities)}"
        )
    _check_in_file(table, "severity", severities, rules)
    for selector, severity in severities.items():
        _check_word(table, f"severity of {selector}", severity, SEVERITIES)
    return MappingProxyType(severities)


def _read_fail_level(table: _Table) -> FailLevel:
    level: FailLevel = table.keys.get("fail_on", "error")
    _check_word(table, "fail_on", level, FAIL_LEVELS)
    return level


def _read_baseline(table: _Table) -> str | None:
    file = table.keys.get("baseline")
    if file is None:
        return None
    if not isinstance(file, str) or not file.strip():
        raise table.fail('baseline must be the name of a file, such as "known-findings.txt"')
    return file


def _check_word(table: _Table, what: str, word: object, known: Sequence[str]) -> None:
    expected = f"{', '.join(known[:-1])} or {known[-1]}"
    if not isinstance(word, str):
        raise table.fail(f"{what} must be {expected}, not {_name_type(word)}")
    if word not in known:
        raise table.fail(f'{what} must be {expected}, not "{word}"{did_you_mean(word, known)}')


def _name_type(value: object) -> str:
    """Name a TOML type for people; a boolean first, for it is a number to Python."""
    names: tuple[tuple[type, str], ...] = (
        (bool, "true or false"),
        (str, "a text"),
        (int, "a number"),
        (float, "a number"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((name for kind, name in names if isinstance(value, kind)), "a date")


def _is_chosen(rule: Rule, config: Config) -> bool:
    selected = max((_measure_match(selector, rule) for selector in config.select), default=1)
    ignored = max((_measure_match(selector, rule) for selector in config.ignore), default=0)
    return selected > ignored


def _decide_severity(rule: Rule, config: Config) -> Severity:
    nearest = max(config.severity, key=lambda selector: _measure_match(selector, rule), default="")
    return config.severity[nearest] if _measure_match(nearest, rule) else rule.severity


def _measure_match(selector: str, rule: Rule) -> int:
    """Return how closely an entry names a rule: 0 not at all, more for a longer beginning."""
    if selector.lower() == rule.name:
        return len(rule.code) + 1
    is_beginning = bool(selector) and rule.code.startswith(selector.upper())
    return len(selector) + 1 if is_beginning else 0
