"""The three ways in: start-up of a main process, unpickling in a spawned or fork-served child, and fork.

::

    main      sitecustomize of the run's folder        -> attach_main(config)
    spawn     preparation data, a value that unpickles -> attach_child(config, introduction)
    fork      os.register_at_fork                      -> Attachment.after_fork()
"""

from __future__ import annotations

import os
import sys

from .channel import Channel
from .description import COPIES, describe, package_of, start_method
from .descriptors import hook_descriptors
from .hooks import Starting, forget_frame, hook_reaping, hook_windows, install, replace
from .late import Later
from .streams import RawStream, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .channel import Fields

LOADER = """
def load(config):
    import marshal, os, sys
    names, module, parts, before = config["names"], type(sys), {}, set(sys.modules)
    kept = "%s/agent-%x" % (config["folder"], sys.hexversion)
    try:
        with open(kept, "rb") as file:
            codes = marshal.loads(file.read())
    except OSError:
        paths = [config["root"] + "/" + name + ".py" for name in names]
        codes = []
        for path in paths:
            with open(path, encoding="utf-8") as file:
                codes.append(compile(file.read(), path, "exec"))
        try:
            with open("%s-%d" % (kept, os.getpid()), "wb") as file:
                file.write(marshal.dumps(codes))
            os.replace(file.name, kept)
        except OSError:
            pass
    for name, code in zip([""] + names, [""] + codes):
        full = "_procgui." + name if name else "_procgui"
        loaded = parts[name] = sys.modules[full] = module(full)
        loaded.__package__ = "_procgui"
        exec(code, vars(loaded))
    for name in set(sys.modules) - before:
        del sys.modules[name]
    parts["attach"].parts.update(parts)
    return parts["attach"]
"""
"""Source that loads the bundle without ``sys.path`` and leaves nothing in ``sys.modules``, also not what it imports.

The code lies in the run's folder. Another Python than the supervisor's compiles the plain files, once for a run: its
children find what its main process has compiled.
"""

CHILD = """
try:
    agent = load(config)
except OSError:
    pass
else:
    agent.attach_child(config, introduction)
"""
"""What a spawned or fork-served child executes after that. Where the run's folder cannot be read, it goes on unseen."""

_MAIN_ONLY = ("loader", "program", "module", "input")
"""Of the configuration: what no child needs."""

parts: dict[str, Any] = {}
"""All modules that were loaded, by name; not every process needs all of them."""


class Unseen:
    """Takes out of ``sys.modules`` what is imported meanwhile: the program imports it anew, or never has it."""

    def __enter__(self) -> None:
        self.before = set(sys.modules)

    def __exit__(self, *_: object) -> None:
        for name in set(sys.modules) - self.before:
            del sys.modules[name]


class Attachment:
    """This process as an observed one: its channel, its streams, what a child has to know."""

    def __init__(self, config: Fields) -> None:
        self.config = config
        self.channel = Channel(config)
        self.starting = Starting()
        self.streams: list[RawStream] = []
        self.hooked: set[str] = set()
        """Packages that start new processes, see ``before_start``."""

    def begin(self) -> None:
        """Take over the streams and install the hooks; the channel is open."""
        pace = open_pace(self.config["pace"])
        for name, number, kind in (("stdout", 1, "o"), ("stderr", 2, "e")):
            if self.channel.leads_to(number) is None:
                continue  # a file, say: how Python fills and encodes that is for Python to choose
            raw = wrap(name, number, kind, self.channel, pace)
            if raw is not None:
                self.streams.append(raw)
        hook_descriptors(self.channel, self.streams)
        hook_reaping(self.channel)
        later = Later()
        for package in ("multiprocessing", *COPIES):
            later.when_imported(package + ".process", self.hook_process)
        if self.config.get("start_method"):
            later.when_imported("multiprocessing.context", self.choose_method)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.after_fork)

    def hook_process(self, process: Any) -> None:
        """Observe ``Process`` objects."""
        install(process, self.channel, self.starting, self.before_start)

    def choose_method(self, context: Any) -> None:
        """Make the start method that was asked for the default one; the program may still choose for itself."""
        method = self.config.pop("start_method")
        context._default_context._default_context = context._concrete_contexts[method]

    def before_start(self, process: Any) -> None:
        """A process is about to start: what is hooked here would have been imported now in any case."""
        package = package_of(process)
        if package in self.hooked or start_method(process) == "fork":
            return
        self.hooked.add(package)
        self.hook_spawn(package + ".spawn")
        if sys.platform == "win32" and not start_method(process).startswith("loky"):
            hook_windows(package, self.channel)

    def introduce(self, fields: Fields) -> None:
        """Say who this process is; the first record of its channel."""
        self.channel.emit(type="process", pid=os.getpid(), ppid=os.getppid(), chan=0, **fields)

    def after_fork(self) -> None:
        """A forked child gets a channel of its own, before any code of the program runs in it."""
        if _about_to_exec():
            return
        process = self.starting.current()
        # Threads of the parent are not here, but their numbers come again.
        self.starting.by_thread.clear()
        with Unseen():
            opened = self.channel.try_open()
        if not opened:
            return
        for raw in self.streams:
            raw.look()
        if process is None:
            fields: Fields = {"name": "fork", "style": "fork", "daemon": None, "start_method": None, "object": None}
        else:
            fields = describe(process)
        self.introduce({**fields, "creator": os.getppid()})

    def hook_spawn(self, module: str) -> None:
        """Let spawned and fork-served children attach while they read their preparation data."""
        __import__(module)
        spawn: Any = sys.modules[module]
        if getattr(sys, "frozen", False):
            # Inside a packaged program multiprocessing gives Windows children no main module, since that is the program
            # itself. Here it is the observed script, a file like any other.
            vars(spawn)["WINEXE"] = False
        original = spawn.get_preparation_data

        def get_preparation_data(*args: Any, **kwargs: Any) -> Any:
            try:
                data = original(*args, **kwargs)
            except BaseException as error:
                forget_frame(error)
                raise
            process = self.starting.current()
            if process is not None:
                config = {**self.config, "ancestors": list(self.channel.ancestors)}
                data["_"] = Passenger(config, {**describe(process), "creator": os.getpid()})
            return data

        replace(spawn, "get_preparation_data", get_preparation_data)


class Passenger:
    """A value in the preparation data: reading it attaches the child. It names no module of ours.

    It is small: until the child reads, the data has to fit into a pipe (4 KiB on Windows), or ``start()`` would wait.
    """

    def __init__(self, config: Fields, introduction: Fields) -> None:
        self.config = config
        self.introduction = introduction

    def __reduce__(self) -> Any:
        return exec, (LOADER + CHILD, {"config": self.config, "introduction": self.introduction})


def attach_main(config: Fields) -> None:
    """Attach the main process of a run, before its script begins; the supervisor has introduced it already."""
    lasting = {name: value for name, value in config.items() if name not in _MAIN_ONLY}
    lasting["names"] = lasting["names"][: lasting["names"].index("attach") + 1]
    attachment = Attachment({**lasting, "ancestors": []})
    attachment.channel.adopt()
    with Unseen():
        attachment.begin()
    if config["input"] and sys.platform == "win32":
        sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is our pipe; UTF-8 as at a console there
    if config.get("lab") is not None:
        sys._procgui_lab = parts["lab"].Lab(attachment.channel, config["lab"]).run  # type: ignore[attr-defined]  # its command takes it from there


def run_packed(config: Fields) -> None:
    """The main process of a run inside the packaged program: attach, then execute what is to be observed."""
    attach_main(config)
    if config.get("lab") is not None:
        parts["program"].prepare("", "-c", [])
        vars(sys).pop("_procgui_lab")()
    else:
        program, *args = config["program"]
        runner = parts["program"]
        (runner.run_module if config["module"] else runner.run)(program, args)


def attach_child(config: Fields, introduction: Fields) -> None:
    """Attach a spawned or fork-served child."""
    if config["lab"] is not None and config["lab"].get("grown"):
        # A fork server has loaded the Lab's source before something was typed: without its file's name, multiprocessing
        # loads it anew.
        vars(sys.modules["__main__"]).pop("__file__", None)
    attachment = Attachment(config)
    with Unseen():
        if attachment.channel.try_open():
            attachment.introduce(introduction)
            attachment.begin()


def open_pace(path: str) -> Any:
    """The shared page that tells how fast lines may come; a still page when it cannot be opened."""
    import mmap

    try:
        fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            # Without a descriptor of its own where Python can do that: the program's numbers then stay what they were.
            options: Any = {"trackfd": False} if sys.version_info >= (3, 13) else {}
            return mmap.mmap(fd, 8, access=mmap.ACCESS_READ, **options)
        finally:
            os.close(fd)
    except (OSError, ValueError):
        return bytes(8)


def _about_to_exec() -> bool:
    """Whether this fork is one of ``subprocess`` with a ``preexec_fn``: another program follows at once."""
    library: Any | None = sys.modules.get("subprocess")
    if library is None:
        return False
    frame: Any = sys._getframe(2)
    return frame is not None and frame.f_code is library.Popen._execute_child.__code__
