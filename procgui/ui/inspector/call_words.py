"""What each call does, what it returns and what it raises, for the tips of its buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def call_words(call: str) -> str:
    """One call of a ``Process`` object in plain words."""
    return {
        "start": translate(
            "Calls",
            "start() makes a process of the operating system, in which run() is executed, and returns None at once. "
            "A second time it raises AssertionError.",
        ),
        "run": translate(
            "Calls",
            "run() called directly: no process is made, the main process itself executes the body and goes on when it "
            "is done. After start() a target child has forgotten its target: AttributeError.",
        ),
        "join": translate(
            "Calls",
            "join() waits until the process has ended and returns None; the main process does nothing else meanwhile. "
            "Before start() it raises AssertionError.",
        ),
        "join_timeout": translate(
            "Calls",
            "join(timeout) waits for the end of the process, but at most so many seconds, and returns None in both "
            "cases: is_alive() or exitcode tell which.",
        ),
        "is_alive": translate(
            "Calls",
            "is_alive() returns True while the process runs, else False. Of a process that has ended it collects the "
            "exit code. After close() it raises ValueError.",
        ),
        "terminate": translate(
            "Calls",
            "terminate() sends SIGTERM (on Windows: TerminateProcess) and returns None at once; the process ends a "
            "moment later without its finally blocks. Before start() it raises AttributeError.",
        ),
        "kill": translate(
            "Calls",
            "kill() sends SIGKILL, which no process can refuse (on Windows the same as terminate()), and returns None "
            "at once. Before start() it raises AttributeError.",
        ),
        "close": translate(
            "Calls",
            "close() releases the Process object and returns None; every later call raises ValueError. While the "
            "process runs, close() itself raises ValueError.",
        ),
    }[call]


def attribute_words(attribute: str) -> str:
    """One attribute of a ``Process`` object in plain words."""
    return {
        "name": translate("Calls", "A text that only people read; two processes may have the same. It can be set."),
        "daemon": translate(
            "Calls",
            "A daemon is terminated when its creator ends, and may have no children. It can be set before start(); "
            "afterwards that raises AssertionError.",
        ),
        "pid": translate("Calls", "The number of the process in the operating system; None before start()."),
        "ident": translate("Calls", "Another name of pid, as threads have it."),
        "exitcode": translate(
            "Calls", "None while it runs; 0 when it finished; -N when signal N ended it. Asking collects the code."
        ),
        "sentinel": translate(
            "Calls",
            "A number of the system that becomes ready when the process ends, for multiprocessing.connection.wait(). "
            "Before start() it raises ValueError.",
        ),
        "authkey": translate(
            "Calls", "The secret by which processes of one program recognize each other; children inherit it."
        ),
    }[attribute]
