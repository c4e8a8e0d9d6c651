"""What a program sees of itself: its name, file, arguments, path, globals, streams, threads and frames."""
# packed: frames below the script's

# Before the imports, which would add names of their own: so these stand below (E402).
NAMES = sorted(globals())

import io  # noqa: E402
import multiprocessing  # noqa: E402
import os  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402

if __name__ == "__main__":
    print(NAMES)
    folder = os.path.dirname(os.path.abspath(__file__))
    print(__name__, os.path.basename(__file__), __spec__, __package__, __doc__[:12])
    print(type(__loader__).__name__, type(__builtins__).__name__, sys.modules["__main__"].__dict__ is globals())
    print([os.path.basename(argument) for argument in sys.argv], os.path.realpath(sys.path[0]) == folder)
    print(os.path.realpath(sys.argv[0]) == os.path.realpath(__file__), sys.path.count(sys.path[0]))
    print("PROCGUI in the environment:", any("PROCGUI" in name.upper() for name in os.environ))
    print(threading.active_count(), multiprocessing.active_children(), multiprocessing.current_process().name)
    print(signal.getsignal(signal.SIGINT), sys._getframe().f_back)
    print(sys.gettrace(), sys.getprofile(), sys.flags.interactive, sys.flags.dont_write_bytecode)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        print(stream.name, stream.mode, type(stream) is io.TextIOWrapper, type(stream.buffer).__name__)
        print(isinstance(stream.buffer.raw, io.FileIO), stream.fileno(), stream.closed)
    print(sys.stdout.encoding.lower().replace("utf8", "utf-8"), sys.stdout.errors, sys.stderr.errors)
    print(sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__, sys.stdin is sys.__stdin__)
