"""Lines to stdout and stderr in turn, from parent and child."""

import multiprocessing
import sys


def both(name):
    for number in range(3):
        print(name, "out", number)
        print(name, "err", number, file=sys.stderr)
    print(name, "unfinished error", end="", file=sys.stderr)


if __name__ == "__main__":
    both("parent")
    process = multiprocessing.Process(target=both, args=("child",))
    process.start()
    process.join()
    both("parent again")
