"""What runs inside an observed process: capture of its output, hooks on ``multiprocessing``, the Lab's loop.

Standard library only, Python 3.9 syntax. These files are never imported from here by an observed process: the
supervisor ships them as a bundle (``procgui/supervisor/bundle.py``) that loads without touching ``sys.path`` and
leaves nothing in ``sys.modules``, so that a program cannot tell that it is watched. They import each other by
relative imports only, in the order in which they are loaded, and ``typing`` for the type checker alone: importing it
would cost each observed process some milliseconds.

    attach   the three ways in: start-up of a main process, unpickling in a spawned child, fork
    description  what is told of a Process object
    hooks    start, join, terminate, kill, close and reaping: each tells the supervisor, none leaves a frame behind
    streams  sys.stdout and sys.stderr: real text streams whose raw layer stamps each write
    channel  the private pipes to the supervisor, one pair a process
    posix    how a pair of pipes is opened and handed over; ``windows`` is its twin
    late     hooks on modules that are imported later, or never
    descriptors  what a program does with descriptors 1 and 2: the streams follow
    program  a script as the main process of the packaged program
    lab      the main process of the Lab: statements come in, one after the other
    statement  one of them: executed, its traceback, its definitions
    interrupts  when Ctrl-C may interrupt it
    names    which names its ``__main__`` has, and which of them hold processes
    stdin    its standard input, which tells when somebody waits for it
"""

import sys

_SYSTEM = "windows" if sys.platform == "win32" else "posix"
MODULES = (_SYSTEM, "channel", "streams", "description", "hooks", "late", "descriptors", "attach")
"""What every observed process loads; ``attach`` comes last."""
LAB = ("stdin", "interrupts", "statement", "names", "lab")
"""What the main process of the Lab loads besides."""
PACKED = ("program",)
"""The same for a main process inside the packaged program."""
