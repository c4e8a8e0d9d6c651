"""The fresh process of a bench: ``python -m tests.bench.inside BENCH FUNCTION PARAMETERS``, see ``fresh.inside``."""

from __future__ import annotations

import importlib
import json
import sys


def main() -> None:
    """Call the function and print its result as JSON, on the last line."""
    bench, function, parameters = sys.argv[1:]
    module = importlib.import_module(f"tests.bench.{bench}")
    print(json.dumps(getattr(module, function)(**json.loads(parameters))))


if __name__ == "__main__":
    main()
