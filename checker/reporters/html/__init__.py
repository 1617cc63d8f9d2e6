"""The report as a site: pages that open from a folder, without a network and without scripts."""

from checker.reporters.html.site import render_site

__all__ = ["render_site"]
