"""A Pool with an initializer and maxtasksperchild: every worker does one task and is replaced."""
# processes: any

import multiprocessing
import os

prefix = ""


def prepare(text):
    global prefix
    prefix = text


def task(number):
    return f"{prefix}{number}", os.getpid()


if __name__ == "__main__":
    with multiprocessing.Pool(1, prepare, ("task ",), maxtasksperchild=1) as pool:
        results = pool.map(task, range(2), chunksize=1)
    print([text for text, pid in results])
    print("different processes:", len({pid for text, pid in results}))
