"""From bytes to a corpus: which files, strict YAML, the schema, the model."""
