"""claim-checker: finds the figures in a corpus of claims that cannot all be true."""

__version__ = "0.1.0"
