"""Recipes: what accepting a finding takes, as a command and as what that writes."""

from collections.abc import Iterable, Iterator

from checker.acceptance_entries.accepting import build_entry, may_be_accepted
from checker.acceptance_entries.entries import Entry, write_lines
from checker.dossiers.desk import Desk
from checker.dossiers.pages import Recipe
from checker.findings import Finding, Standing

REASON = "why it may stand"
"""What stands for the reason until somebody writes it."""

_ACCEPTABLE: frozenset[Standing] = frozenset({"open", "new", "grown", "unchanged", "baseline"})
_About = tuple[str, tuple[str, ...]]
"""A rule's code and the claims: findings that share both are accepted together."""


class Recipes:
    """How each finding of a report is accepted."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._about: dict[tuple[str, str], set[_About]] = {}
        for finding in filter(self._is_acceptable, desk.findings):
            for claim in finding.claims:
                about = self._about.setdefault((finding.code, claim), set())
                about.add((finding.code, finding.claims))

    def find(self, finding: Finding) -> Recipe | None:
        """Return what accepting a finding takes; None where it cannot be accepted, or is."""
        if not self._is_acceptable(finding):
            return None
        desk = self._desk
        claims = {claim: desk.corpus.claims[desk.positions[claim]] for claim in finding.claims}
        entry = build_entry(finding, claims, REASON)
        name = self._name(finding, entry.claims)
        return Recipe(f'claim-checker accept {name} --reason "{REASON}"', _write(entry))

    def _is_acceptable(self, finding: Finding) -> bool:
        return (
            finding.standing in _ACCEPTABLE
            and may_be_accepted(finding.code)
            and bool(finding.claims)
            and all(claim in self._desk.positions for claim in finding.claims)
        )

    def _name(self, finding: Finding, claims: Iterable[str]) -> str:
        """Name a finding by its code and a claim, where that names no other; else by fingerprint.

        A call with only some of the files or rules knows less than the command will.
        """
        if self._desk.report.is_narrowed:
            return finding.fingerprint
        return next(self._list_names(finding, claims), finding.fingerprint)

    def _list_names(self, finding: Finding, claims: Iterable[str]) -> Iterator[str]:
        for claim in claims:
            if len(self._about[finding.code, claim]) == 1:
                # The schema lets no claim have an id that a shell would take for something else.
                yield f"{finding.code}:{claim}"


def _write(entry: Entry) -> str:
    """Write an entry under its key, as it stands in a file."""
    first, *others = write_lines(entry)
    return "\n".join(["accepted:", f"  - {first}", *(f"    {line}" for line in others)])
