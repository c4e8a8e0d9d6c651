"""A thread that is not the main one starts a child and joins it, while the main thread waits."""

import multiprocessing
import threading


def child():
    print("child:", multiprocessing.current_process().name, threading.current_thread() is threading.main_thread())


def start_child():
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print(threading.current_thread().name, "saw the exit code", process.exitcode)


if __name__ == "__main__":
    for number in range(2):
        thread = threading.Thread(target=start_child, name=f"starter {number}")
        thread.start()
        thread.join()
