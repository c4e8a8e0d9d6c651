"""A SharedMemoryManager frees its blocks and lists by itself."""

import multiprocessing
from multiprocessing.managers import SharedMemoryManager


def work(numbers, block):
    block.buf[0] = sum(numbers)


if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        numbers = manager.ShareableList(range(10))
        block = manager.SharedMemory(size=8)
        process = multiprocessing.Process(target=work, args=(numbers, block))
        process.start()
        process.join()
        print(block.buf[0], list(numbers))
    print("closed", process.exitcode)
