"""Starts COUNT children under METHOD, one after the other; each prints one line and is joined before the next."""

import multiprocessing
import sys


def main():
    """Start them all."""
    method, count = sys.argv[1:]
    context = multiprocessing.get_context(method)
    for number in range(int(count)):
        child = context.Process(target=print, args=(number,))
        child.start()
        child.join()


if __name__ == "__main__":
    main()
