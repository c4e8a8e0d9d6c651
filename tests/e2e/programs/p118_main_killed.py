"""Main sends SIGKILL to itself."""
# systems: posix

import os
import signal

if __name__ == "__main__":
    print("before", flush=True)
    print("lost")
    os.kill(os.getpid(), signal.SIGKILL)
