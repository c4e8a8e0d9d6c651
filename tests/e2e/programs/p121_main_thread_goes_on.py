"""A thread that is no daemon goes on after the last line of main."""

import multiprocessing
import threading


def go_on():
    threading.main_thread().join()
    print("the thread goes on, main thread alive:", threading.main_thread().is_alive())


if __name__ == "__main__":
    threading.Thread(target=go_on).start()
    process = multiprocessing.Process(target=print, args=("child",))
    process.start()
    process.join()
    print("last line of main")
