"""Tracebacks that a child prints itself, to stderr and to stdout, and the stack that it sees."""
# packed: frames below the script's

import multiprocessing
import os
import sys
import traceback


def fail(depth):
    if depth:
        fail(depth - 1)
    raise RuntimeError("at the bottom")


def child():
    try:
        fail(2)
    except RuntimeError:
        traceback.print_exc()
        traceback.print_exc(limit=1, file=sys.stdout)


if __name__ == "__main__":
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print("parent:", [(os.path.basename(frame.filename), frame.name) for frame in traceback.extract_stack()])
    traceback.print_stack(file=sys.stdout)
