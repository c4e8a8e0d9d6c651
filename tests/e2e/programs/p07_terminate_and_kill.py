"""terminate() and kill() end a sleeping child without its finally block or its atexit functions (mistake 9)."""

import atexit
import multiprocessing
import time


def sleep_long(ready):
    atexit.register(print, "never printed: atexit")
    try:
        ready.set()
        time.sleep(60)
    finally:
        print("never printed: finally")


if __name__ == "__main__":
    for end in ("terminate", "kill"):
        ready = multiprocessing.Event()
        process = multiprocessing.Process(target=sleep_long, args=(ready,))
        process.start()
        ready.wait()
        getattr(process, end)()
        process.join()
        print(end, "gave a negative code:", process.exitcode, process.is_alive())
    process.terminate()
    print("terminate() of an ended process does nothing")
