"""Checks of the engine: each runs a script under the supervisor's core, in this process, and looks at the fold."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Final

from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.protocol import messages
from procgui.protocol.batch import Batch
from procgui.selftest.report import Check, Failed
from procgui.supervisor.core import Supervisor

LINES: Final = 500

_STYLES: Final = f"""
from multiprocessing import Process

def count(name):
    for number in range({LINES}):
        print(name, number)

class Counting(Process):
    def run(self):
        count(self.name)

if __name__ == "__main__":
    children = [Process(target=count, args=("a",), name="a"), Counting(name="b")]
    children.append(Process(target=count, args=("c",), name="c"))
    for child in children:
        child.start()
    for child in children:
        child.join()
    print("joined", *[child.exitcode for child in children])
"""

_ENDS: Final = """
import faulthandler, multiprocessing, time

def live(told, name):
    print(name, "begins")
    told.send(name)
    time.sleep(600)

def fail():
    raise ZeroDivisionError("on purpose")

def crash():
    print("crashed begins")
    faulthandler._read_null()

if __name__ == "__main__":
    for name, end in (("terminated", "terminate"), ("killed", "kill")):
        heard, told = multiprocessing.Pipe()
        child = multiprocessing.Process(target=live, args=(told, name), name=name)
        child.start()
        heard.recv()
        getattr(child, end)()
        child.join()
    for target, name in ((fail, "failed"), (crash, "crashed")):
        child = multiprocessing.Process(target=target, name=name)
        child.start()
        child.join()
"""
_ENDED: Final = (
    {"terminated": -15, "killed": -15, "failed": 1, "crashed": 0xC0000005}
    if sys.platform == "win32"
    else {
        "terminated": -15,
        "killed": -9,
        "failed": 1,
        "crashed": -11,
    }
)

_POOL: Final = """
import multiprocessing
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor

Square = namedtuple("Square", "area")

class Refused(Exception):
    pass

def square(number):
    return Square(number * number)

def refuse(number):
    raise Refused(number)

if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(*(square.area for square in pool.map(square, range(6))))
        try:
            print(list(pool.map(refuse, [7])))
        except Refused as problem:
            print("refused", *problem.args)
"""
"""Values and exceptions of the script's own classes come back from the workers, too."""
_EXECUTOR: Final = _POOL.replace("multiprocessing.Pool(2)", "ProcessPoolExecutor(2)")

_LIBRARY: Final = """
import importlib
import sys

NAMES = '''
argparse array ast asyncio base64 bisect bz2 calendar cmath codecs collections configparser contextlib
csv ctypes dataclasses datetime decimal difflib dis email.message enum fileinput fractions ftplib
functools gettext glob gzip hashlib heapq hmac html.parser http.client http.server imaplib
importlib.metadata inspect ipaddress itertools json linecache locale logging.handlers lzma mailbox math
mimetypes multiprocessing.shared_memory numbers operator pathlib pickle pkgutil platform plistlib pprint
profile queue random sched secrets selectors shelve shlex smtplib socketserver sqlite3 ssl statistics
string struct subprocess symtable tarfile tempfile textwrap timeit trace tracemalloc types typing
unicodedata unittest.mock urllib.request uuid venv wave weakref webbrowser wsgiref.util xml.dom.minidom
xml.etree.ElementTree xml.sax xmlrpc.client zipapp zipfile zlib zoneinfo
'''
for name in NAMES.split():
    importlib.import_module(name)
assert not [name for name in sys.modules if name.startswith("PySide6")], "Qt is in an observed process"
exit()
"""


_INTERRUPTED: Final = """
import multiprocessing, time

def wait(name):
    try:
        print(name, "waits")
        time.sleep(600)
    except KeyboardInterrupt:
        print(name, "was interrupted")

if __name__ == "__main__":
    child = multiprocessing.Process(target=wait, args=("child",), name="child")
    child.start()
    wait("MainProcess")
    child.join()
"""


def script_checks() -> list[Check]:
    """Both styles under each start method of this system, every kind of end, pools, the standard library."""
    methods = multiprocessing.get_all_start_methods()
    # A plain Python hangs in an executor under wine 8 as well, in six of seven trials.
    executors = [] if _is_wine() else methods
    return [
        *[Check("styles", method, partial(_styles, method)) for method in methods],
        Check("ends", "", _ends),
        Check("stop", "", _stop),
        *[Check("pool", method, partial(_pool, _POOL, method)) for method in methods],
        *[Check("executor", method, partial(_pool, _EXECUTOR, method)) for method in executors],
        Check("library", "", _library),
    ]


class _Fold:
    """A sink that folds what the supervisor sends, as the window does."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def send(self, message: messages.Message) -> bool:
        if isinstance(message, Batch):
            self._run.apply(message)
        elif isinstance(message, messages.Refused):
            self._run.end(message.code, message.detail)
        return True


@contextmanager
def _watched(text: str, method: str | None, end: float, stop_after: int | None = None) -> Iterator[Run]:
    """A run of this script that is over; stopped when it has printed so many lines, if a number is given."""
    with tempfile.TemporaryDirectory(prefix="procgui-selftest-") as folder:
        script = Path(folder) / "script.py"
        script.write_text(text, "utf-8")
        spec = messages.LaunchSpec("script", str(script), start_method=method)
        run = Run(1, spec, OutputLog())
        supervisor = Supervisor(_Fold(run))  # it samples, so a turn never takes long
        supervisor.handle(messages.Launch(1, spec))
        try:
            while not run.over:
                if monotonic() >= end:
                    raise Failed(f"no end; so far: {_texts(run)[-5:]}")
                supervisor.turn()
                if len(run.log) == stop_after:
                    supervisor.handle(messages.Stop(1))
                    stop_after = None
            if run.error is not None:
                raise Failed(f"{run.error}: {run.detail}")
            yield run
        finally:
            supervisor.end_all()
            run.log.close()


def _texts(run: Run, name: str | None = None) -> list[str]:
    """The lines of one process, or all."""
    chans = {process.chan for process in run.processes if name in (None, process.name)}
    return [row.text for row in run.log.rows(run.log.first, run.log.end) if row.chan in chans]


def _same(seen: object, wanted: object, run: Run) -> None:
    if seen != wanted:
        raise Failed(f"{seen!r} instead of {wanted!r}; last lines: {_texts(run)[-5:]}")


def _styles(method: str, end: float) -> None:
    with _watched(_STYLES, method, end) as run:
        for name in "abc":
            _same(_texts(run, name), [f"{name} {number}" for number in range(LINES)], run)
        _same(_texts(run)[-1:], ["joined 0 0 0"], run)
        _same(len(run.log), 3 * LINES + 1, run)
        styles = {process.name: process.style.value for process in run.processes}
        _same([styles.get(name) for name in "abc"], ["target", "subclass", "target"], run)
        _same(run.exitcode, 0, run)


def _ends(end: float) -> None:
    with _watched(_ENDS, None, end) as run:
        exits = {
            process.name: process.exit.exitcode for process in run.processes if process.exit and process.parent == 0
        }
        _same(exits, _ENDED, run)
        for name in ("terminated", "killed", "crashed"):
            _same(_texts(run, name)[:1], [f"{name} begins"], run)  # a debugger may add to it (wine's does)
        _same(_texts(run, "failed")[-1:], ["ZeroDivisionError: on purpose"], run)


def _stop(end: float) -> None:
    # On Windows this process is at the same console when it presses the keys there, and hears it, too.
    former = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        with _watched(_INTERRUPTED, None, end, stop_after=2) as run:
            for name in ("MainProcess", "child"):
                _same(_texts(run, name), [f"{name} waits", f"{name} was interrupted"], run)
            _same((run.reached, run.exitcode), ("interrupt", 0), run)
    finally:
        signal.signal(signal.SIGINT, former)


def _pool(text: str, method: str, end: float) -> None:
    text = text.replace("    with", f"    multiprocessing.set_start_method({method!r})\n    with", 1)
    with _watched(text, None, end) as run:
        _same(_texts(run, "MainProcess"), ["0 1 4 9 16 25", "refused 7"], run)
        _same(run.exitcode, 0, run)


def _library(end: float) -> None:
    with _watched(_LIBRARY, None, end) as run:
        _same((_texts(run), run.exitcode), ([], 0), run)


def _is_wine() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return hasattr(ctypes.windll.ntdll, "wine_get_version")
