"""Starts a child that prints one line for each line that it reads: what a press in the Lab does, without a window."""

import multiprocessing
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "lab"))
from lab import action

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    for _ in iter(sys.stdin.readline, ""):
        child = multiprocessing.Process(target=action, args=(1,))
        child.start()
        child.join()
