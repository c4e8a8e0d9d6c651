"""A worker that ends suddenly breaks the whole ProcessPoolExecutor, and so does a failing initializer."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def fail_at_start(text):
    raise OSError(text)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(abs, -1).result())
        try:
            executor.submit(os._exit, 7).result()
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
        try:
            executor.submit(abs, -1)
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
    with ProcessPoolExecutor(1, initializer=fail_at_start, initargs=("no luck",)) as executor:
        try:
            executor.submit(abs, -1).result()
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
