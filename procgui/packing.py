"""What build.spec works out from plain values: entries of PyInstaller's lists and the tags of wheels.

An entry is a name inside the program's folder, where it comes from (for a link: where it leads to), and a kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath

Entry = tuple[str, str, str]

LINK = "SYMLINK"
_FRAMEWORK = re.compile(r"(?:.*/)?[^/]+\.framework/")
_MOST_LINKS = 40
"""That lead to each other; as many as Linux follows."""


def still_whole(others: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """What is no binary, without links that lead nowhere and without frameworks whose binary is not packed.

    PyInstaller makes the links before binaries are left out, and signs no framework without a binary.
    """
    packed = [_path(entry) for entry in binaries]
    frameworks = {match[0] for match in map(_FRAMEWORK.match, packed) if match}
    kept = [entry for entry in others if _framework(entry) is None or _framework(entry) in frameworks]
    links = {_path(entry): PurePath(entry[1]).as_posix() for entry in kept if entry[2] == LINK}
    there = {path for path in (*packed, *map(_path, kept)) if path not in links}
    there |= {parent.as_posix() for path in there for parent in PurePath(path).parents}
    return [entry for entry in kept if entry[2] != LINK or _followed(_path(entry), links) in there]


def _path(entry: Entry) -> str:
    return PurePath(entry[0]).as_posix()


def _framework(entry: Entry) -> str | None:
    match = _FRAMEWORK.match(_path(entry))
    return match and match[0]


def _followed(path: str, links: Mapping[str, str]) -> str | None:
    """Where a path leads when all links in it are followed, those of folders as well; None for a circle."""
    ahead, behind, followed = path.split("/"), list[str](), 0
    while ahead:
        part = ahead.pop(0)
        if part == "..":
            del behind[-1:]
            continue
        behind.append(part)
        target = links.get("/".join(behind))
        if target is not None:
            followed += 1
            if followed > _MOST_LINKS:
                return None
            behind.pop()
            ahead[:0] = target.split("/")
    return "/".join(behind)


def oldest_macos(tags: Iterable[str]) -> str:
    """The oldest macOS on which everything runs that has these tags, such as 14.0; other systems' tags do not count.

    A tag is one of a wheel (``cp310-abi3-macosx_13_0_universal2``) or ``sysconfig.get_platform()``
    (``macosx-11.0-arm64``). Raises ValueError when none is of macOS.
    """
    found = [re.search(r"macosx[-_](\d+)[._](\d+)", tag) for tag in tags]
    return "{}.{}".format(*max((int(match[1]), int(match[2])) for match in found if match))
