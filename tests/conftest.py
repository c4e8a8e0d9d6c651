"""What holds for all tests: a plain environment, and nothing left behind.

``tests/unit`` also runs where Qt is not installed, so nothing of Qt is imported here.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator

os.environ.pop("PYTHONUNBUFFERED", None)  # it hides buffering faults
if "PROCGUI_QT_PLATFORM" in os.environ:  # wine drops what begins with QT_
    os.environ["QT_QPA_PLATFORM"] = os.environ["PROCGUI_QT_PLATFORM"]

if sys.platform == "win32":  # Qt without a screen finds no fonts there by itself
    os.environ.setdefault("QT_QPA_FONTDIR", os.path.join(os.environ["WINDIR"], "Fonts"))

import pytest
from hypothesis import settings

from tests.leaks import Leaks

settings.register_profile("procgui", deadline=None)  # how fast a machine is, is no matter of a test
settings.load_profile("procgui")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Which Pythons run the programs of tests/e2e; and pytest-qt's settings, which would be errors without it."""
    parser.addoption(
        "--python", action="append", default=[], metavar="PATH", help="another Python for tests/e2e/programs"
    )
    parser.addoption("--packed", metavar="PATH", help="a packaged program that runs tests/e2e/programs as well")
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "setting of pytest-qt", type="linelist")


@pytest.fixture(autouse=True)
def nothing_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a process, a thread or a running timer behind."""
    leaks = Leaks(with_qt="qapp" in request.fixturenames)
    yield
    left = leaks.left()
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """pytest-qt makes its application with these: the style of the real one."""
    return ["procgui", "-style", "fusion"]
