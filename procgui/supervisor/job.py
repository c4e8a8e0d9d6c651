"""The guard on Windows: a job object. When its only handle is closed, as at the supervisor's death, all in it end.

Twin of :mod:`procgui.supervisor.warden`. What descends from a process in a job is in it too, unless it was started with
``CREATE_BREAKAWAY_FROM_JOB``, which is allowed as it is in a plain run.
Source: "Job Objects" in Microsoft's Win32 documentation.
"""

from __future__ import annotations

import sys

assert sys.platform == "win32"

import _winapi
import ctypes
import subprocess
from ctypes import wintypes

_BREAKAWAY_OK = 0x0800
_KILL_ON_JOB_CLOSE = 0x2000
_EXTENDED_LIMIT_INFORMATION = 9
"""``JobObjectExtendedLimitInformation``."""
_TERMINATE = 0x0001
_SET_QUOTA = 0x0100
"""``PROCESS_TERMINATE`` and ``PROCESS_SET_QUOTA``: the rights that ``AssignProcessToJobObject`` wants."""


class _BasicLimits(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION``."""

    _fields_ = (
        ("per_process_time", wintypes.LARGE_INTEGER),
        ("per_job_time", wintypes.LARGE_INTEGER),
        ("limit_flags", wintypes.DWORD),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", wintypes.DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority_class", wintypes.DWORD),
        ("scheduling_class", wintypes.DWORD),
    )


class _ExtendedLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_ulonglong * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Guard:
    """Sees to it that nothing outlives the supervisor, however that ends."""

    def __init__(self) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        self._kernel = kernel
        self._job: int | None = None

    def tell(self, line: str) -> None:
        """Nothing has to be remembered: the system knows what is in the job."""

    def take(self, process: subprocess.Popen[bytes], own_group: bool) -> None:
        """Guard a main process and whatever descends from it. Raises OSError when the system refuses."""
        if self._job is None:
            self._job = self._kernel.CreateJobObjectW(None, None)
            self._limit(_KILL_ON_JOB_CLOSE | _BREAKAWAY_OK)
        # Popen holds a handle, so the pid is still that of this process.
        handle = _winapi.OpenProcess(_SET_QUOTA | _TERMINATE, False, process.pid)
        try:
            if not self._kernel.AssignProcessToJobObject(self._job, handle):
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            _winapi.CloseHandle(handle)

    def close(self, *, spare: bool) -> None:
        """Let go; ``spare`` lets what is still in the job live on."""
        if self._job is not None:
            if spare:
                self._limit(_BREAKAWAY_OK)
            self._kernel.CloseHandle(self._job)
            self._job = None

    def _limit(self, flags: int) -> None:
        limits = _ExtendedLimits()
        limits.basic.limit_flags = flags
        if not self._kernel.SetInformationJobObject(
            self._job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
        ):
            raise ctypes.WinError(ctypes.get_last_error())
