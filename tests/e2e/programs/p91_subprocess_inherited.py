"""A subprocess writes to the inherited streams of the parent and of a child."""

import multiprocessing
import subprocess
import sys

CODE = """
import os, sys
print("subprocess out", sys.argv[1:])
print("subprocess err", file=sys.stderr)
sys.exit(4)
"""


def child():
    print("child before", flush=True)
    print("child got", subprocess.run([sys.executable, "-c", CODE, "of the child"]).returncode)


if __name__ == "__main__":
    print("not flushed: comes after the subprocess")
    print("parent got", subprocess.run([sys.executable, "-c", CODE, "of the parent"]).returncode)
    sys.stdout.flush()
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    captured = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True)
    print(captured.stdout.split(), captured.stderr.split(), captured.returncode)
    nothing = subprocess.run([sys.executable, "-c", "import sys; print(sys.stdin.read())"], input="", text=True)
    print(nothing.returncode)
