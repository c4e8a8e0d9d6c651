"""Mistake 10: lines that a terminated child has not flushed are lost when its output is no terminal."""
# systems: terminal

import multiprocessing
import time


def talk(ready):
    print("flushed", flush=True)
    print("not flushed")
    ready.set()
    time.sleep(60)


if __name__ == "__main__":
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=talk, args=(ready,))
    process.start()
    ready.wait()
    process.terminate()
    process.join()
    print("main ends")
