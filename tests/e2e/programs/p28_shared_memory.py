"""A SharedMemory block that a child opens by its name, and that is gone after unlink()."""

import multiprocessing
from multiprocessing import shared_memory


def change(name):
    block = shared_memory.SharedMemory(name=name)
    block.buf[:5] = bytes(reversed(bytes(block.buf[:5])))
    block.close()


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=16)
    block.buf[:5] = b"hello"
    process = multiprocessing.Process(target=change, args=(block.name,))
    process.start()
    process.join()
    print(bytes(block.buf[:5]), block.size >= 16, process.exitcode)
    name = block.name
    block.close()
    block.unlink()
    try:
        shared_memory.SharedMemory(name=name)
    except FileNotFoundError:
        print("FileNotFoundError: the block is gone")
    try:
        shared_memory.SharedMemory(create=True, size=0)
    except ValueError as error:
        print("ValueError:", error)
