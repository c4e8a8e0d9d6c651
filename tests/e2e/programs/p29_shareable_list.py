"""A ShareableList that a child changes in place."""

import multiprocessing
from multiprocessing import shared_memory


def change(name):
    values = shared_memory.ShareableList(name=name)
    values[0] = values[0] * 2
    values[2] = "pear"
    values.shm.close()


if __name__ == "__main__":
    values = shared_memory.ShareableList([21, 0.5, "apple", None, True, b"raw"])
    process = multiprocessing.Process(target=change, args=(values.shm.name,))
    process.start()
    process.join()
    print(list(values), len(values), values.count(True), values.index(0.5), values.format)
    try:
        values[2] = "far too long for the place of an apple"
    except ValueError as error:
        print("ValueError:", error)
    values.shm.close()
    values.shm.unlink()
