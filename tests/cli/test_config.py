from pathlib import Path

import pytest

from checker.config import Config, check_selectors, choose_rules, did_you_mean, load_config
from checker.errors import CheckerError
from checker.findings import Rule


def write(file: Path, *lines: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def fail(folder: Path, rules: tuple[Rule, ...], file: Path | None = None) -> str:
    with pytest.raises(CheckerError) as caught:
        load_config(folder, rules, file)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_without_a_file_the_working_folder_is_the_root(
    folder: Path, rules: tuple[Rule, ...]
) -> None:
    assert load_config(folder, rules) == Config(folder)
    assert Config(folder)[1:] == ("claims", (), (), {}, "error", None)


def test_a_pyproject_without_the_table_is_passed_over(
    folder: Path, rules: tuple[Rule, ...]
) -> None:
    write(folder / "claim-checker.toml", 'claims = "outer"')
    write(folder / "in" / "pyproject.toml", "[tool.ruff]", "line-length = 100")
    (folder / "in" / "deep").mkdir()
    config = load_config(folder / "in" / "deep", rules)
    assert (config.root, config.claims) == (folder, "outer")


def test_the_nearest_file_counts_alone(folder: Path, rules: tuple[Rule, ...]) -> None:
    write(folder / "claim-checker.toml", 'fail_on = "note"')
    write(folder / "in" / "pyproject.toml", "[tool.claim-checker]", 'claims = "data/claims"')
    config = load_config(folder / "in", rules)
    assert config == Config(folder / "in", "data/claims")


def test_every_key_is_read(folder: Path, rules: tuple[Rule, ...]) -> None:
    write(
        folder / "claim-checker.toml",
        'claims = "figures"',
        'select = ["C", "rounding-drift"]',
        'ignore = ["C302"]',
        'fail_on = "never"',
        "[severity]",
        'rounding-drift = "error"',
    )
    assert load_config(folder, rules) == Config(
        folder, "figures", ("C", "rounding-drift"), ("C302",), {"rounding-drift": "error"}, "never"
    )


def test_a_named_file_counts_wherever_it_is(folder: Path, rules: tuple[Rule, ...]) -> None:
    write(folder / "claim-checker.toml", 'fail_on = "note"')
    other = write(folder / "other" / "strict.toml", 'fail_on = "warning"')
    assert load_config(folder, rules, other) == Config(folder / "other", fail_on="warning")
    shared = write(folder / "x" / "pyproject.toml", "[tool.claim-checker]", 'fail_on = "warning"')
    assert load_config(folder, rules, shared).root == folder / "x"


def test_two_files_in_one_folder_are_one_too_many(folder: Path, rules: tuple[Rule, ...]) -> None:
    write(folder / "claim-checker.toml", "")
    write(folder / "pyproject.toml", "[tool.claim-checker]")
    assert fail(folder, rules) == (
        "claim-checker.toml and [tool.claim-checker] in pyproject.toml both configure the "
        "checker: keep one"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["C"]', 'unknown key "selct": did you mean "select"?'),
        (
            "zzz = 1",
            'unknown key "zzz"; the keys are claims, select, ignore, severity, fail_on, baseline',
        ),
        (
            'root = "x"',
            'unknown key "root"; the keys are claims, select, ignore, severity, fail_on, baseline',
        ),
        ("claims = 3", "claims must be the name of a folder, not a number"),
        ('claims = ""', 'claims must be a folder below that of the file, not ""'),
        ('claims = "../x"', 'claims must be a folder below that of the file, not "../x"'),
        ('claims = "/x"', 'claims must be a folder below that of the file, not "/x"'),
        ('select = "C"', "select must be a list of rules, not a text"),
        ("select = [true]", "select must list rules as text, not true or false"),
        (
            'select = ["conflicting-figurs"]',
            'select: no rule is called "conflicting-figurs": did you mean "conflicting-figures"?',
        ),
        (
            'ignore = ["X"]',
            'ignore: no rule is called "X"; claim-checker rules lists them all',
        ),
        ('ignore = [""]', 'ignore: no rule is called ""; claim-checker rules lists them all'),
        (
            "severity = []",
            "severity must be a table of rules and severities, not a list",
        ),
        (
            'severity = {C301 = "warn"}',
            'severity of C301 must be error, warning or note, not "warn": did you mean "warning"?',
        ),
        (
            "severity = {C301 = 1.5}",
            "severity of C301 must be error, warning or note, not a number",
        ),
        (
            'severity = {roundin-drift = "note"}',
            'severity: no rule is called "roundin-drift": did you mean "rounding-drift"?',
        ),
        (
            'fail_on = "eror"',
            'fail_on must be error, warning, note or never, not "eror": did you mean "error"?',
        ),
        ("fail_on = {}", "fail_on must be error, warning, note or never, not a table"),
        ("fail_on = 2024-01-01", "fail_on must be error, warning, note or never, not a date"),
        ("a = ?", "is not valid TOML: Invalid value (at line 1, column 5)"),
    ],
)
def test_a_mistake_is_named_with_its_file(
    folder: Path, rules: tuple[Rule, ...], text: str, message: str
) -> None:
    (folder / "claim-checker.toml").write_text(text, encoding="utf-8")
    assert fail(folder, rules) == f"claim-checker.toml: {message}"


def test_a_file_elsewhere_is_named_in_full(
    folder: Path, rules: tuple[Rule, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(folder / "claim-checker.toml", "x = 1")
    (folder / "in").mkdir()
    monkeypatch.chdir(folder / "in")
    assert fail(folder / "in", rules).startswith(f"{file}: unknown key")


def test_a_file_that_cannot_be_read_is_named(folder: Path, rules: tuple[Rule, ...]) -> None:
    assert fail(folder, rules, folder / "none.toml") == (
        "none.toml: cannot be read: No such file or directory"
    )
    (folder / "latin.toml").write_bytes(b'claims = "\xe9"')
    assert fail(folder, rules, folder / "latin.toml") == (
        "latin.toml: is not UTF-8: save it as UTF-8"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool]", "has no table [tool.claim-checker]"),
        ("tool = 3", "has no table [tool.claim-checker]"),
        ("[tool]\nclaim-checker = 3", "tool.claim-checker must be a table"),
    ],
)
def test_a_named_pyproject_must_have_the_table(
    folder: Path, rules: tuple[Rule, ...], text: str, message: str
) -> None:
    file = write(folder / "pyproject.toml", text)
    assert fail(folder, rules, file) == f"pyproject.toml: {message}"


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["C301", "C302", "R401", "Q201"]),
        (("C",), (), ["C301", "C302"]),
        (("c3",), ("C302",), ["C301"]),
        (("conflicting-units",), (), ["C302"]),
        (("C301",), ("C",), ["C301"]),
        (("conflicting-figures",), ("C30",), ["C301"]),
        (("C301",), ("conflicting-figures",), []),
        ((), ("C", "Q201"), ["R401"]),
        (("C3",), ("C3",), []),
    ],
)
def test_the_most_specific_entry_decides(
    rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]
) -> None:
    config = Config(Path(), select=select, ignore=ignore)
    assert [rule.code for rule in choose_rules(rules, config)] == codes


def test_severities_are_those_of_the_configuration(rules: tuple[Rule, ...]) -> None:
    config = Config(Path(), severity={"C302": "note", "C": "warning", "r401": "error"})
    assert [rule.severity for rule in choose_rules(rules, config)] == [
        "warning",
        "note",
        "error",
        "note",
    ]


def test_known_selectors_pass(rules: tuple[Rule, ...]) -> None:
    check_selectors(["C", "c301", "Rounding-Drift", "Q2"], rules)


def test_a_near_name_is_suggested_as_it_is_written() -> None:
    assert did_you_mean("c3O1", ["C301", "R401"]) == ': did you mean "C301"?'
    assert did_you_mean("something", ["C301"]) == ""
