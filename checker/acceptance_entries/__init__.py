"""Acceptances as they are to stand in files of claims: which may be, and how they are written."""
