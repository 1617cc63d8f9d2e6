"""Acceptances: what each one covers, whether it holds, and what is wrong with it."""
