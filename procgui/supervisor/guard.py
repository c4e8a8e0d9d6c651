"""The guard: a tiny process that outlives the supervisor by a moment, to end what it left behind.

It reads lines from a pipe whose other end only the supervisor holds: ``group N`` and ``process N`` to remember,
``forget N``, ``folder PATH``. When the pipe ends, the supervisor is gone, however it died (also together with the
window): the guard kills all groups and processes that it remembers, removes the folders, and ends.

Executed as a plain file with the standard library only (``python -I -S guard.py``), so that it starts in 10 ms.
"""

import os
import shutil
import signal
import sys


class Memory:
    """What is alive. On Linux a pidfd makes sure that a pid used again is never hit."""

    def __init__(self) -> None:
        self.groups: "set[int]" = set()
        self.processes: "dict[int, int]" = {}
        self.folders: "set[str]" = set()

    def note(self, line: str) -> None:
        """Take in one line."""
        word, _, value = line.partition(" ")
        if word == "group":
            self.groups.add(int(value))
        elif word == "process":
            self.forget(int(value))
            self.processes[int(value)] = _pidfd(int(value))
        elif word == "forget":
            self.groups.discard(int(value))
            self.forget(int(value))
        elif word == "folder":
            self.folders.add(value)

    def forget(self, pid: int) -> None:
        """The process has ended."""
        fd = self.processes.pop(pid, -1)
        if fd >= 0:
            os.close(fd)

    def end_all(self) -> None:
        """Kill whatever is left and tidy up."""
        if sys.platform == "win32":
            return
        for group in self.groups:
            try:
                os.killpg(group, signal.SIGKILL)
            except OSError:
                pass
        for pid, fd in self.processes.items():
            try:
                if fd >= 0 and sys.platform == "linux":
                    signal.pidfd_send_signal(fd, signal.SIGKILL)
                elif sys.platform == "darwin":
                    os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        for folder in self.folders:
            shutil.rmtree(folder, ignore_errors=True)


def _pidfd(pid: int) -> int:
    if sys.platform != "linux":
        return -1
    try:
        return os.pidfd_open(pid)
    except OSError:
        return -1


def main() -> None:
    """Read until the supervisor is gone, then end what it left."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    memory = Memory()
    for line in sys.stdin:
        memory.note(line.rstrip("\n"))
    memory.end_all()


if __name__ == "__main__":
    main()
