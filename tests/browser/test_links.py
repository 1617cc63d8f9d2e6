"""Every link within a site leads somewhere, and every page can be reached."""

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.browser.sites import list_pages


class Anchors(HTMLParser):
    """What a page links to or loads, and the places on it that links can lead to."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.names: set[str] = set()
        self._address = page.as_uri()
        self.feed(page.read_text("utf-8"))

    def handle_starttag(
        self,
        tag: str,  # noqa: ARG002 - the library's own, and links of all elements count
        attrs: list[tuple[str, str | None]],
    ) -> None:
        """Note the links and the name of one element."""
        for attribute, value in attrs:
            if attribute == "id":
                self.names.add(value or "")
            elif attribute in {"href", "src", "action"}:
                address = urljoin(self._address, value)
                if address.startswith("file:"):
                    self.links.add(address)


def is_there(link: str, names: Mapping[str, set[str]]) -> bool:
    address, name = urldefrag(link)
    if address in names:
        return not name or unquote(name) in names[address]
    return Path(unquote(urlsplit(address).path)).is_file()


def test_no_link_is_dead(site: Path) -> None:
    pages = {path.as_uri(): Anchors(path) for path in list_pages(site)}
    names = {address: page.names for address, page in pages.items()}
    links = {(address, link) for address, page in pages.items() for link in page.links}
    assert {pair for pair in links if not is_there(pair[1], names)} == set()


def test_every_page_can_be_reached_from_the_overview(site: Path) -> None:
    links = {path.as_uri(): Anchors(path).links for path in list_pages(site)}
    waiting = [f"{site.as_uri()}/index.html"]
    seen: set[str] = set()
    while waiting:
        address = waiting.pop()
        if address not in seen:
            seen.add(address)
            waiting += [urldefrag(link)[0] for link in links.get(address, ())]
    assert set(links) - seen == set()
