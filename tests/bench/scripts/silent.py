"""COUNT children that do nothing; one line when all are there."""

import sys
import threading
from multiprocessing import Process


def wait():
    """For ever."""
    threading.Event().wait()


if __name__ == "__main__":
    for _ in range(int(sys.argv[1])):
        Process(target=wait, daemon=True).start()
    print("ready")
    wait()
