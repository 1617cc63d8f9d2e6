"""Paths from the top of a repository, which lies above the root, below it, or apart."""

import pytest

from checker.report import Report
from checker.repository_paths import name_in_repository


@pytest.mark.parametrize(
    ("inner", "top", "path", "name"),
    [
        ("", "", "claims/a.yaml", "claims/a.yaml"),
        ("", "", "/site/claims/a.yaml", "/site/claims/a.yaml"),
        ("", "/site/", "/site/claims/a.yaml", "claims/a.yaml"),
        ("", "/site/", "/site-2/claims/a.yaml", "/site-2/claims/a.yaml"),
        ("", "/", "/claims/a.yaml", "claims/a.yaml"),
        ("site/", "/home/site/", "site/claims/a.yaml", "claims/a.yaml"),
        ("site/", "/home/site/", "./site/claims/a.yaml", "claims/a.yaml"),
        ("site/", "/home/site/", "claims/site/a.yaml", "claims/site/a.yaml"),
    ],
)
def test_a_path_begins_at_the_top(
    report: Report, inner: str, top: str, path: str, name: str
) -> None:
    assert name_in_repository(report._replace(inner=inner, top=top), path) == name
