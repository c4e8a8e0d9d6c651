"""Mistake 1: a ProcessPoolExecutor at top level without the main guard."""

from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number**2


with ProcessPoolExecutor(1) as executor:
    print(executor.submit(square, 3).result())
