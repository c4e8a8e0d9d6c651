"""What Windows does its own way: named pipes, handles instead of descriptors, a job object instead of a guard.

Handles are plain integers here, as descriptors are on POSIX. A run's named pipes have as many instances as processes
attach; the next instances always wait for the next processes.
"""

from __future__ import annotations

import sys

assert sys.platform == "win32"

import _winapi
import contextlib
import ctypes
import msvcrt
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import psutil

from procgui.packed import CONSOLE_TWIN, is_packed
from procgui.supervisor.job import Guard
from procgui.supervisor.keyboard import press_ctrl_c

PIPE_BUDGET = 0
BUFFER = 1 << 20
INSTANCES = 4
"""So many processes can attach between two looks; what comes then tries again after a millisecond."""
BRIEF = 0.004
PATIENT = 0.016
"""Seconds between two looks at pipes, while something happens and when it is quiet."""

INTERRUPT = signal.CTRL_C_EVENT
TERMINATE = signal.SIGTERM
CREATE_SUSPENDED = 0x4
"""A process creation flag that ``subprocess`` has no name for."""
KILL = 9
PAUSE = 19
RESUME = 18

_waitable: set[int] = set()


class Poller:
    """Looks at handles in turn: a pipe can only be asked how much it holds."""

    def __init__(self) -> None:
        self._items: dict[int, tuple[Any, bool]] = {}
        self._wait = BRIEF

    def add(self, fd: int, item: Any, output: bool = False) -> None:
        """Watch a handle; ``item`` is what ``ready`` gives back."""
        self._items[fd] = (item, output)

    def remove(self, fd: int) -> None:
        """Stop watching; an unknown handle is passed over."""
        self._items.pop(fd, None)

    def ready(self, seconds: float | None, output: bool = True) -> list[tuple[int, Any]]:
        """Handles that can be read (or have ended), after waiting for at most that long."""
        deadline = float("inf") if seconds is None else time.monotonic() + seconds
        while True:
            found = [
                (fd, item)
                for fd, (item, carries_output) in self._items.items()
                if (output or not carries_output) and _is_ready(fd)
            ]
            left = deadline - time.monotonic()
            if found or left <= 0:
                self._wait = BRIEF if found else self._wait
                return found
            time.sleep(min(left, self._wait))
            self._wait = min(self._wait * 1.1, PATIENT)


def _is_ready(handle: int) -> bool:
    if handle in _waitable:
        return _winapi.WaitForSingleObject(handle, 0) == _winapi.WAIT_OBJECT_0
    try:
        return _waiting(handle) > 0
    except OSError:
        return True


def _waiting(handle: int) -> int:
    return int(_winapi.PeekNamedPipe(handle)[0])


class Listener:
    """The two named pipes of a run. Each process connects to both, for standard output and for standard error."""

    def __init__(self, folder: Path) -> None:
        self.address = rf"\\.\pipe\{folder.name}"
        self.crowded = False
        self._pipes = [_NamedPipe(self.address + stream) for stream in "oe"]
        self._connected: list[dict[int, int]] = [{}, {}]
        """For each pipe the read ends that wait for their twins, by pid."""

    def filenos(self) -> set[int]:
        """The events that tell of a connection; others after each ``accept``."""
        return {event for pipe in self._pipes for event in pipe.events()}

    def accept(self) -> list[tuple[int, int, int]]:
        """Pid and the two read ends of every process that has attached since the last call."""
        for pipe, connected in zip(self._pipes, self._connected, strict=True):
            connected.update(pipe.accept())
        out, err = self._connected
        return [(pid, out.pop(pid), err.pop(pid)) for pid in list(out) if pid in err]

    def close(self) -> None:
        """Take no more."""
        for pipe, connected in zip(self._pipes, self._connected, strict=True):
            pipe.close()
            for handle in connected.values():
                _winapi.CloseHandle(handle)


class _NamedPipe:
    """A named pipe of which some instances always wait, so that no process has to wait for the supervisor."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting = [self._instance() for _ in range(INSTANCES)]

    def _instance(self) -> tuple[int, Any]:
        handle = _winapi.CreateNamedPipe(
            self._name,
            _winapi.PIPE_ACCESS_INBOUND | _winapi.FILE_FLAG_OVERLAPPED,
            _winapi.PIPE_WAIT,
            _winapi.PIPE_UNLIMITED_INSTANCES,
            0,
            BUFFER,
            0,
            0,
        )
        connection = _winapi.ConnectNamedPipe(handle, overlapped=True)
        _waitable.add(connection.event)
        return handle, connection

    def events(self) -> list[int]:
        return [connection.event for _, connection in self._waiting]

    def accept(self) -> dict[int, int]:
        """Read ends of the instances that were connected, by pid; as many new ones wait from now on."""
        accepted: dict[int, int] = {}
        for place, (handle, connection) in enumerate(self._waiting):
            if _winapi.WaitForSingleObject(connection.event, 0) == _winapi.WAIT_OBJECT_0:
                _waitable.discard(connection.event)
                accepted[_client_of(handle)] = handle
                self._waiting[place] = self._instance()
        return accepted

    def close(self) -> None:
        for handle, connection in self._waiting:
            _waitable.discard(connection.event)
            connection.cancel()
            with contextlib.suppress(OSError):  # what was cancelled is an error; asking for it ends the operation
                connection.GetOverlappedResult(True)
            _winapi.CloseHandle(handle)


def _client_of(handle: int) -> int:
    pid = ctypes.c_ulong()
    ctypes.windll.kernel32.GetNamedPipeClientProcessId(ctypes.c_void_p(handle), ctypes.byref(pid))
    return pid.value


class EndWatch:
    """A process handle: it is signalled when the process has ended."""

    def __init__(self, pid: int) -> None:
        """Raises OSError when the process is gone already."""
        self.pid = pid
        self.fd = _winapi.OpenProcess(_winapi.SYNCHRONIZE, False, pid)
        _waitable.add(self.fd)

    def send(self, number: int) -> None:
        """Signal the process; the handle keeps its pid from being given to another."""
        signal_process(self.pid, number)

    def close(self) -> None:
        """Stop watching."""
        _waitable.discard(self.fd)
        _winapi.CloseHandle(self.fd)


def boot_pipes() -> tuple[tuple[int, int], tuple[int, int]]:
    """The two pipes of a main process, as (read handle, write descriptor)."""
    return _boot_pipe(), _boot_pipe()


def _boot_pipe() -> tuple[int, int]:
    reading, writing = _winapi.CreatePipe(None, BUFFER)
    return reading, msvcrt.open_osfhandle(writing, 0)


def statement_pipe() -> tuple[int, int]:
    """The Lab's pipe, as (read handle, write descriptor)."""
    reading, writing = _winapi.CreatePipe(None, BUFFER)
    return reading, msvcrt.open_osfhandle(writing, 0)


def input_pipe() -> tuple[int, int]:
    """A pipe to be the Lab's standard input, as (read descriptor, write descriptor)."""
    reading, writing = statement_pipe()
    return msvcrt.open_osfhandle(reading, os.O_RDONLY), writing


def passing(statements: int) -> dict[str, Any]:
    """What ``Popen`` needs to let a main process inherit the statement pipe."""
    os.set_handle_inheritable(statements, True)
    startup = subprocess.STARTUPINFO()
    startup.lpAttributeList = {"handle_list": [statements]}
    return {"startupinfo": startup}


def spawn_main(
    command: list[str], out: int, err: int, *, guard: Guard, own_group: bool, **options: Any
) -> subprocess.Popen[bytes]:
    """Execute a main process with its standard streams at the given pipes; it does nothing before it is guarded.

    A run of the window gets a console of its own, which nobody sees: there Ctrl-C can be pressed for it.
    """
    flags = CREATE_SUSPENDED | (subprocess.CREATE_NO_WINDOW if own_group else 0)
    process = subprocess.Popen(command, stdout=out, stderr=err, creationflags=flags, **options)
    try:
        guard.take(process, own_group)
        psutil.Process(process.pid).resume()
    except (OSError, psutil.Error) as error:
        process.kill()
        process.wait()
        raise OSError(str(error)) from error
    return process


def interpreter(chosen: str | None) -> tuple[str, dict[str, str]]:
    """The Python to execute, our own unless another was chosen, and what its environment needs besides.

    The packaged program has a twin for consoles. A virtual environment's own python.exe is a launcher: Python would be
    a child of what was started, with another pid. This does what ``multiprocessing.popen_spawn_win32`` does about it.
    """
    if chosen is None and is_packed():
        return str(Path(sys.executable).with_name(CONSOLE_TWIN)), {}
    python = _with_console(chosen or sys.executable)
    base = _launched_by(Path(python))
    return (python, {}) if base is None else (str(base), {"__PYVENV_LAUNCHER__": python})


def _with_console(python: str) -> str:
    """The twin of a pythonw.exe, which is for windows: at a console Ctrl-C can be pressed for the run."""
    twin = Path(python).with_name("python.exe")
    return str(twin) if Path(python).name.lower() == "pythonw.exe" and twin.is_file() else python


def _launched_by(python: Path) -> Path | None:
    """The Python that a virtual environment's launcher starts; None for one that is no launcher."""
    try:
        lines = (python.parent.parent / "pyvenv.cfg").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    homes = [value.strip() for name, _, value in (line.partition("=") for line in lines) if name.strip() == "home"]
    base = Path(homes[0]) / python.name if homes else python
    return base if base != python and base.is_file() else None


def read(fd: int, size: int) -> bytes | None:
    """Read what is there; ``None`` when there is nothing just now, empty at the end."""
    try:
        waiting = _waiting(fd)
        if not waiting:
            return None
        overlapped, _ = _winapi.ReadFile(fd, min(waiting, size), overlapped=True)
        overlapped.GetOverlappedResult(True)
        return bytes(overlapped.getbuffer() or b"")
    except OSError:
        return b""


def close(fd: int) -> None:
    """Close a read end."""
    _winapi.CloseHandle(fd)


def unblock(fd: int) -> None:
    """Reads ask first how much there is; nothing to do."""


def signal_process(pid: int, number: int) -> bool:
    """End, pause or resume a process; False when there is no such process any more."""
    try:
        process = psutil.Process(pid)
        if number == PAUSE:
            process.suspend()
        elif number == RESUME:
            process.resume()
        elif number == INTERRUPT:
            return press_ctrl_c(pid)
        else:
            process.kill()
    except (psutil.Error, OSError):
        return False
    return True


def signal_group(main: int, living: set[int], number: int) -> set[int]:
    """Ctrl-C reaches everything at the run's console; other signals go to the processes one by one."""
    if number == INTERRUPT and any(press_ctrl_c(pid) for pid in [main, *living]):
        return living
    return set()


def end_group(main: int) -> None:
    """Nothing to do: no process is forked here, so each is told of by its parent's ``start()``."""


def allow_many_files() -> None:
    """Handles are not limited here."""


def enlarge(fd: int, budget: int) -> int:
    """Pipes are made with a large buffer; the budget stays."""
    return budget
