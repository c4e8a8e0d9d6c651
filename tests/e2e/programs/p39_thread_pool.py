"""multiprocessing.pool.ThreadPool has the methods of a Pool but runs threads of this process."""

import os
import threading
from multiprocessing.pool import ThreadPool


def work(number):
    return number * 10, os.getpid(), threading.current_thread() is threading.main_thread()


if __name__ == "__main__":
    with ThreadPool(2) as pool:
        results = pool.map(work, range(4))
        print([number for number, pid, is_main in results])
        print({pid == os.getpid() for number, pid, is_main in results}, {is_main for number, pid, is_main in results})
        print(pool.apply_async(work, (5,)).get(timeout=5)[0])
        print(pool.starmap(pow, [(2, 3), (3, 2)]))
