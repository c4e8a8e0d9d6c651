"""Runs benches and prints their table; ``python -m tests.bench --help``."""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import traceback
from pathlib import Path

from tests.bench import NAMES
from tests.bench.figures import Figure, cells, table
from tests.bench.scale import FULL, QUICK, Scale


def main() -> int:
    """Always 0: this is no test."""
    options = parser().parse_args()
    scale = QUICK if options.quick else FULL
    figures = [(name, figure) for name in options.names or NAMES for figure in measure(name, scale)]
    print(table([cells(name, figure) for name, figure in figures]))
    if options.json is not None:
        found = [figure.as_json(name) for name, figure in figures]
        machine = {"python": platform.python_version(), "system": platform.platform()}
        options.json.write_text(json.dumps({**machine, "figures": found}, indent=1, ensure_ascii=False), "utf-8")
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    result = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    result.add_argument("names", nargs="*", metavar="NAME", choices=[*NAMES, []], help=", ".join(NAMES))
    result.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    result.add_argument("--quick", action="store_true", help="small amounts: shows only that all benches work")
    return result


def measure(name: str, scale: Scale) -> list[Figure]:
    """One bench; a fault in it is told, and the others go on."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    try:
        figures: list[Figure] = importlib.import_module(f"tests.bench.{name}").measure(scale)
    except Exception:
        traceback.print_exc()
        return []
    return figures


if __name__ == "__main__":
    sys.exit(main())
