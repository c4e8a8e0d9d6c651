"""The environment and what else a process inherits: in main, in a child, in a worker and in a subprocess."""
# packed: way to settle on a locale
# systems: posix

import multiprocessing
import os
import subprocess
import sys

LOOK = """
import os, signal
# Whoever runs this program has put a folder of another name there.
known = {name: len(value) for name, value in os.environ.items() if name != "PYTHONPATH"}
print(sorted(known.items()), os.environ["PYTHONPATH"].count(os.pathsep), os.environb is not None)
print(oct(os.umask(0o22)), os.nice(0), os.getsid(0) == os.getpid(), os.getpgrp() == os.getpid())
print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])), signal.getitimer(signal.ITIMER_REAL))
import resource
print([resource.getrlimit(getattr(resource, name)) for name in sorted(dir(resource)) if name.startswith("RLIMIT")])
"""


def tell(title):
    print(title)
    exec(LOOK, {})


if __name__ == "__main__":
    tell("main")
    os.environ["ADDED"] = "by main"
    process = multiprocessing.Process(target=tell, args=("child",))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker",))
    print("subprocess", flush=True)
    subprocess.run([sys.executable, "-c", LOOK], check=True)
    print("subprocess without an environment", flush=True)
    subprocess.run([sys.executable, "-c", "import os; print(sorted(os.environ))"], env={}, check=True)
