"""A Pool of two workers computes TASKS sums under METHOD; its main process prints each as it comes."""

import multiprocessing
import sys

NUMBERS = 500_000


def add_squares(first):
    """Some hundredths of a second of arithmetic."""
    return sum(number * number for number in range(first, first + NUMBERS))


def main():
    """Compute them all."""
    method, tasks = sys.argv[1:]
    with multiprocessing.get_context(method).Pool(2) as pool:
        for total in pool.imap(add_squares, range(int(tasks))):
            print(total)


if __name__ == "__main__":
    main()
