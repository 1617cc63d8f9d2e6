"""One file a format, each a function from the report to text."""
