"""What stops a run, and what stops the reading of one text."""


class CheckerError(Exception):
    """Nothing could be checked; the message is one line that says why and what to do.

    The command line prints it on stderr and exits with status 2.
    """


class UnreadableError(ValueError):
    """A piece of text that does not say what it should: a figure, a unit, a date, a place.

    `problem` says what is wrong and `cure` what to write instead; a finding keeps the two
    apart. The text of the error is both.
    """

    def __init__(self, problem: str, cure: str) -> None:
        super().__init__(f"{problem}: {cure}")
        self.problem = problem
        self.cure = cure
