"""Small corpora, written to files and told: what the tests of findings and overview read."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from checker.dossiers import Archive
from checker.dossiers.pages import FindingEntry
from checker.report import Report
from tests.dossiers.archives import read_report

Fields = Mapping[str, object]

ARRESTS: Fields = {"title": "Arrests in the county", "nature": "flow", "unit": "arrest / month"}
HOMES: Fields = {"title": "Homes in the county", "nature": "stock", "unit": "home"}


def claim(name: str, measure: str, value: str, **fields: object) -> Fields:
    """Return a claim of 2024, in Great Britain."""
    return {"id": name, "measure": measure, "value": value, "period": "2024", **fields}


def source(name: str, **fields: object) -> Fields:
    """Return the full citation of a newspaper."""
    return {
        "type": "article-newspaper",
        "title": f"What the {name} found",
        "container-title": f"The {name}",
        "author": [{"literal": "A. Reporter"}],
        "issued": "2025-01-10",
        **fields,
    }


def write(
    folder: Path,
    measures: Mapping[str, Fields],
    sources: Mapping[str, tuple[Fields, list[Fields]]],
    **others: object,
) -> Path:
    """Write measures, and a file for each source with its claims; return the folder."""
    claims = folder / "claims"
    claims.mkdir(parents=True, exist_ok=True)
    # Copies: what stands twice is written once otherwise, with an alias.
    declared = {name: dict(measure) for name, measure in measures.items()}
    documents: dict[str, object] = {"measures": {"measures": declared, **others}}
    for name, (cited, told) in sources.items():
        documents[name] = {"source": dict(cited), "claims": [dict(one) for one in told]}
    for name, document in documents.items():
        text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
        (claims / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def write_papers(
    folder: Path, measures: Mapping[str, Fields], *claims: Fields, **others: object
) -> Path:
    """Write one newspaper for each claim: Gazette, Herald, Courier, Post."""
    names = ("Gazette", "Herald", "Courier", "Post")
    sources = {
        name.lower(): (source(name), [told]) for name, told in zip(names, claims, strict=False)
    }
    return write(folder, measures, sources, **others)


def read(folder: Path) -> Archive:
    """Return the archive of a folder."""
    return Archive(read_report(folder))


def tell(folder: Path, code: str) -> FindingEntry:
    """Tell the one finding of a code in full."""
    [found] = [entry for entry in read(folder).tell_findings() if entry.brief.code == code]
    return found


def read_changed(folder: Path, **changes: object) -> tuple[Report, Archive]:
    """Return a report with some of its fields changed, and the archive of that."""
    report = read_report(folder)._replace(**changes)  # type: ignore[arg-type]  # any field
    return report, Archive(report)
