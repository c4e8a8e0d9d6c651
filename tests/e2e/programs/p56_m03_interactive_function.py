"""Mistake 3: a function that was typed into an interactive Python cannot be found by a new process."""

import subprocess
import sys

TYPED = """
import multiprocessing

def f():
    print("f was found")

process = multiprocessing.Process(target=f)
process.start()
process.join()
print("exit code", process.exitcode)
"""

if __name__ == "__main__":
    for where, text in ((["-c", TYPED], ""), (["-"], TYPED)):
        print("Python ended with", subprocess.run([sys.executable, *where], input=text, text=True).returncode)
