"""Main ends with os._exit(7): what is not flushed is lost, and atexit does not run."""
# systems: terminal

import atexit
import os

if __name__ == "__main__":
    atexit.register(print, "never printed")
    print("flushed", flush=True)
    print("lost")
    os._exit(7)
