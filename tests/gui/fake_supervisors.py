"""Supervisors that do as little as a test needs. They run in a process of their own: no Qt here."""

from __future__ import annotations

import os
import threading
from multiprocessing.queues import Queue
from typing import Any

from procgui.protocol.events import StatementEvent
from procgui.protocol.messages import (
    Answer,
    Command,
    Launch,
    Message,
    Notice,
    Pace,
    ProcessSample,
    Ready,
    Refused,
    Sample,
    Shutdown,
    Signal,
    Statement,
    Stop,
    TakeBack,
)
from tests.streams import Line, Stream, child_process, created, ended, exited, main_process, running

HERE = "tests.gui.fake_supervisors"


class Obedient:
    """Answers every command with what a real supervisor would send."""

    def __init__(self, messages: Queue[Message]) -> None:
        self.messages = messages
        self.streams: dict[int, Stream] = {}

    def launch(self, command: Launch) -> None:
        if command.spec.script == "missing.py":
            self.messages.put(Refused(command.run, "missing-script", "missing.py"))
            return
        stream = self.streams[command.run] = Stream(command.run)
        self.messages.put(stream.batch(running(), main_process()))
        self.messages.put(stream.batch(Line(1, "a line"), Line(1, "another line")))
        self.messages.put(Sample(command.run, (ProcessSample(100, "sleeping", 2.0, 4096),)))
        if command.spec.script == "noticed.py":
            self.messages.put(Notice(command.run, "limit", "508 processes"))

    def statement(self, command: Statement) -> None:
        stream = self.streams[command.run]
        if command.text == "input()":  # it waits until it is taken back
            return
        self.messages.put(stream.batch(StatementEvent(command.id, "begin", command.text)))
        error = "NameError: x" if command.text == "x" else None
        self.messages.put(stream.batch(StatementEvent(command.id, "end", command.text, error)))

    def takeback(self, command: TakeBack) -> None:
        self.messages.put(self.streams[command.run].batch(StatementEvent(command.id, "taken-back", "input()")))

    def answer(self, command: Answer) -> None:
        self.messages.put(self.streams[command.run].batch(Line(1, command.text)))

    def signal(self, command: Signal) -> None:
        self.messages.put(self.streams[command.run].batch(exited(command.pid, -15)))

    def stop(self, command: Stop) -> None:
        if command.run in self.streams:
            self.messages.put(self.streams.pop(command.run).batch(exited(100, 0), ended(0)))

    def pace(self, command: Pace) -> None:
        stream = self.streams[command.run]
        self.messages.put(
            stream.batch(created("mp1", "0xa"), child_process(101, f"pace {command.seconds:g}", 2, "0xa"))
        )


def obedient(commands: Queue[Command], messages: Queue[Message]) -> None:
    """Ready at once; ends when told to."""
    answers = Obedient(messages)
    messages.put(Ready(os.getpid()))
    while not isinstance(command := commands.get(), Shutdown):
        answer: Any = getattr(answers, type(command).__name__.lower(), None)
        if answer is not None:
            answer(command)


def deaf(commands: Queue[Command], messages: Queue[Message]) -> None:
    """Ready, and then listens to nothing, not even to the request to end."""
    messages.put(Ready(os.getpid()))
    threading.Event().wait()


def flooding(commands: Queue[Command], messages: Queue[Message]) -> None:
    """Sends lines as fast as they are read."""
    messages.put(Ready(os.getpid()))
    command = commands.get()
    assert isinstance(command, Launch)
    stream = Stream(command.run)
    messages.put(stream.batch(running(), main_process()))
    batch = stream.batch(*(Line(1, f"line {number}") for number in range(2000)))
    for _ in range(300):
        messages.put(batch)
    messages.put(stream.batch(ended(0)))
    commands.get()


def broken(commands: Queue[Command], messages: Queue[Message]) -> None:
    """Raises before it is ready."""
    raise RuntimeError("broken on purpose")


def broken_in_use(commands: Queue[Command], messages: Queue[Message]) -> None:
    """Raises at the first command; it had given up waiting for its Queue, as the real one does."""
    messages.cancel_join_thread()
    messages.put(Ready(os.getpid()))
    raise RuntimeError(f"broken by {commands.get()}")


def brief(commands: Queue[Command], messages: Queue[Message]) -> None:
    """Ready, and gone without a word."""
    messages.put(Ready(os.getpid()))
    messages.close()
    messages.join_thread()
    os._exit(3)


def last_words(commands: Queue[Command], messages: Queue[Message]) -> None:
    """On launch: the run's first lines, and death right behind them."""
    messages.put(Ready(os.getpid()))
    command = commands.get()
    assert isinstance(command, Launch)
    stream = Stream(command.run)
    messages.put(stream.batch(running(), main_process(), *(Line(1, f"line {number}") for number in range(1000))))
    messages.close()
    messages.join_thread()
    os._exit(3)
