"""From findings to a report: what counts, what is accepted, what is new."""
