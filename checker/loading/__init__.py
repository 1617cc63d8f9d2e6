"""From bytes to a corpus: which files, strict YAML, the schema, the model.

What is wrong with a file comes back as data, with a place and a cure, in
`Corpus.problems`; what could not be used because of it, in `Corpus.losses`.
"""

from checker.loading.corpus import load_corpus
from checker.loading.files import find_files, read_excerpts

__all__ = ["find_files", "load_corpus", "read_excerpts"]
