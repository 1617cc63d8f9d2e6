"""What the pages of a measure say in every format."""

from checker.dossiers.records import MeasureBrief, Panel


def name_aspect(panel: Panel, brief: MeasureBrief) -> str:
    """Say what sets a panel apart from others of its measure: ", in miles", ": the increase".

    Groups of two panels may speak of one time and place; this goes behind their headings.
    """
    rest = panel.title.removeprefix(brief.title)
    return f": {rest}" if rest and rest == panel.title else rest
