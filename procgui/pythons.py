"""Other Pythons than our own: where they may be found, and what each one is.

A script that needs packages runs under the Python that has them. Nothing is installed there: our agent's plain files
are loaded into it (``supervisor.bundle``).

::

    candidates()  files that may be Pythons: beside the script, PATH, pyenv, where installers put them
    probe()       executes one to ask it; a file that is no Python, or one that is too old, raises NotPython

Standard library only: the command line uses it as well. ``probe`` creates a process: the window does so on a thread.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

OLDEST: Final = (3, 9)
"""The agent's files are written for it."""
PATIENCE: Final = 10.0
"""Seconds that a Python has to say what it is; a slow disk needs one or two."""
_PLAIN_FLAGS: Final = frozenset("bBOPqRsu")
"""Letters of ``python -h`` that change how a program runs. -E, -I and -S would keep our start-up hook out."""
_FLAGS_WITH_VALUE: Final = frozenset("WX")
_ENVIRONMENTS: Final = (".venv", "venv", "env")
_LEVELS: Final = 3
"""So many folders are looked through for a virtual environment: the script's own and those above it."""
_QUESTION: Final = (
    "import sys; answer = ('procgui',) + tuple(sys.version_info[:3]) + (sys.executable, sys.prefix); "
    "getattr(sys.stdout, 'buffer', sys.stdout).write('\\n'.join(map(str, answer)).encode('utf-8'))"
)
"""In a language that Python 2 understands as well, so that it can be told that it is too old."""


class Python(NamedTuple):
    """A Python that can run scripts. ``prefix`` is the folder of its installation or environment.

    ``path`` is what it calls itself: what was asked may have been a script that chooses one.
    """

    path: str
    version: tuple[int, int, int]
    prefix: str

    @property
    def number(self) -> str:
        """Such as 3.12.1."""
        return ".".join(map(str, self.version))


class NotPython(Exception):
    """A file that cannot run scripts for us.

    ``code`` is ``interpreter`` (it does not start, or is something else) or ``interpreter-old``; ``detail`` names it,
    with the reason.
    """

    def __init__(self, code: str, path: str | Path, reason: str) -> None:
        super().__init__(f"{code}: {path}: {reason}")
        self.code = code
        self.path = str(path)
        self.detail = f"{path} ({reason})"


def wrong_flag(flags: Iterable[str]) -> str | None:
    """The first that a watched Python cannot be given; a value may stand behind its letter or be the next one."""
    rest = iter(flags)
    for flag in rest:
        letters = flag[1:]
        if not flag.startswith("-") or not letters:
            return flag
        if letters[0] in _FLAGS_WITH_VALUE:
            if not letters[1:] and next(rest, None) is None:
                return flag
        elif not _PLAIN_FLAGS.issuperset(letters):
            return flag
    return None


def own() -> Python:
    """The one that executes this."""
    return Python(sys.executable, sys.version_info[:3], sys.prefix)


def candidates(
    script: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
    platform: str = sys.platform,
) -> Iterator[Path]:
    """Files that may be Pythons, the likeliest first: environments beside the script, then PATH, then elsewhere."""
    home = Path.home() if home is None else home
    seen: set[Path] = set()
    places = (_beside(script, platform), _active(environment, platform), _on_path(environment, platform))
    for place in (*places, _installed(environment, home, platform)):
        for path in place:
            # Not resolved: the python of a virtual environment is a link to the one that it was made with.
            if path not in seen and path.is_file() and not _is_stub(path, platform):
                seen.add(path)
                yield path


def _in(folder: Path, platform: str) -> Path:
    """Where an environment or an installation has its Python."""
    return folder / "Scripts" / "python.exe" if platform == "win32" else folder / "bin" / "python"


def _beside(script: Path | None, platform: str) -> Iterator[Path]:
    folders = [] if script is None else list(script.absolute().parents)[:_LEVELS]
    return (_in(folder / name, platform) for folder in folders for name in _ENVIRONMENTS)


def _active(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX"):
        folder = environment.get(name)
        if folder:
            conda_on_windows = name == "CONDA_PREFIX" and platform == "win32"
            yield Path(folder) / "python.exe" if conda_on_windows else _in(Path(folder), platform)


def _on_path(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    separator, ending = (";", ".exe") if platform == "win32" else (":", "")
    names = ["python3", "python", *(f"python3.{minor}" for minor in range(OLDEST[1], 20))]
    for folder in environment.get("PATH", "").split(separator):
        if os.path.isabs(folder):
            yield from (Path(folder) / (name + ending) for name in names)


def _installed(environment: Mapping[str, str], home: Path, platform: str) -> Iterator[Path]:
    pyenv = Path(environment.get("PYENV_ROOT") or home / ".pyenv") / ("pyenv-win" if platform == "win32" else "")
    for folder in _newest(pyenv / "versions", "*"):
        yield folder / "python.exe" if platform == "win32" else _in(folder, platform)
    if platform == "win32":
        yield from _registered()
        local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
        yield from (folder / "python.exe" for folder in _newest(local / "Programs" / "Python", "Python3*"))
    elif platform == "darwin":  # a program that was double-clicked has a short PATH there
        versions = Path("/Library/Frameworks/Python.framework/Versions")
        yield from (folder / "bin" / "python3" for folder in _newest(versions, "3.*"))
        yield from (Path(folder) / "python3" for folder in ("/opt/homebrew/bin", "/usr/local/bin"))


def _newest(folder: Path, pattern: str) -> list[Path]:
    try:
        return sorted(folder.glob(pattern), key=lambda path: _numbers(path.name), reverse=True)
    except OSError:
        return []


def _numbers(name: str) -> list[int]:
    return [int(part) for part in "".join(c if c.isdigit() else " " for c in name).split()]


def _registered() -> list[Path]:
    """What installers have registered (PEP 514); an entry that lacks the value is passed over."""
    found: list[Path] = []
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for company in _below(root, r"Software\Python"):
                for tag in _below(root, rf"Software\Python\{company}"):
                    place = rf"Software\Python\{company}\{tag}\InstallPath"
                    with contextlib.suppress(OSError), winreg.OpenKey(root, place) as key:
                        found.append(Path(winreg.QueryValueEx(key, "ExecutablePath")[0]))
    return found


def _below(root: int, path: str) -> list[str]:
    """Names of the keys below one in the registry; none when it is not there."""
    names: list[str] = []
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError), winreg.OpenKey(root, path) as key:
            names += [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
    return names


def _is_stub(path: Path, platform: str) -> bool:
    """A file that offers to install Python instead of being one: Windows' store alias, macOS' developer tools."""
    if platform == "win32":
        return "WindowsApps" in path.parts
    return platform == "darwin" and path.parent == Path("/usr/bin") and not Path("/Library/Developer").exists()


def probe(path: str | Path) -> Python:
    """Ask a file what it is, by executing it. Raises NotPython, within :data:`PATIENCE`."""
    try:
        with foreign():
            done = subprocess.run(
                [str(path), "-E", "-s", "-c", _QUESTION],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
                **_hidden(),
            )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise NotPython("interpreter", path, reason) from error
    words = done.stdout.decode("utf-8", "replace").split("\n")
    if len(words) != 6 or words[0] != "procgui":
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        raise NotPython("interpreter", path, said[-1][:200] if said else f"exit code {done.returncode}")
    version = (int(words[1]), int(words[2]), int(words[3]))
    if version[:2] < OLDEST:
        raise NotPython("interpreter-old", path, f"Python {'.'.join(words[1:4])}")
    return Python(words[4] or str(path), version, words[5])


def _hidden() -> dict[str, Any]:
    """Options for a program that shall open no console."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


@contextlib.contextmanager
def foreign() -> Iterator[None]:
    """While a program that is not ours is started: on Windows it would look for libraries in our folder first.

    PyInstaller's documentation, "Windows" under "Launching External Programs from the Frozen Application".
    """
    if sys.platform != "win32" or not getattr(sys, "frozen", False):
        yield
        return
    import ctypes

    ctypes.windll.kernel32.SetDllDirectoryW(None)
    try:
        yield
    finally:
        ctypes.windll.kernel32.SetDllDirectoryW(getattr(sys, "_MEIPASS", None))


def distinct(found: Iterable[Python]) -> list[Python]:
    """Each installation and environment once, by the first name that was found for it."""
    known: dict[str, Python] = {}
    for python in found:
        known.setdefault(os.path.normcase(os.path.realpath(python.prefix)), python)
    return list(known.values())
