"""A partial line that is not flushed when the child starts is written once, whatever the start method."""

import multiprocessing
import sys


def child():
    print("child")


if __name__ == "__main__":
    sys.stdout.write("once ")
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print("parent")
