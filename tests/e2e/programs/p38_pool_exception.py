"""An exception in a worker of a Pool is raised in the parent, with the worker's traceback above it."""

import multiprocessing


class TooBig(Exception):
    pass


def check(number):
    if number > 2:
        raise TooBig(f"{number} is too big")
    return number


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.map(check, [1, 2]))
        pool.map(check, [1, 2, 3])
    print("never printed")
