"""The supervisor process of the window: commands come through one Queue, messages leave through another."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
from typing import Any

from procgui.protocol import messages
from procgui.supervisor import platform
from procgui.supervisor.core import Supervisor

# multiprocessing.Queue is generic only for type checkers; what passes is named in protocol.messages.
Queue = Any


class QueueSink:
    """Puts messages into the Queue while it has room. Its size bounds what is under way to the window."""

    def __init__(self, outgoing: Queue) -> None:
        self.outgoing = outgoing

    def send(self, message: messages.Message) -> bool:
        """Offer a message without waiting."""
        try:
            self.outgoing.put_nowait(message)
        except queue.Full:
            return False
        return True


class CommandReader:
    """Reads commands as they come; the end of the pipe means that the window is gone."""

    def __init__(self, incoming: Queue, supervisor: Supervisor) -> None:
        self.incoming = incoming
        self.supervisor = supervisor

    def read(self) -> None:
        """Carry out every command that has arrived."""
        try:
            while self.incoming._reader.poll(0):
                self.supervisor.handle(self.incoming.get())
        except (EOFError, OSError):
            self.supervisor.closing = True


def supervise(incoming: Queue, outgoing: Queue) -> None:
    """Run until the window says Shutdown or is gone; then end every process that was started.

    ``incoming`` carries commands, ``outgoing`` messages (a bounded Queue). This process closes its copies of the
    far ends, so that the death of the window is the end of a pipe.
    """
    # A handler, not SIG_IGN: what is ignored stays ignored in the programs that are started.
    signal.signal(signal.SIGINT, lambda *_: None)
    incoming._writer.close()
    outgoing._reader.close()
    outgoing.cancel_join_thread()
    platform.allow_many_files()
    # No keyboard: what a window was started from is not the script's to read.
    supervisor = Supervisor(QueueSink(outgoing), stdin=subprocess.DEVNULL)
    reader = CommandReader(incoming, supervisor)
    signal.signal(signal.SIGTERM, lambda *_: setattr(supervisor, "closing", True))
    supervisor.poller.add(incoming._reader.fileno(), reader.read)
    supervisor.outbox.append(messages.Ready(os.getpid()))
    try:
        while not supervisor.closing:
            supervisor.turn()
    finally:
        supervisor.end_all()
