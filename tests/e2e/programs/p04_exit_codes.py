"""Exit codes of children that return, raise, call sys.exit() or os._exit() (mistake 14)."""

import multiprocessing
import os
import sys


def give_back():
    return 42


def divide():
    return 1 / 0


def chained():
    try:
        {}["missing"]
    except KeyError as error:
        raise ValueError("not found") from error


if __name__ == "__main__":
    cases = [
        (give_back, ()),
        (divide, ()),
        (chained, ()),
        (sys.exit, ()),
        (sys.exit, (0,)),
        (sys.exit, (3,)),
        (sys.exit, (True,)),
        (sys.exit, ("text for stderr",)),
        (os._exit, (7,)),
    ]
    for target, args in cases:
        process = multiprocessing.Process(target=target, args=args, name=target.__name__)
        process.start()
        process.join()
        print(target.__name__, args, "->", process.exitcode)
