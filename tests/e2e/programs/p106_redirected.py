"""Streams that the program redirects itself, by object and by descriptor."""

import contextlib
import io
import multiprocessing
import os
import sys
import tempfile


def child():
    print("child out")
    os.write(1, b"child descriptor\n")


if __name__ == "__main__":
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        print("kept")
        print("kept too", file=sys.stderr)
    print(repr(text.getvalue()), flush=True)
    with tempfile.TemporaryFile() as file:
        saved = os.dup(1)
        os.dup2(file.fileno(), 1)
        process = multiprocessing.Process(target=child)
        process.start()
        process.join()
        print("parent into the file", flush=True)
        os.dup2(saved, 1)
        os.close(saved)
        file.seek(0)
        print(file.read().splitlines())
    sys.stdout = sys.stderr
    print("to stderr")
