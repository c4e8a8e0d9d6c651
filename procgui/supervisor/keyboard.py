"""Ctrl-C at a run's console, on Windows: only who is at a console can press its keys, and a process is at one at most.

Whoever changes its console loses its handlers for Ctrl-C, the one of Python among them, and would then be ended by the
next one (Microsoft, "Console Control Handlers": attaching and freeing reset the table of a process). So this process
hears what it has pressed before it leaves, and gets a handler again at its own console.
"""

from __future__ import annotations

import sys

assert sys.platform == "win32"

import _thread
import ctypes
import signal
import threading
from typing import Final

_HEARING: Final = 1.0
"""Seconds for the system to tell this process of the Ctrl-C that it has pressed; it takes a millisecond."""
_PARENT: Final = 0xFFFFFFFF
"""``ATTACH_PARENT_PROCESS``."""
_STANDARD_STREAMS: Final = (0xFFFFFFF6, 0xFFFFFFF5, 0xFFFFFFF4)
"""``STD_INPUT_HANDLE`` and its two companions."""
_Handler: Final = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_ulong)


def _hear(event: int) -> int:
    """What Python's own handler does, which was lost: let the main thread deal with SIGINT."""
    if event != signal.CTRL_C_EVENT:
        return 0
    _thread.interrupt_main()
    return 1


_HEARS: Final = _Handler(_hear)


def press_ctrl_c(pid: int) -> bool:
    """Ctrl-C at the console of a process, for all that share it; False when it is gone or has none."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetStdHandle.restype = ctypes.c_void_p
    kernel.SetStdHandle.argtypes = (ctypes.c_ulong, ctypes.c_void_p)
    streams = {number: kernel.GetStdHandle(number) for number in _STANDARD_STREAMS}
    heard = threading.Event()

    def hear(event: int) -> int:
        heard.set()
        return 1

    handler = _Handler(hear)
    kernel.FreeConsole()
    try:
        return bool(kernel.AttachConsole(pid) and kernel.SetConsoleCtrlHandler(handler, True) and _press(kernel, heard))
    finally:
        kernel.SetConsoleCtrlHandler(handler, False)
        kernel.FreeConsole()
        kernel.AttachConsole(_PARENT)
        kernel.SetConsoleCtrlHandler(_HEARS, False)  # once is enough where the table is not reset, as in wine
        kernel.SetConsoleCtrlHandler(_HEARS, True)
        for number, handle in streams.items():  # attaching has put the console's in their place
            kernel.SetStdHandle(number, handle)


def _press(kernel: ctypes.WinDLL, heard: threading.Event) -> bool:
    pressed = bool(kernel.GenerateConsoleCtrlEvent(signal.CTRL_C_EVENT, 0))
    if pressed:
        heard.wait(_HEARING)
    return pressed
