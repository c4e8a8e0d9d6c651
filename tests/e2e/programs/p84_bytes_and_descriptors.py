"""sys.stdout.buffer, os.write() to 1 and 2, and print in one order that flush() decides."""

import multiprocessing
import os
import sys


def child():
    sys.stdout.write("child text 2\n")
    os.write(1, b"child descriptor 1\n")
    sys.stdout.flush()
    sys.stdout.buffer.write(b"child buffer 3\n")
    os.write(2, b"child descriptor 2 of errors\n")
    sys.stderr.write("child text of errors\n")


if __name__ == "__main__":
    print("text, flushed", flush=True)
    print("text, not flushed: printed after the descriptor")
    os.write(1, b"descriptor\n")
    sys.stdout.buffer.write(b"buffer overtakes nothing\n")
    sys.stdout.flush()
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print(os.write(1, b"five\n"), sys.stdout.fileno(), sys.stderr.fileno())
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as copy:
        print("a copy of the descriptor", file=copy)
