"""Mistake 12: a child that has ended but was never joined is still in the system's table."""
# methods: fork spawn
# systems: posix

import multiprocessing
import os
from multiprocessing.connection import wait


def is_in_the_table(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    process = multiprocessing.Process(target=int)
    process.start()
    pid = process.pid
    wait([process.sentinel])
    print("ended, not joined:", is_in_the_table(pid))
    process.join()
    print("joined:", is_in_the_table(pid))
