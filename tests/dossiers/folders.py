"""Small folders of claims for tests of what is told of claims, panels and measures."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.dossiers import Archive
from checker.dossiers.pages import MeasureEntry
from checker.dossiers.records import ClaimEntry, Panel
from tests.dossiers.archives import list_entries, read_report

Keys = Mapping[str, Any]
ARRESTS: Keys = {"arrests": {"title": "Arrests", "nature": "flow", "unit": "arrest / month"}}


def read_folder(
    folder: Path,
    claims: Sequence[Keys],
    measures: Keys = ARRESTS,
    relations: Sequence[Keys] = (),
) -> Archive:
    """Write claims, check them and open the archive; each `source` is a file of its own.

    A claim is on arrests and printed in 2020 unless it says otherwise; `issued` is the date of
    its source.
    """
    papers: dict[tuple[str, str], list[Keys]] = {}
    for number, keys in enumerate(claims):
        claim = {"id": f"c{number}", "measure": "arrests", **keys}
        paper = claim.pop("source", "paper"), claim.pop("issued", "2020-05-01")
        papers.setdefault(paper, []).append(claim)
    (folder / "claims").mkdir()
    declared = {"measures": measures, "relations": list(relations)}
    write(folder / "claims" / "measures.yaml", declared)
    for number, ((name, issued), printed) in enumerate(papers.items()):
        source = {"type": "article-newspaper", "title": name, "publisher": name, "issued": issued}
        write(folder / "claims" / f"paper-{number}.yaml", {"source": source, "claims": printed})
    return Archive(read_report(folder))


def write(path: Path, content: Keys) -> None:
    """Write a file in JSON, which is YAML too."""
    path.write_text(json.dumps(content), encoding="utf-8")


def tell_pages(archive: Archive, measure: str = "arrests") -> list[MeasureEntry]:
    """Tell all pages of a measure."""
    return [page for page in archive.tell_measures() if page.brief.id == measure]


def tell_panels(archive: Archive, measure: str = "arrests") -> list[Panel]:
    """Tell the panels of a measure of one page."""
    [page] = tell_pages(archive, measure)
    return list(page.panels)


def tell_claims(archive: Archive) -> dict[str, ClaimEntry]:
    """Tell all claims as on the pages of their measures, by their ids."""
    pages = archive.tell_measures()
    return {entry.link.claim: entry for page in pages for entry in list_entries(page)}
