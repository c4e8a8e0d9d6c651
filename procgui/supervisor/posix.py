"""What Linux and macOS share: pipes, the socket that receives them, signals to groups and processes."""

from __future__ import annotations

import sys

assert sys.platform != "win32"

import array
import contextlib
import errno
import os
import resource
import select
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from procgui.supervisor.warden import Guard

_ROOM = 4
"""Descriptors: two pipes, what tells of the end, and one for whatever else goes on."""


class Poller:
    """Waits for descriptors to become readable, and tells what stands behind each.

    Those that carry output can be left out of a wait: while nobody takes what was read, they would end it at once.
    """

    def __init__(self) -> None:
        self._all = select.poll()
        self._control = select.poll()
        self._items: dict[int, Any] = {}

    def add(self, fd: int, item: Any, output: bool = False) -> None:
        """Watch a descriptor; ``item`` is what ``ready`` gives back."""
        self._items[fd] = item
        self._all.register(fd, select.POLLIN)
        if not output:
            self._control.register(fd, select.POLLIN)

    def remove(self, fd: int) -> None:
        """Stop watching; an unknown descriptor is passed over."""
        if self._items.pop(fd, None) is not None:
            self._all.unregister(fd)
            with contextlib.suppress(KeyError):
                self._control.unregister(fd)

    def ready(self, seconds: float | None, output: bool = True) -> list[tuple[int, Any]]:
        """Descriptors that can be read (or have ended), after waiting for at most that long."""
        milliseconds = None if seconds is None else max(0, int(seconds * 1000 + 0.999))
        poll = self._all if output else self._control
        return [(fd, self._items[fd]) for fd, _ in poll.poll(milliseconds) if fd in self._items]


class Listener:
    """The socket of a run's folder, through which attached processes hand their pipes over."""

    def __init__(self, folder: Path) -> None:
        self.crowded = False
        """Whether processes wait outside, since this process has no descriptors left for their pipes."""
        self.address = str(folder / "s")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.address)
        self._socket.setblocking(False)

    def filenos(self) -> set[int]:
        """For waiting."""
        return {self._socket.fileno()}

    def accept(self) -> list[tuple[int, int, int]]:
        """Pid and the two read ends of every process that has attached since the last call."""
        arrived: list[tuple[int, int, int]] = []
        size = array.array("i").itemsize
        self.crowded = False
        while True:
            if not _has_room():
                self.crowded = self._is_waited_for()
                return arrived
            try:
                data, ancillary, _, _ = self._socket.recvmsg(64, socket.CMSG_SPACE(2 * size))
            except BlockingIOError:
                return arrived
            fds = array.array("i")
            for level, kind, rights in ancillary:
                if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                    fds.frombytes(rights[: len(rights) - len(rights) % size])
            if len(fds) == 2 and data.isdigit():
                arrived.append((int(data), fds[0], fds[1]))
            else:
                for fd in fds:
                    os.close(fd)

    def _is_waited_for(self) -> bool:
        try:
            return bool(self._socket.recv(64, socket.MSG_PEEK))
        except OSError:
            return False

    def close(self) -> None:
        """Take no more."""
        self._socket.close()


def _has_room() -> bool:
    """Whether the pipes of one more process can be received: what arrives without room for it is lost (unix(7))."""
    spare: list[int] = []
    try:
        for _ in range(_ROOM):
            spare.append(os.dup(0))
    except OSError as error:
        return error.errno not in (errno.EMFILE, errno.ENFILE)
    finally:
        for fd in spare:
            os.close(fd)
    return True


def boot_pipes() -> tuple[tuple[int, int], tuple[int, int]]:
    """The two pipes of a main process, as (read end, write end)."""
    return os.pipe(), os.pipe()


def statement_pipe() -> tuple[int, int]:
    """The Lab's pipe, as (read end, write end)."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    return reading, writing


def input_pipe() -> tuple[int, int]:
    """A pipe to be the Lab's standard input, as (read descriptor, write descriptor)."""
    return statement_pipe()


def passing(statements: int) -> dict[str, Any]:
    """What ``Popen`` needs to let a main process inherit the statement pipe."""
    return {"pass_fds": (statements,)}


def spawn_main(
    command: list[str], out: int, err: int, *, guard: Guard, own_group: bool, **options: Any
) -> subprocess.Popen[bytes]:
    """Execute a main process with its descriptors 1 and 2 at the given pipes."""
    with _given_limits():
        process = subprocess.Popen(command, stdout=out, stderr=err, start_new_session=own_group, **options)
    try:
        guard.take(process, own_group)
    except OSError:
        process.kill()
        process.wait()
        raise
    return process


def interpreter(chosen: str | None) -> tuple[str, dict[str, str]]:
    """The Python to execute, our own unless another was chosen, and what its environment needs besides."""
    return chosen or sys.executable, {}


def read(fd: int, size: int) -> bytes | None:
    """Read what is there; ``None`` when there is nothing just now, empty at the end."""
    try:
        return os.read(fd, size)
    except BlockingIOError:
        return None


def close(fd: int) -> None:
    """Close a read end."""
    os.close(fd)


def unblock(fd: int) -> None:
    """Reads of this end never wait."""
    os.set_blocking(fd, False)


def signal_process(pid: int, number: int) -> bool:
    """Send a signal; False when there is no such process any more."""
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return False
    except PermissionError:
        return False
    return True


def signal_group(main: int, living: set[int], number: int) -> set[int]:
    """Send a signal to the process group of a main process; which of the living it has reached."""
    members = {pid for pid in living if _group_of(pid) == main}
    # Without a living member the group's number may be another's by now.
    if not members:
        return members
    try:
        os.killpg(main, number)
    except (ProcessLookupError, PermissionError):
        return set()
    return members


def _group_of(pid: int) -> int:
    """The process group of a process; 0 when it is gone."""
    try:
        return os.getpgid(pid)
    except OSError:
        return 0


def end_group(main: int) -> None:
    """Kill who is left of the group of a main process that may have ended: forked a moment ago, say, and never seen.

    The group's number is nobody else's as long as there is one; the main process began its own session with it.
    """
    for pid in psutil.pids():
        with contextlib.suppress(OSError):
            if os.getpgid(pid) == os.getsid(pid) == main:
                os.killpg(main, signal.SIGKILL)
                return


_given: list[tuple[int, int]] = []


def allow_many_files() -> None:
    """Raise this process's limit of open files as far as allowed: each observed process takes three."""
    given = resource.getrlimit(resource.RLIMIT_NOFILE)
    _given[:] = [given]
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(given[0], _most_files(given[1])), given[1]))


@contextlib.contextmanager
def _given_limits() -> Iterator[None]:
    """Programs that are started get the limit that this process was given, not the raised one."""
    raised = resource.getrlimit(resource.RLIMIT_NOFILE)
    for given in _given:
        resource.setrlimit(resource.RLIMIT_NOFILE, given)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, raised)


def _most_files(hard: int) -> int:
    return 65536 if hard == resource.RLIM_INFINITY else min(hard, 65536)


INTERRUPT = signal.SIGINT
TERMINATE = signal.SIGTERM
KILL = signal.SIGKILL
PAUSE = signal.SIGSTOP
RESUME = signal.SIGCONT
