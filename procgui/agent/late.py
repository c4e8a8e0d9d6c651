"""Hooks on modules that the program has not imported yet, and may never import.

Importing them beforehand would be seen: ``multiprocessing.util`` takes its place in the order of ``atexit`` when it
is imported, and a script called ``multiprocessing.py`` has to find itself under that name, as in any plain run.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


class Later:
    """Calls a hook with a module as soon as it has been imported.

    It stands first in ``sys.meta_path`` while it waits for a module, and leaves when the last one has come.
    """

    def __init__(self) -> None:
        self.waiting: dict[str, list[Callable[[Any], None]]] = {}

    def when_imported(self, name: str, hook: Callable[[Any], None]) -> None:
        """Call the hook now if the module is there already."""
        if name in sys.modules:
            hook(sys.modules[name])
            return
        if not self.waiting:
            sys.meta_path.insert(0, self)
        self.waiting.setdefault(name, []).append(hook)

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """The spec that another finder gives, with a loader that calls the hooks after the module's own code."""
        hooks = self.waiting.pop(name, None)
        if hooks is None:
            return None
        if not self.waiting:
            sys.meta_path.remove(self)
        finders: list[Any] = [finder for finder in sys.meta_path if finder is not self]
        for finder in finders:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                _call_after(spec.loader, hooks)
                return spec
        return None


def _call_after(loader: Any, hooks: list[Callable[[Any], None]]) -> None:
    execute = loader.exec_module

    def exec_module(module: Any) -> None:
        del loader.exec_module
        execute(module)
        for hook in hooks:
            hook(module)

    loader.exec_module = exec_module
