"""The user's mistakes in the call, the configuration or the disk.

What is wrong *in the claims* is a finding, never one of these.
"""


class CheckerError(Exception):
    """Nothing could be checked; the message is one line that says why and what to do.

    The command line prints it on stderr and exits with status 2.
    """
