"""The order of atexit functions, of threads that are not daemons and of implicit joins, in main and in a child."""

import atexit
import multiprocessing
import threading
from multiprocessing import util


def child():
    atexit.register(print, "atexit of the child")
    util.Finalize(None, print, ("finalizer of the child",), exitpriority=10)
    print("child runs")


def thread_body():
    threading.main_thread().join()
    print("thread of main ends")


def later():
    print("atexit: active children", len(multiprocessing.active_children()), threading.active_count())


if __name__ == "__main__":
    atexit.register(print, "atexit: registered first, runs last")
    atexit.register(later)
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    threading.Thread(target=thread_body).start()
    atexit.register(print, "atexit: registered last, runs first")
    print("main ends", process.exitcode)
