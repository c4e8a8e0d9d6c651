"""Hooks on modules that the program has not imported yet, and may never import.

Importing them beforehand would be seen: ``multiprocessing.util`` takes its place in the order of ``atexit`` when it
is imported, and a script called ``multiprocessing.py`` has to find itself under that name, as in any plain run.
"""

from __future__ import annotations

import sys

from .hooks import copy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


class Later:
    """Calls a hook with a module as soon as it has been imported.

    It looks over the shoulder of the finder that finds files, so that ``sys.meta_path`` stays what it was; many of the
    modules that it waits for never come.
    """

    def __init__(self) -> None:
        self.waiting: dict[str, list[Callable[[Any], None]]] = {}

    def when_imported(self, name: str, hook: Callable[[Any], None]) -> None:
        """Call the hook now if the module is there already."""
        if name in sys.modules:
            hook(sys.modules[name])
            return
        if not self.waiting:
            self._look()
        self.waiting.setdefault(name, []).append(hook)

    def _look(self) -> None:
        finder: Any = sys.modules["_frozen_importlib_external"].PathFinder
        original, waiting = vars(finder)["find_spec"].__func__, self.waiting

        def find_spec(cls: Any, fullname: str, path: Any = None, target: Any = None) -> Any:
            spec = original(cls, fullname, path, target)
            if fullname in waiting and spec is not None and spec.loader is not None:
                _call_after(spec.loader, fullname, waiting)
            return spec

        copy_names(original, find_spec)
        finder.find_spec = classmethod(find_spec)


def _call_after(loader: Any, name: str, waiting: dict[str, list[Callable[[Any], None]]]) -> None:
    """Let the loader call the hooks after the module's own code. (Who only looks for a module gets one, too.)"""
    execute = loader.exec_module

    def exec_module(module: Any) -> None:
        vars(loader).pop("exec_module", None)
        execute(module)
        for hook in waiting.pop(name, ()):
            hook(module)

    loader.exec_module = exec_module
