"""Opening a channel on Linux and macOS: two pipes, whose read ends travel to the supervisor through a socket.

A descriptor in flight outlives its sender, so nothing is lost when the process dies right after it wrote.
"""

from __future__ import annotations

import sys

assert sys.platform != "win32"

import fcntl
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PIPE_BUF = 4096 if sys.platform == "linux" else 512
"""Longest write that is never torn (pipe(7); 512 is what POSIX promises and what macOS keeps)."""

_OUT_OF_THE_WAY = 800
"""Private descriptors start here where the limit allows, so that the program's own keep their numbers."""


def open_channel(config: dict[str, Any]) -> tuple[int, int]:
    """Open the pipes for standard output and standard error; return their write ends.

    Raises OSError when descriptors have run out or the supervisor is gone.
    """
    opened: list[int] = []
    try:
        for _ in range(2):
            opened += os.pipe()
        _hand_over(config["socket"], opened[0], opened[2])
    except OSError:
        _close(opened)
        raise
    _close(opened[::2])
    return _move_away(opened[1]), _move_away(opened[3])


def _hand_over(address: str, out: int, err: int) -> None:
    import _socket

    rights = out.to_bytes(4, sys.byteorder) + err.to_bytes(4, sys.byteorder)
    sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM)
    try:
        sock.connect(address)
        sock.sendmsg([b"%d" % os.getpid()], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, rights)])
    finally:
        sock.close()


def _close(fds: list[int]) -> None:
    for fd in fds:
        os.close(fd)


def identity(fd: int) -> tuple[int, int]:
    """What tells one pipe from another; (0, 0) for a closed descriptor."""
    try:
        status = os.fstat(fd)
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def private_copy(fd: int) -> int:
    """A second descriptor for the same pipe, out of the way of the program's own numbers."""
    try:
        return fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, _OUT_OF_THE_WAY)
    except OSError:
        return os.dup(fd)


def wait_for_input(fd: int) -> None:
    """Nothing to do: a signal interrupts a blocked read here."""


def _move_away(fd: int) -> int:
    moved = private_copy(fd)
    os.close(fd)
    return moved


def exit_code(status: int) -> int | None:
    """The exit code in a wait status, negative for a signal; None while the process is only stopped."""
    if os.WIFSIGNALED(status):
        return -os.WTERMSIG(status)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
