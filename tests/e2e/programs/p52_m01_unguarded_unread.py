"""Mistake 1: an unguarded ProcessPoolExecutor whose result nobody reads ends 0 as if all were well."""

from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number**2


with ProcessPoolExecutor(1) as executor:
    executor.submit(square, 3)
