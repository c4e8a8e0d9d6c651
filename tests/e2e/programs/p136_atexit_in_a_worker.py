"""What of atexit, Finalize and threads runs in a worker of a Pool, and in a child that leaves by sys.exit()."""

import atexit
import multiprocessing
import sys
import threading
from multiprocessing import util


def prepare(title):
    atexit.register(print, "atexit of", title)
    util.Finalize(None, print, ("finalizer of", title), exitpriority=5)
    threading.Thread(target=threading.main_thread().join, daemon=True).start()


def task(number):
    print("task", number)
    return number


def leave():
    prepare("one that leaves")
    sys.exit(3)


if __name__ == "__main__":
    atexit.register(print, "atexit of main")
    pool = multiprocessing.Pool(1, prepare, ("a worker",))
    print(pool.map(task, [1]))
    pool.close()
    pool.join()
    process = multiprocessing.Process(target=leave)
    process.start()
    process.join()
    print("exit code", process.exitcode)
