"""The environment of the templates: everything is escaped, twice over, and nothing is guessed."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from checker import __version__
from checker.dossiers.index import say_finding
from checker.reporters import signs
from checker.reporters.addresses import link_out
from checker.reporters.dates import DATES
from checker.reporters.escaping import escape_text
from checker.reporters.html import bars, links
from checker.reporters.html.directions import split_directions
from checker.reporters.html.texts import cut_row, cut_title, list_lines, split_prose
from checker.reporters.marking import mark_excerpt
from checker.reporters.measure_pages import name_aspect
from checker.reporters.pictures.graphs import lay_out_graphs, lay_out_neighbourhood
from checker.reporters.pictures.plots import lay_out_panel
from checker.reporters.pictures.plots_sides import lay_out_sides
from checker.reporters.pictures.timeline import lay_out_timeline
from checker.reporters.rule_documents import parse_documentation
from checker.reporters.sides import pick_sides
from checker.reporters.summary import count

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
"""The Content-Security-Policy of every page: its own files, and nothing that content brings."""


def build_environment() -> Environment:
    """Build the environment that all pages are rendered in."""
    environment = Environment(
        loader=PackageLoader("checker.reporters.html"),
        autoescape=True,
        finalize=_show,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals |= {
        "policy": POLICY,
        "version": __version__,
        "verdict_signs": signs.VERDICTS,
        "severity_signs": signs.SEVERITIES,
        "standing_words": signs.STANDINGS,
        "shapes": signs.SHAPES,
        "dates": DATES,
        "link_page": links.link_page,
        "link_claim": links.link_claim,
        "link_entry": links.link_entry,
        "link_part": links.link_part,
        "link_out": link_out,
        "stack": bars.stack,
        "lay_out_panel": lay_out_panel,
        "lay_out_sides": lay_out_sides,
        "lay_out_timeline": lay_out_timeline,
        "lay_out_graphs": lay_out_graphs,
        "lay_out_neighbourhood": lay_out_neighbourhood,
        "count": count,
        "cut_title": cut_title,
        "cut_row": cut_row,
        "list_lines": list_lines,
        "mark_excerpt": mark_excerpt,
        "name_aspect": name_aspect,
        "pick_sides": pick_sides,
        "say_finding": say_finding,
        "split_directions": split_directions,
        "split_prose": split_prose,
        "parse_documentation": parse_documentation,
    }
    return environment


def _show(value: object) -> object:
    """Make what steers a reader's eye visible; markup of a macro has been through this."""
    return escape_text(value) if type(value) is str else value
