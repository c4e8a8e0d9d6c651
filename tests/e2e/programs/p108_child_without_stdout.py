"""A child that closes sys.stdout, or sets it to None, and prints."""

import multiprocessing
import sys


def none():
    sys.stdout = None
    print("nowhere")
    print("still to stderr", file=sys.stderr)


def closed():
    sys.stdout.close()
    print("an error")


if __name__ == "__main__":
    for target in (none, closed):
        process = multiprocessing.Process(target=target)
        process.start()
        process.join()
        print(target.__name__, process.exitcode)
