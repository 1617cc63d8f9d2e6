"""Visits: pages that are opened, and whatever goes wrong on them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    WebError,
)

from tests.browser.sites import list_pages


class Visit:
    """One visitor of a site, who remembers what no page may do.

    That is: ask for anything but the site's own files, say anything to the console (which
    is told of every breach of the policy), fail in a script, open a dialog or a window.
    """

    def __init__(self, browser: Browser) -> None:
        self.faults: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def open(self, site: Path | str, path: str = "index.html", **settings: Any) -> Page:  # noqa: ANN401 - Playwright's own
        """Open a page of a site, a folder or the address of one, in a window of its own."""
        address = site if isinstance(site, str) else site.as_uri()
        page = self.watch(address, **settings).new_page()
        page.goto(f"{address}/{path}")
        if settings.get("java_script_enabled", True):
            wait_for_scripts(page)
        return page

    def tour(
        self,
        site: Path,
        pages: Sequence[Path] = (),
        **settings: Any,  # noqa: ANN401 - the same
    ) -> Iterator[tuple[str, Page]]:
        """Open some or all pages of a site in one window, one by one, each with its path."""
        page = self.watch(site.as_uri(), **settings).new_page()
        for path in pages or list_pages(site):
            page.goto(path.as_uri())
            if settings.get("java_script_enabled", True):
                wait_for_scripts(page)
            yield path.relative_to(site).as_posix(), page

    def watch(self, address: str, **settings: Any) -> BrowserContext:  # noqa: ANN401 - the same
        """Begin a session in which every page is watched."""
        context = self._browser.new_context(**settings)
        context.set_default_timeout(10_000)
        self._contexts.append(context)

        def see_request(request: Request) -> None:
            if not request.url.startswith(f"{address}/"):
                self.faults.append(f"asked for {request.url}")

        def see_failure(request: Request) -> None:
            # Whoever goes to another page waits no longer for the files of this one.
            if request.failure != "net::ERR_ABORTED":
                self.faults.append(f"could not have {request.url}: {request.failure}")

        def see_message(message: ConsoleMessage) -> None:
            self.faults.append(f"{message.type}: {message.text}")

        def see_error(error: WebError) -> None:
            self.faults.append(f"error in a script: {error.error}")

        def see_dialog(dialog: Dialog) -> None:
            self.faults.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        context.on("request", see_request)
        context.on("requestfailed", see_failure)
        context.on("console", see_message)
        context.on("weberror", see_error)
        context.on("dialog", see_dialog)
        return context

    def end(self) -> None:
        """Close everything, and complain about what went wrong."""
        for context in self._contexts:
            context.close()
        assert not self.faults, "\n".join(self.faults)


def wait_for_scripts(page: Page) -> None:
    """Wait until the filters are there, on pages that have them."""
    if page.locator("#catalogue").count():
        page.locator("#filters").wait_for(state="visible")


def list_foreign(page: Page) -> list[str]:
    """List what claims could have made of a page: the pages themselves have none of it."""
    found: list[str] = page.evaluate(_FOREIGN)
    return found


_FOREIGN = """() => {
  const found = [];
  const root = new URL(document.body.dataset.root || ".", location.href).href;
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["img", "iframe", "object", "embed", "style", "base"].includes(name)) {
      found.push(name);
    }
    for (const { name: attribute } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^autofocus$/.test(attribute)) {
        found.push(`${name} with ${attribute}`);
      }
    }
    for (const way of [element.href, element.src, element.action].filter(Boolean)) {
      const address = new URL(way.baseVal ?? way, location.href);
      if (!/^https?:$/.test(address.protocol) && !address.href.startsWith(root)) {
        found.push(`${name} to ${address.href.slice(0, 80)}`);
      }
      if (address.href.startsWith("http") && location.protocol === "file:" &&
          element.rel !== "noopener noreferrer") {
        found.push(`${name} to ${address.href.slice(0, 80)} without rel`);
      }
    }
  }
  const scripts = [...document.scripts].map((script) => script.getAttribute("src"));
  const own = /^(\\.\\.\\/)?assets\\/(theme|report|index|catalogue)\\.js$/;
  found.push(...scripts.filter((source) => !own.test(source)).map((way) => `script ${way}`));
  if (window.pwned !== undefined) {
    found.push(`pwned by ${window.pwned}`);
  }
  return found;
}"""
