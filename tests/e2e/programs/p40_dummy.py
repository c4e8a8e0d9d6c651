"""multiprocessing.dummy: the same names, made of threads."""

import os
import threading
from multiprocessing import dummy


def work(queue, lock, numbers):
    with lock:
        numbers.append(1)
        queue.put((os.getpid(), type(threading.current_thread()).__name__))


if __name__ == "__main__":
    queue = dummy.Queue()
    lock = dummy.Lock()
    numbers = dummy.Manager().list()
    processes = [dummy.Process(target=work, args=(queue, lock, numbers)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        print(process.exitcode, process.is_alive())
    print(numbers, {pid == os.getpid() for pid, kind in (queue.get() for _ in processes)})
    print(dummy.active_children())
    with dummy.Pool(2) as pool:
        print(pool.map(str.upper, ["a", "b"]))
    here, there = dummy.Pipe()
    here.send("through a pipe of threads")
    print(there.recv(), dummy.current_process().name == threading.current_thread().name)
