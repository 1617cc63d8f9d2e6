"""A project whose articles tell how many children are safeguarded."""

from pathlib import Path

_MEASURES = """\
measures:
  safeguards:
    title: Children safeguarded
    nature: flow
    unit: child / month
    place: GB
"""
_ARTICLE = """\
source:
  type: article-newspaper
  title: A title
  container-title: The Courier
  author: [{{family: Writer, given: Sam}}]
  issued: 2026-02-01
  URL: https://courier.example/{name}
claims:
  - id: {name}
    measure: safeguards
    value: {value}
    unit: child / {unit}
    period: 2026-01
    quote: "{quote}"
"""


def start_project(folder: Path) -> Path:
    """Make a folder of a project that has a measure, and no claims yet."""
    (folder / "claims").mkdir(parents=True)
    (folder / "claims" / "measures.yaml").write_text(_MEASURES, encoding="utf-8")
    return folder


def record(project: Path, name: str, value: str, unit: str = "month", quote: str = "") -> None:
    """Write an article with one claim; its quote is as it stands in double quotes."""
    said = quote or f"{value} children a {unit}"
    text = _ARTICLE.format(name=name, value=value, unit=unit, quote=said)
    (project / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
