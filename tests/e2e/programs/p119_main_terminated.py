"""Main sends SIGTERM to itself after its child has ended."""
# systems: posix

import multiprocessing
import os
import signal

if __name__ == "__main__":
    process = multiprocessing.Process(target=print, args=("child",))
    process.start()
    process.join()
    print("before", flush=True)
    os.kill(os.getpid(), signal.SIGTERM)
