"""Who is whose child on Windows: one snapshot names all processes of the system, each with its parent.

psutil has no public call for this: its ``ppid()`` and ``children()`` take a snapshot for each process.
Source: "Taking a Snapshot and Viewing Processes" in Microsoft's Win32 documentation.
"""

from __future__ import annotations

import sys

assert sys.platform == "win32"

import _winapi
import ctypes
from collections.abc import Iterable, Iterator
from ctypes import wintypes

_ALL_PROCESSES = 0x2
"""``TH32CS_SNAPPROCESS``."""
_REFUSED = wintypes.HANDLE(-1).value
"""``INVALID_HANDLE_VALUE``."""


class _Entry(ctypes.Structure):
    """``PROCESSENTRY32W``."""

    _fields_ = (
        ("size", wintypes.DWORD),
        ("usage", wintypes.DWORD),
        ("pid", wintypes.DWORD),
        ("heap", ctypes.c_size_t),
        ("module", wintypes.DWORD),
        ("threads", wintypes.DWORD),
        ("parent", wintypes.DWORD),
        ("priority", wintypes.LONG),
        ("flags", wintypes.DWORD),
        ("file", wintypes.WCHAR * 260),
    )


def children_of(pids: Iterable[int]) -> list[tuple[int, int]]:
    """Pid and parent of whoever names one of these as its parent; nobody when the system refuses to tell.

    A process keeps its parent's number when the parent ends, and then another process may get that number: who is older
    than its parent is the child of one that had the number before.
    """
    parents = set(pids)
    return [(pid, parent) for pid, parent in _everybody() if parent in parents]


def _everybody() -> Iterator[tuple[int, int]]:
    """Pid and parent of all processes of the system."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateToolhelp32Snapshot.restype = wintypes.HANDLE
    kernel.CreateToolhelp32Snapshot.argtypes = (wintypes.DWORD, wintypes.DWORD)
    for step in (kernel.Process32FirstW, kernel.Process32NextW):
        step.argtypes = (wintypes.HANDLE, ctypes.POINTER(_Entry))
    snapshot = kernel.CreateToolhelp32Snapshot(_ALL_PROCESSES, 0)
    if snapshot == _REFUSED:
        return
    try:
        entry = _Entry(size=ctypes.sizeof(_Entry))
        there = kernel.Process32FirstW(snapshot, ctypes.byref(entry))
        while there:
            yield entry.pid, entry.parent
            there = kernel.Process32NextW(snapshot, ctypes.byref(entry))
    finally:
        _winapi.CloseHandle(snapshot)
