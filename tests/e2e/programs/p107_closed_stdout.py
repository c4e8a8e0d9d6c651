"""A standard output that is closed at the end: what is left in the buffer is lost and the exit code is 120."""
# systems: posix

import os

if __name__ == "__main__":
    print("flushed", flush=True)
    print("lost")
    os.close(1)
