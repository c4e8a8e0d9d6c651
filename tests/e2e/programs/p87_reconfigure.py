"""sys.stdout.reconfigure() with line_buffering, write_through and newline lets lines come out at once."""

import multiprocessing
import os
import sys


def child():
    sys.stdout.reconfigure(line_buffering=True)
    print("child line")
    os._exit(0)


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)
    print("line 1")
    os.write(1, b"line 2\n")
    sys.stdout.reconfigure(write_through=True)
    sys.stdout.write("piece 3 ")
    os.write(1, b"piece 4\n")
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    sys.stdout.reconfigure(newline="\r\n")
    print("ends with two characters")
    os._exit(0)
