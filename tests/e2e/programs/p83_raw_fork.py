"""os.fork() doubles what was not flushed, unlike multiprocessing."""
# systems: posix

import os
import sys

if __name__ == "__main__":
    print("written twice")
    pid = os.fork()
    if pid == 0:
        print("the child of os.fork()")
        sys.exit(5)
    status = os.waitpid(pid, 0)[1]
    print("exit status", os.WEXITSTATUS(status))
