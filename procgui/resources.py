"""Where the icons, translations, lessons and the Lab's source lie: checkout, installed package or frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class MissingResources(RuntimeError):
    """The program was installed without its resources folder."""


@cache
def root() -> Path:
    """The resources folder.

    Raises MissingResources when there is none.
    """
    places = [_PACKAGE.parent / "resources", _PACKAGE / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's boot loader
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise MissingResources(", ".join(map(str, places)))


def path(*parts: str) -> Path:
    """A file or folder inside the resources folder; it need not exist."""
    return root().joinpath(*parts)
