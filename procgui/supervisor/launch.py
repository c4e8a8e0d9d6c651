"""Starting a main process: what is checked before, the run's private folder, the command."""

from __future__ import annotations

import contextlib
import errno
import mmap
import multiprocessing
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from procgui.packed import OBSERVED, is_packed
from procgui.protocol.messages import LaunchSpec
from procgui.pythons import foreign, wrong_flag
from procgui.supervisor import platform
from procgui.supervisor.bundle import write_startup
from procgui.supervisor.console import Console, Feed

LAB_COMMAND = '__import__("sys").__dict__.pop("_procgui_lab")()'
"""What the Lab's main process executes: the loop that its agent has left there. It leaves no name in ``__main__``."""
SOURCE = "lab.py"
"""Name of the file that holds the Lab's program, in the folder of its run; tracebacks show it."""
_LONGEST_FOLDER = 70
"""Bytes: with the names of a run's folder and its socket this stays below the 104 that macOS allows an address."""


_NOT_A_PROGRAM = (errno.ENOENT, errno.EACCES, errno.ENOEXEC, errno.EPERM)


class LaunchRefused(Exception):
    """A run cannot start; ``code`` is one of ``protocol.messages.REFUSALS``."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


@dataclass
class Folder:
    """The private folder of a run: start-up files, the socket, the page that holds the pace."""

    path: Path
    pace_page: mmap.mmap

    @classmethod
    def make(cls) -> Folder:
        """Create it; only this user can read it."""
        path = Path(tempfile.mkdtemp(prefix="procgui-", dir=_short_folder()))
        try:
            (path / "pace").write_bytes(bytes(8))
            with open(path / "pace", "r+b") as file:
                return cls(path, mmap.mmap(file.fileno(), 8))
        except OSError:
            shutil.rmtree(path, ignore_errors=True)
            raise

    def set_pace(self, seconds: float) -> None:
        """Let lines of one process come at least that far apart; 0 is real time."""
        self.pace_page[4:8] = min(int(seconds * 1e6), 0xFFFFFFFF).to_bytes(4, "little")
        self.pace_page[0] = 1 if seconds > 0 else 0

    def remove(self) -> None:
        """Delete it."""
        self.pace_page.close()
        shutil.rmtree(self.path, ignore_errors=True)


def _short_folder() -> str | None:
    """Where the folder of a run stands: the usual place for temporary files, unless a socket's address is too short."""
    if sys.platform != "win32" and len(os.fsencode(tempfile.gettempdir())) > _LONGEST_FOLDER:
        return "/tmp"
    return None


@dataclass
class Main:
    """A main process that has been started."""

    process: subprocess.Popen[bytes]
    out: int
    err: int
    console: Console


def check(spec: LaunchSpec) -> None:
    """Raise LaunchRefused for what cannot run: a script that is missing, unreadable or no Python, an unknown method."""
    source = _source(spec) if spec.module is None else None
    if spec.cwd is not None and not Path(spec.cwd).is_dir():
        raise LaunchRefused("folder", spec.cwd)
    _check_flags(spec)
    if spec.python is not None and not Path(spec.python).is_file():
        raise LaunchRefused("interpreter", spec.python)
    methods = multiprocessing.get_all_start_methods()
    if spec.start_method is not None and spec.start_method not in methods:
        raise LaunchRefused("start-method", f"{spec.start_method} ({', '.join(methods)})")
    if source is None or spec.python is not None:  # whose grammar may be another: it says for itself what is wrong
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, spec.script, "exec", dont_inherit=True)
        except SyntaxError as error:
            if "codec can't decode" in str(error) or "encoding" in str(error) or "unicode error" in str(error):
                raise LaunchRefused("not-utf8", f"{spec.script}: {error.msg}") from error
            raise LaunchRefused("syntax", _where(spec.script, error)) from error
        except ValueError as error:
            raise LaunchRefused("not-utf8", f"{spec.script}: {error}") from error


def _check_flags(spec: LaunchSpec) -> None:
    wrong = wrong_flag(spec.flags)
    if wrong is not None:
        raise LaunchRefused("flag", wrong)
    if not is_packed() or spec.python is not None:
        return
    if spec.flags:
        raise LaunchRefused("flags-packed", " ".join(spec.flags))
    idle = [name for name in _variables(spec) if name.startswith("PYTHON") and name != "PYTHONPATH"]
    if idle:
        raise LaunchRefused("variables-packed", " ".join(idle))


def _source(spec: LaunchSpec) -> bytes:
    """The program's text as it will be executed."""
    if spec.source is None and not Path(spec.script).exists():
        raise LaunchRefused("missing-script", spec.script)
    try:
        return Path(spec.script).read_bytes() if spec.source is None else spec.source.encode("utf-8")
    except OSError as error:
        raise LaunchRefused("unreadable-script", f"{spec.script}: {error.strerror}") from error
    except UnicodeEncodeError as error:
        raise LaunchRefused("not-utf8", f"{spec.script}: {error}") from error


def _where(script: str, error: SyntaxError) -> str:
    where = f"{script}, line {error.lineno}: {error.msg}"
    line = (error.text or "").rstrip("\n")
    mark = " " * max((error.offset or 1) - 1, 0) + "^"
    return f"{where}\n    {line}\n    {mark}" if line else where


def start(spec: LaunchSpec, folder: Folder, separator: bytes, address: str, **options: Any) -> Main:
    """Execute the main process of a run, attached. Raises LaunchRefused or OSError when the system gives no process."""
    config: dict[str, Any] = {
        "separator": separator,
        "socket": address,
        "pace": str(folder.path / "pace"),
        "start_method": spec.start_method,
        "program": [spec.script if spec.module is None else spec.module, *spec.args],
        "module": spec.module is not None,
        "input": spec.input,
        "lab": None,
    }
    folder.set_pace(spec.pace)
    if spec.kind != "lab":
        return _start_script(spec, folder, config, options)
    console, ends = Console.open(folder.path / "claims")
    try:
        config["lab"] = {"fd": ends.statements, "claims": str(console.claims), **_lab(spec, folder)}
        options.update(platform.passing(ends.statements), stdin=ends.answers)
        return _execute(spec, folder, config, options, console)
    except BaseException:
        console.close()
        raise
    finally:
        ends.close()


def _start_script(spec: LaunchSpec, folder: Folder, config: dict[str, Any], options: dict[str, Any]) -> Main:
    if not spec.input:
        return _execute(spec, folder, config, options, Console(folder.path, Feed(), Feed()))
    end, answers = platform.input_pipe()
    console = Console(folder.path, Feed(), Feed(answers))
    try:
        return _execute(spec, folder, config, {**options, "stdin": end}, console)
    except BaseException:
        console.close()
        raise
    finally:
        os.close(end)


def _lab(spec: LaunchSpec, folder: Folder) -> dict[str, Any]:
    """The Lab's program for its agent; a ``source`` becomes a file of this run, to which it adds definitions."""
    source = os.path.abspath(spec.script)
    lab = {"source": source, "folder": os.path.dirname(source), "own": spec.source is not None}
    if spec.source is not None:
        lab["source"] = str(folder.path / SOURCE)
        (folder.path / SOURCE).write_bytes(spec.source.encode("utf-8"))
    return lab


def _execute(
    spec: LaunchSpec, folder: Folder, config: dict[str, Any], options: dict[str, Any], console: Console
) -> Main:
    before = _variables(spec).get("PYTHONPATH", os.environ.get("PYTHONPATH"))
    write_startup(folder.path, config, before)
    command, environment = _command(spec, folder, before)
    (out_read, out_write), (err_read, err_write) = platform.boot_pipes()
    try:
        with contextlib.nullcontext() if spec.python is None else foreign():
            process = platform.spawn_main(command, out_write, err_write, env=environment, cwd=spec.cwd, **options)
    except OSError as error:
        platform.close(out_read)
        platform.close(err_read)
        code = "interpreter" if error.errno in _NOT_A_PROGRAM else "limit"
        raise LaunchRefused(code, str(error)) from error
    finally:
        os.close(out_write)
        os.close(err_write)
    return Main(process, out_read, err_read, console)


def _command(spec: LaunchSpec, folder: Folder, python_path: str | None) -> tuple[list[str], dict[str, str]]:
    """What is executed, and its environment: Python itself, or the packaged program once more."""
    python, needed = platform.interpreter(spec.python)
    if is_packed() and spec.python is None:
        return [python, OBSERVED, str(folder.path)], {**os.environ, **_variables(spec)}
    path = os.pathsep.join([str(folder.path), *([python_path] if python_path else [])])
    environment = {**os.environ, **_variables(spec), "PYTHONPATH": path, **needed}
    return [python, *spec.flags, *_program(spec), *spec.args], environment


def _program(spec: LaunchSpec) -> list[str]:
    if spec.kind == "lab":
        return ["-c", LAB_COMMAND]
    return [spec.script] if spec.module is None else ["-m", spec.module]


def _variables(spec: LaunchSpec) -> dict[str, str]:
    """What the run wants in its environment. Windows' names have no case, and ``os.environ`` has them in capitals."""
    return {name.upper() if sys.platform == "win32" else name: value for name, value in spec.environment}


def new_separator() -> bytes:
    """NUL and three bytes that this run alone uses and that no UTF-8 text holds."""
    return b"\0" + bytes(0xF5 + secrets.randbelow(11) for _ in range(3))
