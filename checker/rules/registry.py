"""What every rule works with: the context it reads, and how it enters the list of rules."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import NamedTuple

from checker.consistency import Comparisons
from checker.findings import Finding, Rule
from checker.model import Corpus, Problem


class Context(NamedTuple):
    """All that a rule may look at."""

    corpus: Corpus
    comparisons: Comparisons
    noticed: tuple[Problem, ...] = ()
    """What the review found wrong with acceptances and the baseline; the `A` rules report it."""


class RuleModule(NamedTuple):
    """A rule, its documentation and its check, as its module gives them."""

    rule: Rule
    documentation: str
    check: Callable[[Context], Iterator[Finding]]

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0]


def read_rule(module: ModuleType) -> RuleModule:
    """Read a rule from its module."""
    return RuleModule(module.RULE, (module.__doc__ or "").strip(), module.check)
