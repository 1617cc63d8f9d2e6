"""Whatever the texts in the claims, everything is told, and both sites are rendered."""

import re

import pytest
from hypothesis import given, settings

from checker.report import Report
from checker.reporters import SITES, render_site
from tests.dossiers.archives import check_archive
from tests.dossiers.hostile_claims import Corpus, corpora, read_claims

DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for itself, with any suffix."""


def check_site(report: Report, form: str) -> None:
    """Render all pages; hold their number, their names and their text against what disks take."""
    site = render_site(report, form)
    paths: list[str] = []
    for page in site.pages:
        page.content.encode()
        paths.append(page.path)
    assert len(paths) == site.total
    assert paths[-1] == site.start
    assert len({path.casefold() for path in paths}) == len(paths)
    for path in paths:
        assert re.fullmatch(r"[A-Za-z0-9_][\w./-]*", path, re.ASCII), path
        for name in path.split("/"):
            assert not DEVICES.match(name), path
            assert len(name) <= 200, path
            assert not name.endswith("."), path


@settings(max_examples=60)
@given(corpora)
def test_everything_of_hostile_claims_is_told_once_and_found(corpus: Corpus) -> None:
    with read_claims(corpus) as report:
        check_archive(report)


@pytest.mark.parametrize("form", SITES)
@settings(max_examples=40)
@given(corpus=corpora)
def test_hostile_claims_make_pages_that_every_disk_takes(form: str, corpus: Corpus) -> None:
    with read_claims(corpus) as report:
        check_site(report, form)
