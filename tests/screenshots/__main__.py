"""Drives the window on the screen of this session and takes the pictures; ``python -m tests.screenshots --help``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

_README = Path(__file__).parents[2] / "resources" / "screenshot.png"
_BLIND = ("offscreen", "minimal", "vnc", "linuxfb")


def main() -> int:
    """0 when every picture was taken, 2 when there is no screen to take them from."""
    options = parser().parse_args()
    if options.folder is None and not options.readme:
        parser().error("say where the pictures go, or --readme")
    reason = why_blind()
    if reason is not None:
        print(f"tests.screenshots: {reason}", file=sys.stderr)
        return 2
    from pytestqt.qt_compat import qt_api

    qt_api.set_qt_api("pyside6")
    from tests.screenshots.camera import Camera, NoPicture
    from tests.screenshots.story import for_readme, whole_story

    try:
        with tempfile.TemporaryDirectory() as scratch, Camera.opened(Path(scratch)) as camera:
            if options.readme:
                for_readme(camera, _README)
            if options.folder is not None:
                options.folder.mkdir(parents=True, exist_ok=True)
                whole_story(camera, options.folder, options.only)
    except NoPicture as error:
        print(f"tests.screenshots: {error}", file=sys.stderr)
        return 2
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    result = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    result.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="where the pictures go")
    result.add_argument("--only", metavar="TEXT", default="", help="only pictures whose name contains this")
    result.add_argument("--readme", action="store_true", help=f"take {_README.name} of the README anew")
    return result


def why_blind() -> str | None:
    """Why there is no screen; None when there is one."""
    platform = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("PROCGUI_QT_PLATFORM") or ""
    if platform.partition(":")[0] in _BLIND:
        return f"QT_QPA_PLATFORM={platform} shows nothing; pictures are taken of a real window on a real screen"
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not seen:
        return "there is no display: start it in a desktop session, or with an X server such as xvfb-run"
    return None


if __name__ == "__main__":
    sys.exit(main())
