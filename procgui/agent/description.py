"""What is told of a ``Process`` object: its name, its kind, how it starts; whose library it comes from.

Some libraries are copies of ``multiprocessing`` under another name and have all its modules (``multiprocess``,
``billiard``), others build on its classes (``loky``). Workers of a pool are known by their target.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .channel import Fields

COPIES = ("multiprocess", "billiard")
"""Libraries that copy ``multiprocessing``."""
LIBRARIES = ("multiprocessing", "concurrent", "loky", "joblib", *COPIES)
"""Packages whose modules start processes for a program."""
_WORKERS = (".pool.worker", ".pool.Worker", ".process._process_worker", ".process_executor._process_worker")
"""Ends of the names of what runs in the workers of pools and executors."""


def describe(process: Any) -> Fields:
    """Name, style, daemon and start method of a ``Process`` object, as the events carry them."""
    return {
        "name": str(getattr(process, "_name", "")),
        "style": style_of(process),
        "daemon": bool(process._config.get("daemon")),
        "start_method": start_method(process),
        "object": object_id(process),
    }


def object_id(process: Any) -> str:
    """Identity of a ``Process`` object within its process."""
    return "%x" % id(process)


def _base_of(process: Any) -> Any:
    """The class that starts it: ``BaseProcess`` of its library."""
    for base in type(process).__mro__:
        if base.__name__ == "BaseProcess":
            return base
    return type(process)


def package_of(process: Any) -> str:
    """The package whose modules start it, such as ``multiprocessing`` or ``loky.backend``."""
    method = getattr(type(process), "_start_method", None) or ""
    return str((type(process) if method.startswith("loky") else _base_of(process)).__module__).rpartition(".")[0]


def start_method(process: Any) -> str:
    """How this ``Process`` object starts, or would start; without settling the default context."""
    method = getattr(type(process), "_start_method", None)
    if method is None:
        context: Any = sys.modules[package_of(process) + ".context"]._default_context
        method = context.get_start_method(allow_none=True) or context._default_context._name
    return str(method)


def style_of(process: Any) -> str:
    """How a person would call this kind of process; library workers are known by their target."""
    if getattr(type(process), "run", None) is not getattr(_base_of(process), "run", None):
        return "subclass"
    target = getattr(process, "_target", None)
    named = target if hasattr(target, "__qualname__") else type(target)
    where = "%s.%s" % (getattr(named, "__module__", None), getattr(named, "__qualname__", None))
    if where.partition(".")[0] not in LIBRARIES:
        return "target"
    if where.endswith(_WORKERS):
        return "pool_worker"
    return "manager" if ".managers." in where else "target"
