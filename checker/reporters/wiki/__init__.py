"""The report as pages of Markdown, for the wiki of a repository."""

from checker.reporters.wiki.wiki import render_site

__all__ = ["render_site"]
