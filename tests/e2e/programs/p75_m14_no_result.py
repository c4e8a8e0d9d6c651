"""Mistake 14: neither the return value nor the exception of a child comes to the parent."""

import multiprocessing


def work(number):
    if number == 0:
        raise ValueError("only the child sees this")
    return 42 / number


if __name__ == "__main__":
    for number in (1, 0):
        process = multiprocessing.Process(target=work, args=(number,), name=f"worker with {number}")
        try:
            process.start()
            print("join() returns", process.join(), "and the exit code is", process.exitcode)
        except ValueError:
            print("never printed")
