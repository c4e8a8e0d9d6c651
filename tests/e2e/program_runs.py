"""A program run plainly on pseudo-terminals, and through procgui; what is left when process numbers are taken out.

A ``sitecustomize`` of ours is there in both runs: it notes the number of every process that begins, by whatever means,
so that the two can be counted and their numbers be made alike. In the plain run it also sets the default start method,
which procgui does otherwise.
"""

from __future__ import annotations

import os
import re
import selectors
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import psutil

from procgui.pythons import Python, own
from tests.process.command import ENVIRONMENT, TOP
from tests.systems import WINDOWS, WINE

LIMIT = 20.0 if WINE else 60.0
"""Seconds after which a program counts as hung."""
PATIENCE = 5.0
"""Seconds for what outlives the main process, where no terminal tells when nobody writes any more."""
PROGRAMS = Path(__file__).parent / "programs"

_CENSUS = """
import os, sys

def note():
    with open({file!r}, "ab", 0) as file:
        file.write(b"%d\\n" % os.getpid())

if "procgui" not in getattr(sys, "orig_argv", ()):  # it watches, and is no part of the program
    note()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=note)
method = os.environ.pop("START_METHOD", None)  # for this process alone: multiprocessing tells its children
if method is not None:
    import multiprocessing.context as context

    context._default_context._default_context = context._default_context.get_context(method)
"""
_ADDRESS = re.compile(r"0x[0-9a-fA-F]+")
_HOOK = re.compile(r'^  File ".*[\\/]procgui[\\/]agent[\\/]\w+\.py", .*\n(?:    .*\n)?', re.MULTILINE)
_RECORDED = re.compile(r'"(?:pid|ppid|child)": ?(\d+)')
_LIBRARY = re.compile(
    r'^([ |]*)  File "(?:.*[\\/][Ll]ib[\\/](?:python3\.\d+[\\/])?)?((?!/|\w:).*?)"(, line .*)\n(?:\1    .*\n)*',
    re.MULTILINE,
)
_SETTING = re.compile(r"^# (methods|systems|order|processes|packed): (.+)$", re.MULTILINE)


class Program(NamedTuple):
    """One file, and what its first lines say of it."""

    path: Path
    methods: tuple[str, ...]
    here: bool
    """Whether it is for this system."""
    ordered: bool
    counted: bool
    """Whether the number of its processes is the same at every run."""
    differs: str
    """What it asks for that is another in the packaged program, if anything."""

    @classmethod
    def read(cls, path: Path) -> Program:
        settings = dict(_SETTING.findall("\n".join(path.read_text("utf-8").splitlines()[:6])))
        methods = tuple(settings.get("methods", "fork spawn forkserver").split())
        # "terminal": what it prints there differs from what it prints into a file, and Windows' plain runs have none.
        here = settings.get("systems") not in ("posix", "terminal") or not WINDOWS
        # On Windows there is no pseudo-terminal, and a pipe is filled in blocks: lines come in another order there.
        ordered = settings.get("order") != "any" and not WINDOWS
        return cls(path, methods, here, ordered, settings.get("processes") != "any", settings.get("packed", ""))


class Seen(NamedTuple):
    """What a run has shown."""

    stdout: str
    stderr: str
    exitcode: int
    processes: int
    seconds: float

    def comparable(self, program: Program) -> tuple[object, ...]:
        """What must be alike."""
        arrange: Callable[[list[str]], list[str]] = list if program.ordered else sorted
        texts = (arrange(text.splitlines(keepends=True)) for text in (self.stdout, self.stderr))
        return (*texts, self.exitcode, self.processes if program.counted else None)


def plainly(program: Program, method: str, folder: Path, python: Python | None = None) -> Seen:
    """Run it as ``python FILE`` does, each of its two streams on a terminal of its own."""
    environment, census = _prepared(folder)
    environment["START_METHOD"] = method
    command = [(python or own()).path, str(program.path)]
    began = perf_counter()
    if sys.platform == "win32":
        stdout, stderr, code = _into_files(command, environment, folder)
    else:
        stdout, stderr, code = _on_terminals(command, environment)
    return _seen(stdout, stderr, code, census, perf_counter() - began)


def watched(program: Program, method: str, folder: Path, python: Python | None = None) -> Seen:
    """Run it by ``procgui run``."""
    environment, census = _prepared(folder)
    chosen = [] if python is None else ["--python", python.path]
    command = [sys.executable, "-m", "procgui", "run", "--start-method", method, *chosen, str(program.path)]
    began = perf_counter()
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT, cwd=TOP, check=False
    )
    seen = _seen(done.stdout, done.stderr, done.returncode, census, perf_counter() - began)
    if (python or own()).version < (
        3,
        11,
    ):  # where a traceback that passes through a hook keeps a line of it: see README
        return seen._replace(stderr=_HOOK.sub("", seen.stderr))
    return seen


def packed(program: Program, method: str, folder: Path, executable: str) -> Seen:
    """Run it by the ``procgui run`` of a packaged program, whose Python loads no ``sitecustomize``."""
    environment, census = _prepared(folder)
    record = folder / "record"
    command = [executable, "run", "--start-method", method, "--record", str(record), str(program.path)]
    began = perf_counter()
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT, cwd=TOP, check=False
    )
    census.write_text("\n".join(sorted(set(_RECORDED.findall(record.read_text("utf-8"))))))
    return _seen(done.stdout, done.stderr, done.returncode, census, perf_counter() - began)


def without_library(text: str) -> str:
    """Tracebacks without the source lines of the library, which a packaged program has compiled only."""
    return _LIBRARY.sub(r'\1  File "\2"\3\n', text)


def _prepared(folder: Path) -> tuple[dict[str, str], Path]:
    """The environment, and the file that will hold a line for each process."""
    folder.mkdir()
    census = folder / "census"
    (folder / "sitecustomize.py").write_text(_CENSUS.format(file=str(census)), "utf-8")
    # From 3.13 on tracebacks have colours on a terminal, and what is watched is none (see the README).
    return {**ENVIRONMENT, "PYTHONPATH": str(folder), "PYTHON_COLORS": "0"}, census


def _seen(stdout: bytes, stderr: bytes, code: int, census: Path, seconds: float) -> Seen:
    pids = census.read_text().split()
    texts = (_without_numbers(data.decode("utf-8", "backslashreplace"), pids) for data in (stdout, stderr))
    return Seen(*texts, code, len(pids), seconds)


def _without_numbers(text: str, pids: list[str]) -> str:
    text = _ADDRESS.sub("<address>", re.sub(r"\r+\n", "\n", text) if WINDOWS else text.replace("\r\n", "\n"))
    return re.sub(rf"\b({'|'.join(pids)})\b", "<pid>", text)


def _into_files(command: list[str], environment: dict[str, str], folder: Path) -> tuple[bytes, bytes, int]:
    """The same where there are no pseudo-terminals. Not through pipes: what is left behind would hold them open."""
    out, err = folder / "out", folder / "err"
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, cwd=TOP
        )
        try:
            code = process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            for each in (*psutil.Process(process.pid).children(recursive=True), process):
                each.kill()
            process.wait()
            raise TimeoutError(f"{command} hangs") from None
    _until_left([out, err])
    return out.read_bytes(), err.read_bytes(), code


def _until_left(files: list[Path]) -> None:
    """Children may outlive the main process for a moment; a file that is open somewhere cannot be renamed there."""
    deadline = perf_counter() + PATIENCE
    for file in files:
        while perf_counter() < deadline:
            try:
                file.rename(file.with_suffix(".left")).rename(file)
                break
            except PermissionError:
                continue


def _on_terminals(command: list[str], environment: dict[str, str]) -> tuple[bytes, bytes, int]:
    """Both streams as they came, and the exit code. Raises TimeoutError."""
    import pty
    import tty

    ends = [pty.openpty() for _ in range(2)]
    for _, slave in ends:
        tty.setraw(slave)  # newlines stay what they are
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=ends[0][1], stderr=ends[1][1], cwd=TOP
    )
    for _, slave in ends:
        os.close(slave)
    data = {master: b"" for master, _ in ends}
    deadline = perf_counter() + LIMIT
    with selectors.DefaultSelector() as selector:
        for master in data:
            selector.register(master, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select(0.5):
                piece = _read(key.fd)
                data[key.fd] += piece
                if not piece:
                    selector.unregister(key.fd)
            if perf_counter() > deadline:
                process.kill()
                process.wait()
                raise TimeoutError(f"{command} hangs; so far: {data}")
    code = process.wait()
    for master in data:
        os.close(master)
    stdout, stderr = data.values()
    return stdout, stderr, code


def _read(fd: int) -> bytes:
    """What a terminal has; nothing once everybody has closed the other end."""
    try:
        return os.read(fd, 1 << 16)
    except OSError:
        return b""
