import re
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report import Report
from checker.reporters.path_text import name_as_text
from checker.repository_paths import encode_uri, name_in_repository


@pytest.mark.parametrize(
    ("prefix", "path", "name"),
    [
        ("", "claims/a.yaml", "claims/a.yaml"),
        ("news/", "claims/a.yaml", "news/claims/a.yaml"),
        ("news/desk/", "./claims/a.yaml", "news/desk/claims/a.yaml"),
        ("news/", "/home/ed/a.yaml", "/home/ed/a.yaml"),
        ("news/", "C:/ed/a.yaml", "C:/ed/a.yaml"),
        ("news/", "c:x.yaml", "news/c:x.yaml"),
    ],
)
def test_a_path_begins_at_the_top_of_the_repository(
    report: Report, prefix: str, path: str, name: str
) -> None:
    assert name_in_repository(report._replace(prefix=prefix), path) == name


def test_a_name_that_is_no_text_is_shown(report: Report) -> None:
    changed = report._replace(prefix="news/")
    assert name_as_text(changed, "é\n.yaml") == "news/é\n.yaml"
    assert name_as_text(changed, "\udcff\n.yaml") == r"news/\udcff\n.yaml"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("claims/article-001.yaml", "claims/article-001.yaml"),
        ("a b/c%d#?.yaml", "a%20b/c%25d%23%3F.yaml"),
        ("é/子.yaml", "%C3%A9/%E5%AD%90.yaml"),
        ("c:x.yaml", "c%3Ax.yaml"),
        ("a\\b\n.yaml", "a%5Cb%0A.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("\ud800\udcff.yaml", "%ED%A0%80%ED%B3%BF.yaml"),
        ("/home/the editor/a.yaml", "file:///home/the%20editor/a.yaml"),
        ("C:/the editor/a.yaml", "file:///C:/the%20editor/a.yaml"),
    ],
)
def test_a_path_is_encoded_for_a_uri(path: str, uri: str) -> None:
    assert encode_uri(path) == uri


@given(st.text(st.characters(codec=None), min_size=1))
def test_any_name_is_encoded_and_can_be_read_back(path: str) -> None:
    uri = encode_uri(path)
    assert re.fullmatch(r"(?:[\w.~:/-]|%[0-9A-F]{2})+", uri, re.ASCII)
    assert path.encode("utf-8", "surrogatepass") in {
        unquote_to_bytes(uri),
        unquote_to_bytes(uri.removeprefix("file://")),
        unquote_to_bytes(uri.removeprefix("file:///")),
        unquote_to_bytes(uri).decode("utf-8", "surrogateescape").encode("utf-8", "surrogatepass"),
    }
