"""What a careful person would write in ten minutes: libyaml's loader and jsonschema.

python peer.py SCHEMA FOLDER
"""

import json
import sys
from pathlib import Path

import jsonschema
import yaml


def count_errors(schema: Path, folder: Path) -> int:
    """Count what the schema has against the files of a folder."""
    validator = jsonschema.Draft7Validator(json.loads(schema.read_bytes()))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    errors = 0
    for path in sorted(folder.glob("*.yaml")):
        data = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 - both loaders are safe ones
        errors += sum(1 for _ in validator.iter_errors(data))
    return errors


if __name__ == "__main__":
    sys.exit(1 if count_errors(Path(sys.argv[1]), Path(sys.argv[2])) else 0)
