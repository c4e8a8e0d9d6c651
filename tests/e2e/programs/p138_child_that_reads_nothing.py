"""start() returns although the new process never reads what its parent tells it: a pipe holds that."""
# methods: spawn
# systems: posix

import multiprocessing
import os
import tempfile
from multiprocessing import resource_tracker

if __name__ == "__main__":
    resource_tracker.ensure_running()  # which would be started with the same executable
    with tempfile.TemporaryDirectory() as folder:
        deaf = os.path.join(folder, "deaf")
        with open(deaf, "w") as file:
            file.write("#!/bin/sh\nexec sleep 600\n")
        os.chmod(deaf, 0o700)
        multiprocessing.set_executable(deaf)
        processes = [multiprocessing.Process(target=print, args=("never printed",)) for _ in range(3)]
        for process in processes:
            process.start()
        print("started", [process.is_alive() for process in processes])
        for process in processes:
            process.kill()
            process.join()
            print("exit code", process.exitcode)
