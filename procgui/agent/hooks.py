"""Hooks on ``multiprocessing`` and on reaping: each tells the supervisor, none changes what the program sees.

A hook is a function around the original. It leaves no frame in tracebacks: it drops its own entry and raises again
with a bare ``raise``, which adds none (CPython 3.11 and later; before, one line remains).
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident

from .channel import Channel
from .description import LIBRARIES, describe, object_id, package_of

if sys.platform != "win32":
    from .posix import exit_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable

    from .channel import Fields

    Hook = Callable[..., Any]


class Starting:
    """Which ``Process`` object each thread is starting just now; a forked child finds itself here."""

    def __init__(self) -> None:
        self.by_thread: dict[int, Any] = {}

    def current(self) -> Any | None:
        """The object that this thread is starting, if any."""
        return self.by_thread.get(get_ident())


def install(process: Any, channel: Channel, starting: Starting, before_start: Hook) -> None:
    """Put the hooks in place, in the module ``multiprocessing.process`` or its like in another library."""
    base = getattr(process, "BaseProcess", None)
    if base is None:
        return
    replace(base, "__init__", _creation(base.__init__, channel))
    replace(base, "start", _start(base.start, channel, starting, before_start))
    for call in ("join", "terminate", "kill", "close"):
        if hasattr(base, call):  # not all of them are there in an older library
            replace(base, call, _call(getattr(base, call), call, channel))


def _creation(original: Hook, channel: Channel) -> Hook:
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        try:
            original(self, *args, **kwargs)
        except BaseException as error:
            forget_frame(error)
            raise
        channel.emit(type="created", pid=os.getpid(), **describe(self))

    return __init__


def _start(original: Hook, channel: Channel, starting: Starting, before: Hook) -> Hook:
    call = _call(original, "start", channel)

    def start(self: Any) -> None:
        starting.by_thread[get_ident()] = self
        try:
            before(self)
            call(self)
        except BaseException as error:
            forget_frame(error)
            raise
        finally:
            starting.by_thread.pop(get_ident(), None)
            _hook_forkserver(package_of(self), channel)

    return start


def _call(original: Hook, name: str, channel: Channel) -> Hook:
    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        caller, library = _outside(sys._getframe(2 if name == "start" else 1))
        fields: Fields = {
            "type": "call",
            "pid": os.getpid(),
            "call": name,
            "process": str(getattr(self, "_name", "")),
            "object": object_id(self),
            "file": caller.f_code.co_filename,
            "line": caller.f_lineno,
            "library": library,
            "timeout": _timeout(args, kwargs) if name == "join" else None,
        }
        channel.emit(phase="begin", child=_pid_of(self), **fields)
        try:
            result = original(self, *args, **kwargs)
        except BaseException as error:
            channel.emit(phase="end", child=_pid_of(self), error=type(error).__name__, **fields)
            forget_frame(error)
            raise
        channel.emit(phase="end", child=None if name == "close" else _pid_of(self), **fields)
        return result

    return call


def _outside(frame: Any) -> tuple[Any, bool]:
    """The nearest caller that is no part of a library that starts processes, and False; else the caller, and True.

    In a thread of such a library nothing else is below it.
    """
    outside = frame
    while outside is not None:
        module = outside.f_globals.get("__name__")
        if not isinstance(module, str):
            return outside, False
        if module == "threading":
            break
        if "." not in module or module.partition(".")[0] not in LIBRARIES:
            return outside, False
        outside = outside.f_back
    return frame, True


def _pid_of(process: Any) -> int | None:
    popen = getattr(process, "_popen", None)
    pid = getattr(popen, "pid", None)
    return pid if isinstance(pid, int) else None


def _timeout(args: Any, kwargs: Any) -> float | None:
    value = args[0] if args else kwargs.get("timeout")
    return float(value) if isinstance(value, (int, float)) else None


def hook_reaping(channel: Channel) -> None:
    """Exit codes: only the parent gets them, so they are read where it collects them."""
    if sys.platform != "win32":
        for name in ("waitpid", "wait", "wait3", "wait4"):
            replace(os, name, _reaper(getattr(os, name), channel, exit_code))
        if hasattr(os, "waitid"):
            replace(os, "waitid", _informed_reaper(os.waitid, channel))


def _reaper(original: Hook, channel: Channel, exit_code: Callable[[int], int | None]) -> Hook:
    def reap(*args: Any, **kwargs: Any) -> Any:
        try:
            result = original(*args, **kwargs)
        except BaseException as error:
            forget_frame(error)
            raise
        pid, status = result[0], result[1]
        code = exit_code(status)
        if pid > 0 and code is not None:
            _tell_of_program(channel, pid, sys._getframe(1))
            channel.emit(type="exit", pid=pid, exitcode=code)
        return result

    return reap


def _tell_of_program(channel: Channel, pid: int, caller: Any) -> None:
    """A program that ``subprocess`` has run may have been too short for any look at it: it is told of at its end.

    Its output came through its parent's descriptors and belongs to its row.
    """
    library = sys.modules.get("subprocess")
    if library is None or caller.f_globals is not vars(library):
        return
    popen = caller.f_locals.get("self")
    if issubclass(type(popen), vars(library).get("Popen", ())):
        fields: Fields = {"daemon": None, "start_method": None, "object": None}
        name = _program_name(object.__getattribute__(popen, "__dict__").get("args"))
        channel.emit(type="process", pid=pid, ppid=os.getpid(), chan=-1, name=name, style="external", **fields)


def _program_name(args: Any) -> str:
    """What a program is called, as far as plain arguments of its ``Popen`` tell: no code of the program's is called."""
    first = args[0] if type(args) in (list, tuple) and args else args
    if type(first) is bytes:
        first = os.fsdecode(first)
    if type(first) is not str:
        return "program"
    if type(args) is str and not os.path.exists(first):  # a command for the shell
        first = (first.split() or [""])[0]
    return os.path.basename(first) or "program"


def _informed_reaper(original: Hook, channel: Channel) -> Hook:
    def waitid(*args: Any) -> Any:
        try:
            result = original(*args)
        except BaseException as error:
            forget_frame(error)
            raise
        if sys.platform != "win32" and result is not None and not args[2] & os.WNOWAIT:
            if result.si_code == os.CLD_EXITED:
                channel.emit(type="exit", pid=result.si_pid, exitcode=result.si_status)
            elif result.si_code in (os.CLD_KILLED, os.CLD_DUMPED):
                channel.emit(type="exit", pid=result.si_pid, exitcode=-result.si_status)
        return result

    return waitid


def _hook_forkserver(package: str, channel: Channel) -> None:
    """The fork server reaps its children and tells their parent through a pipe; the module is imported late."""
    module = sys.modules.get(package + ".popen_forkserver")
    popen = getattr(module, "Popen", None)
    if popen is not None and not hasattr(popen.poll, "observed"):
        replace(popen, "poll", _polling(popen.poll, channel))


def hook_windows(package: str, channel: Channel) -> None:
    """There a process handle tells the exit code; called when a process is started, which imports the module."""
    module = package + ".popen_spawn_win32"
    __import__(module)
    popen: Any = sys.modules[module].Popen
    replace(popen, "wait", _polling(popen.wait, channel))


def _polling(original: Hook, channel: Channel) -> Hook:
    def poll(self: Any, *args: Any, **kwargs: Any) -> Any:
        known = self.returncode
        try:
            result = original(self, *args, **kwargs)
        except BaseException as error:
            forget_frame(error)
            raise
        if known is None and self.returncode is not None:
            channel.emit(type="exit", pid=self.pid, exitcode=self.returncode)
        return result

    poll.observed = True  # type: ignore[attr-defined]
    return poll


def forget_frame(error: BaseException) -> None:
    """Take the hook's own entry out of a traceback; for use right before a bare ``raise``."""
    trace = error.__traceback__
    if trace is not None:
        error.__traceback__ = trace.tb_next


def replace(owner: Any, name: str, hook: Any) -> None:
    """Put a hook in the original's place, under its names."""
    original = getattr(owner, name)
    if isinstance(original, type(len)):
        hook = _as_builtin(hook, original)
        # ``os`` has it from there, and pickle looks for it there.
        setattr(sys.modules[original.__module__], name, hook)
    copy_names(original, hook)
    # By this, inspect gives the original's signature and source.
    vars(hook)["__wrapped__"] = original
    setattr(owner, name, hook)


def copy_names(original: Any, hook: Any) -> None:
    """Call a hook as the original is called."""
    for attribute in ("__module__", "__name__", "__qualname__", "__doc__"):
        if hasattr(original, attribute):
            setattr(hook, attribute, getattr(original, attribute))


def _as_builtin(hook: Hook, original: Any) -> Any:
    """A hook that, like a built-in function, is pickled by its name and becomes no method as a class attribute."""
    members = {
        "__module__": "builtins",
        "__call__": staticmethod(hook),
        "__class__": property(lambda self: type(original)),
        "__repr__": lambda self: repr(original),
        "__reduce_ex__": lambda self, protocol: original.__name__,
        "__self__": original.__self__,
        "__text_signature__": original.__text_signature__,
    }
    return type(type(original).__name__, (), members)()
