"""What numbers can still be, when constraints tie them together: intervals that narrow each other.

This package knows numbers only, nothing of claims: a network of variables, facts and
constraints goes in; narrowed intervals, or the facts and constraints that cannot all be
true, come out.
"""
