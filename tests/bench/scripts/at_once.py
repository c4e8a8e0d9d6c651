"""Starts COUNT children under METHOD before it joins any; each prints one line."""

import multiprocessing
import sys


def main():
    """Start them all, then wait for them all."""
    method, count = sys.argv[1:]
    context = multiprocessing.get_context(method)
    children = [context.Process(target=print, args=(number,)) for number in range(int(count))]
    for child in children:
        child.start()
    for child in children:
        child.join()


if __name__ == "__main__":
    main()
