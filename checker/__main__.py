"""`python -m checker` is the `claim-checker` command."""

import sys

from checker.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
