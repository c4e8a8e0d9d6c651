"""One supervisor process from its start to its end, watched by a thread of its own.

::

    GUI thread                     this thread                         supervisor
    start() ---------------------> Queues, Process.start() ----------> enter()
    has_started, send(), receive() wait(sentinel, wish to stop)
    stop() ----------------------> join(2 s), then kill() -----------> ends
    gone <------------------------ exit code
    release() -------------------> closes the Queues

Making a Queue starts a process as well (the resource tracker), and so may closing it; hence both are done here.
``PR_SET_PDEATHSIG`` asks for the thread that started a process: this one lives as long as the supervisor does.

``multiprocessing`` is imported when the first life begins, which is after the window's first paint.
"""

from __future__ import annotations

import select
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from procgui.controller.entry import enter
from procgui.protocol.messages import Command, Message

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

GRACE: Final = 2.0
"""Seconds that a supervisor has to end by itself."""
GLANCE: Final = 0.25
"""Seconds between looks at the process itself, should a descendant keep its sentinel open."""
UNDER_WAY: Final = 32
"""Messages on the way to the window at most (about 8 MiB): while it does not read, output waits in the pipes."""
PIPE_BYTES: Final = 1 << 20
"""Room for whole batches, so that reading one does not wait for the rest of it to be written."""


class SupervisorLife:
    """The thread, the process and the two Queues. Methods are for the GUI thread and return at once."""

    def __init__(self, target: str) -> None:
        self.pid: int | None = None
        self.exitcode: int | None = None
        self.error = ""
        """The traceback, when the process could not be started."""
        from multiprocessing.connection import Pipe

        self._target = target
        self._commands: Any = None
        self._messages: Any = None
        self._can_read: Callable[[], bool] = bool
        self._started = threading.Event()
        self._gone = threading.Event()
        self._released = threading.Event()
        self._stop_reader, self._stop_writer = Pipe(duplex=False)
        self._thread = threading.Thread(target=self._live, name="supervisor", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def has_started(self) -> bool:
        """Whether the Queues exist and the process was started."""
        return self._started.is_set()

    @property
    def gone(self) -> bool:
        """Whether the process has ended, or could not be started. Messages may be left to read."""
        return self._gone.is_set()

    def send(self, command: Command) -> None:
        """Hand over a command; the Queue's own thread writes it. One that comes after the end goes nowhere."""
        if not self._released.is_set():
            self._commands.put(command)

    def receive(self) -> Message | None:
        """The next message, or None. Raises EOFError or OSError when there will be none."""
        if not self.has_started or self._released.is_set() or not self._can_read():
            return None
        message: Message = self._messages.get()
        return message

    def stop(self) -> None:
        """Give the process two seconds, then kill it."""
        if not self._released.is_set():
            self._stop_writer.close()

    def release(self) -> None:
        """The GUI thread will not touch the Queues again."""
        self._released.set()

    def wait_gone(self, seconds: float) -> None:
        """Wait for the end of the process."""
        self._gone.wait(seconds)

    def join(self, seconds: float) -> bool:
        """Wait for the thread; True when it has ended, and then nothing of this life is left."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    # On the thread

    def _live(self) -> None:
        try:
            process = self._start_process()
            self._started.set()
            self._see_out(process)
        except (OSError, ImportError, RuntimeError, ValueError):
            import traceback

            self.error = traceback.format_exc()
        finally:
            self._gone.set()
            self._released.wait()
            self._close_queues()

    def _start_process(self) -> SpawnProcess:
        from multiprocessing import get_context

        context = get_context("spawn")
        commands, messages = context.Queue(), context.Queue(UNDER_WAY)
        self._commands, self._messages = commands, messages
        widen(messages)
        self._can_read = quick_poll(messages)
        process = context.Process(
            target=enter,
            args=(self._target, commands, messages),
            name="procgui-supervisor",
            daemon=True,
        )
        process.start()
        self.pid = process.pid
        # Only now is the supervisor's death an end of file here, and a broken pipe there, instead of silence.
        self._messages._writer.close()
        self._commands._reader.close()
        self._commands._ignore_epipe = True
        return process

    def _see_out(self, process: SpawnProcess) -> None:
        from multiprocessing.connection import wait

        while process.is_alive():
            if self._stop_reader in wait([process.sentinel, self._stop_reader], GLANCE):
                process.join(GRACE)
                process.kill()
                process.join()
        self.exitcode = process.exitcode
        process.close()

    def _close_queues(self) -> None:
        self._stop_reader.close()
        self._stop_writer.close()
        if self._commands is not None:
            self._commands.close()
            self._commands.join_thread()
        if self._messages is not None:
            self._messages._reader.close()
            self._messages.close()
        self._commands = self._messages = None


def quick_poll(queue: Any) -> Callable[[], bool]:
    """``poll(0)`` of the Queue's pipe, for many times a second: the original makes a selector each time (90 us)."""
    if sys.platform == "win32":
        return lambda: bool(queue._reader.poll(0))
    poller = select.poll()
    poller.register(queue._reader.fileno(), select.POLLIN)
    return lambda: bool(poller.poll(0))


def widen(queue: Any) -> None:
    """Enlarge the Queue's pipe where the system can and allows it."""
    if sys.platform == "linux":
        import fcntl

        try:
            fcntl.fcntl(queue._reader.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        except OSError:
            pass
