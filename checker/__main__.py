"""`python -m checker` is the `claim-checker` command."""

from checker.cli import run

if __name__ == "__main__":
    run()
