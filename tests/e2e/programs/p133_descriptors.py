"""Descriptors 0 to 2 and the streams on them: in main, in a child and in a worker of a Pool."""
# systems: posix

import fcntl
import io
import multiprocessing
import os
import sys


def tell(title):
    for number in range(3):
        flags = fcntl.fcntl(number, fcntl.F_GETFD)
        print(title, number, os.get_inheritable(number), os.get_blocking(number), flags)
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        buffer = stream.buffer
        print(title, name, type(stream) is io.TextIOWrapper, stream.mode, type(buffer).__name__, stream.encoding)
        print(title, stream.errors, stream.newlines, stream.line_buffering, stream.write_through, stream.closed)
        print(title, stream.readable(), stream.writable(), buffer.raw.mode, buffer.raw.closefd, sorted(vars(stream)))
    print(title, sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__)
    print(title, [stream.fileno() for stream in (sys.stdout, sys.stderr)], repr(sys.stdin.read()))
    for call in (sys.stdout.tell, sys.stdout.read, sys.stderr.buffer.read, sys.__stdin__.fileno):
        try:
            call()
        except (OSError, ValueError) as error:
            print(title, type(error).__name__, error.args[0])


if __name__ == "__main__":
    tell("main")
    process = multiprocessing.Process(target=tell, args=("child",))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker",))
