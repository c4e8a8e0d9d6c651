"""What a child sees of itself and of its main module."""

import multiprocessing
import os
import sys
import threading

print("module level code runs as", __name__)


def look():
    main = sys.modules["__main__"]
    print(__name__, main.__name__, os.path.basename(main.__file__), os.path.basename(__file__))
    print("__mp_main__" in sys.modules, main.__spec__, look.__module__)
    print([os.path.basename(argument) for argument in sys.argv])
    print(os.path.realpath(sys.path[0]) == os.path.dirname(os.path.abspath(__file__)), os.getcwd() == start)
    print(threading.active_count(), threading.current_thread().name, multiprocessing.active_children())
    print(sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.name, sys.gettrace(), sys.getprofile())
    print("PROCGUI" in " ".join(os.environ).upper(), sorted(name for name in vars(main) if not name.startswith("__")))


start = os.getcwd()

if __name__ == "__main__":
    process = multiprocessing.Process(target=look)
    process.start()
    process.join()
    print("exit code", process.exitcode)
