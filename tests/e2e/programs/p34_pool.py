"""Demonstration of a Pool: map, imap, imap_unordered, starmap, apply and results with errors and timeouts."""

import multiprocessing
import time


def multiply(a, b):
    return a * b


def square(number):
    return number**2


def invert(number):
    return 1.0 / (number - 5.0)


def sleep_and_return(seconds):
    time.sleep(seconds)
    return seconds


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(square, range(6)), pool.map(square, range(6), chunksize=4))
        print(list(pool.imap(square, range(6))), sorted(pool.imap_unordered(square, range(6), chunksize=2)))
        print(pool.starmap(multiply, [(2, 3), (4, 5)]), pool.apply(multiply, (6,), {"b": 7}))
        try:
            pool.apply(invert, (5,))
        except ZeroDivisionError as error:
            print("apply: ZeroDivisionError:", error)
        try:
            pool.map(invert, range(10))
        except ZeroDivisionError as error:
            print("map: ZeroDivisionError:", error)
        results = pool.imap(invert, range(4, 7))
        for _ in range(3):
            try:
                print("imap:", next(results))
            except ZeroDivisionError as error:
                print("imap: ZeroDivisionError:", error)
        try:
            next(results)
        except StopIteration:
            print("imap: StopIteration")
        late = pool.apply_async(sleep_and_return, (0.3,))
        print("ready:", late.ready())
        try:
            late.successful()
        except (ValueError, AssertionError) as error:
            print(type(error).__name__)
        try:
            late.get(timeout=0.01)
        except multiprocessing.TimeoutError:
            print("TimeoutError")
        late.wait()
        print(late.ready(), late.successful(), late.get())
