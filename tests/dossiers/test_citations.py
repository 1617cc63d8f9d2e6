import subprocess
import sys
import warnings
from importlib.resources import files
from itertools import combinations

import pytest
from citeproc import CitationStylesStyle
from hypothesis import given
from hypothesis import strategies as st

from checker.dossiers.citations import cite_source
from tests.dossiers.source_records import make_source

KENT_SMITH = {"family": "Kent Smith", "given": "Emily"}
DOE = {"family": "Doe", "given": "Jane"}
LEE = {"family": "Lee", "given": "Bo"}
POE = {"family": "Poe", "given": "Cy"}

TEXTS = ("title", "container-title", "publisher", "volume", "issue", "DOI")


def cite(**fields: object) -> str:
    return cite_source(make_source({key.replace("_", "-"): fields[key] for key in fields}))


def test_a_newspaper_article_is_cited_with_all_that_a_reader_needs() -> None:
    cited = cite(
        author=[KENT_SMITH],
        title="Online giants in dock",
        container_title="Daily Mail",
        publisher="DMG Media",
        issued="2018-09-25",
        page="12-14",
        volume="3",
        issue="41",
        DOI="10.1000/182",
    )
    assert cited == (
        "Kent Smith, Emily: “Online giants in dock”, Daily Mail, vol. 3, no. 41, DMG Media,"
        " 25 September 2018, pp. 12–14, doi:10.1000/182"
    )


@pytest.mark.parametrize(
    ("fields", "cited"),
    [
        ({"title": "In dock"}, "“In dock”"),
        ({"author": [KENT_SMITH]}, "Kent Smith, Emily"),
        ({"author": [KENT_SMITH], "issued": "2018"}, "Kent Smith, Emily, 2018"),
        ({"container-title": "Daily Mail"}, "Daily Mail"),
        ({"publisher": "Home Office", "page": "3"}, "Home Office, p. 3"),
        ({"container-title": "BMJ", "volume": "3"}, "BMJ, vol. 3"),
        ({"title": "In dock", "DOI": "10.1/2"}, "“In dock”, doi:10.1/2"),
    ],
)
def test_what_is_not_recorded_leaves_nothing_behind(fields: dict[str, object], cited: str) -> None:
    assert cite_source(make_source(fields)) == cited


def test_no_choice_of_parts_leaves_stray_punctuation() -> None:
    known = {
        "author": [KENT_SMITH],
        "title": "In dock",
        "container-title": "Mail",
        "publisher": "DMG",
        "issued": "2018",
        "page": "3",
    }
    for size in range(1, len(known) + 1):
        for chosen in combinations(known, size):
            cited = cite_source(make_source({key: known[key] for key in chosen}))
            assert not any(odd in cited for odd in (", ,", ",,", "  ", ": ,", "()", "“”")), cited
            assert cited == cited.strip(",: "), cited


@pytest.mark.parametrize(
    ("fields", "cited"),
    [
        ({}, "mail-2018 (neither author, title nor publication is recorded)"),
        ({"id": "x"}, "x (neither author, title nor publication is recorded)"),
        (
            {"issued": "2018?"},
            "mail-2018 (neither author, title nor publication is recorded), 2018 (uncertain)",
        ),
        ({"author": []}, "mail-2018 (neither author, title nor publication is recorded)"),
        (
            {"author": [{"comma-suffix": True}]},
            "mail-2018 (neither author, title nor publication is recorded)",
        ),
    ],
)
def test_a_source_of_which_nothing_is_known_is_cited_by_its_id(
    fields: dict[str, object], cited: str
) -> None:
    assert cite_source(make_source(fields)) == cited


@pytest.mark.parametrize(
    ("authors", "named"),
    [
        ([KENT_SMITH, DOE, LEE], "Kent Smith, Emily; Doe, Jane; Lee, Bo"),
        ([KENT_SMITH, DOE, LEE, POE], "Kent Smith, Emily; Doe, Jane; Lee, Bo et al."),
        ([LEE] * 500, "Lee, Bo; Lee, Bo; Lee, Bo et al."),
        ([{"literal": "Home Office"}], "Home Office"),
        ([{"literal": "Home Office", "family": "Office"}], "Home Office"),
        ([{"given": "Cher"}], "Cher"),
        ([{"family": "Gogh", "non-dropping-particle": "van", "given": "V"}], "van Gogh, V"),
        ([{"family": "Humboldt", "dropping-particle": "von", "given": "A"}], "Humboldt, A von"),
        ([{"family": "King", "given": "Martin", "suffix": "Jr"}], "King, Martin, Jr"),
        ([{}, {}, {}, {}, DOE], "Doe, Jane"),
        ([{"parse-names": False}, DOE, "no name"], "Doe, Jane"),
    ],
)
def test_authors_go_by_their_family_names_and_a_fourth_is_one_of_others(
    authors: list[object], named: str
) -> None:
    assert cite(author=authors, title="In dock") == f"{named}: “In dock”"


@pytest.mark.parametrize(
    ("editors", "named"),
    [([DOE], "Doe, Jane (ed.)"), ([DOE, LEE], "Doe, Jane; Lee, Bo (eds)")],
)
def test_editors_stand_in_for_authors(editors: list[object], named: str) -> None:
    assert cite(editor=editors, title="In dock") == f"{named}: “In dock”"
    assert cite(editor=editors, author=[POE], title="In dock") == "Poe, Cy: “In dock”"


@pytest.mark.parametrize(
    ("page", "cited"),
    [
        ("3", "p. 3"),
        ("A3", "p. A3"),
        ("3.1", "p. 3.1"),
        ("12-14", "pp. 12–14"),
        ("12 -- 14", "pp. 12–14"),
        ("12–14", "pp. 12–14"),
        ("3, 7", "pp. 3, 7"),
        ("3 & 7", "pp. 3 & 7"),
        ("p. 3", "p. 3"),
        ("pp. 3-4", "pp. 3–4"),
        ("front page", "p. front page"),
    ],
)
def test_pages_are_named_as_recorded(page: str, cited: str) -> None:
    assert cite(title="In dock", page=page) == f"“In dock”, {cited}"


@pytest.mark.parametrize("prefix", ["", "doi:", "DOI: ", "https://doi.org/", "http://dx.doi.org/"])
def test_a_doi_is_named_once_however_it_is_written(prefix: str) -> None:
    assert cite(title="In dock", DOI=f"{prefix}10.1000/182") == "“In dock”, doi:10.1000/182"


@pytest.mark.parametrize(
    "odd",
    [
        '<i>Giants</i> & <span class="nocase">NCA</span>',
        "&lt;b&gt; &amp; &#60;",
        "\"Quoted\" and 'quoted' and “quoted”",
        "Really?",
        "Acme Inc.",
        ",,, ...",
        "x" * 10_000,
        "\u202e\u2066 turned",
        "\ue000\ue001\ue002",
        "a\nb\tc",
        "\x00\x1b[31m",
        "\ud800",
        "{0} %s $1 \\1 \\g<1>",
        "aLL cAPS and lower",
        "1-2",
        "0",
    ],
)
def test_odd_texts_come_out_as_they_were_recorded(odd: str) -> None:
    text = dict.fromkeys(TEXTS, odd) | {"author": [{"literal": odd}]}
    cited = cite_source(make_source(text))
    assert cited == (f"{odd}: “{odd}”, {odd}, vol. {odd}, no. {odd}, {odd}, doi:{odd}")


def test_what_is_no_text_is_left_out() -> None:
    fields = {"title": ["a"], "publisher": {"a": "b"}, "author": "Doe", "container-title": "Mail"}
    assert cite_source(make_source(fields)) == "Mail"


ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)
ANY_VALUE = st.one_of(ANY_TEXT, st.none(), st.booleans(), st.lists(ANY_TEXT, max_size=2))
ANY_NAME = st.dictionaries(
    st.sampled_from(["family", "given", "literal", "suffix", "dropping-particle", "comma-suffix"]),
    ANY_VALUE,
)


@given(
    st.dictionaries(
        st.sampled_from(["id", *TEXTS, "page", "issued", "type", "note", "language"]), ANY_VALUE
    ),
    st.lists(st.one_of(ANY_NAME, ANY_TEXT), max_size=6),
)
def test_whatever_is_recorded_is_cited_and_the_title_survives(
    fields: dict[str, object], authors: list[object]
) -> None:
    cited = cite_source(make_source(fields | {"author": authors}))
    assert cited
    for key in TEXTS[:5]:
        text = fields.get(key)
        if isinstance(text, str):
            assert text.strip() in cited


@given(ANY_TEXT.filter(str.strip), ANY_TEXT.filter(str.strip))
def test_a_citation_rests_on_one_source_alone(one: str, other: str) -> None:
    first = cite(title=one, container_title=other)
    cite(title=other, container_title=one)
    assert cite(title=one, container_title=other) == first
    assert first == f"“{one.strip()}”, {other.strip()}"


def test_the_style_is_valid_by_the_schema_of_csl() -> None:
    style = files("checker.dossiers").joinpath("citation.csl")
    with style.open("rb") as opened, warnings.catch_warnings():
        warnings.simplefilter("error")
        assert CitationStylesStyle(opened, validate=True).has_bibliography()


def test_citing_without_the_package_is_not_needed_to_read_the_dossiers() -> None:
    code = "import sys, checker.dossiers; sys.exit('citeproc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
