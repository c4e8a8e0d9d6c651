"""Mistake 6: a global that the child changes stays as it was in the parent."""

import multiprocessing

number = 10
items = []


def change():
    global number
    print("child sees", number, items)
    number += 1
    items.append("child")
    print("child has", number, items)


if __name__ == "__main__":
    number = 20
    items.append("parent")
    process = multiprocessing.Process(target=change)
    process.start()
    process.join()
    print("parent has", number, items)
