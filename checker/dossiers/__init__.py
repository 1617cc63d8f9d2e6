"""What a report tells page by page: each measure, finding, source and relation from all sides.

Reports that have a page for each of them lay these records out; none asks a rule again.
"""

from checker.dossiers.archive import Archive

__all__ = ["Archive"]
