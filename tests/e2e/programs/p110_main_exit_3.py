"""Main ends with sys.exit(3) while a child still runs, which is waited for."""

import multiprocessing
import sys


def child(started, may_end):
    started.set()
    may_end.wait()
    print("child ends")


if __name__ == "__main__":
    started = multiprocessing.Event()
    may_end = multiprocessing.Event()
    process = multiprocessing.Process(target=child, args=(started, may_end))
    process.start()
    started.wait()
    print("main exits", flush=True)
    may_end.set()
    sys.exit(3)
