"""Starts COUNT children one after the other with METHOD; writes how long each took to FILE.

Pairs in nanoseconds: start() to the child's first code, start() to join() over.
"""

import json
import multiprocessing
import sys
from pathlib import Path
from time import perf_counter_ns


def tell(writer):
    """The child: what time it is."""
    writer.send(perf_counter_ns())


def main():
    """Measure, the first one left out: it starts the fork server."""
    method, count, file = sys.argv[1:]
    context = multiprocessing.get_context(method)
    times = []
    for _ in range(int(count) + 1):
        reader, writer = context.Pipe(duplex=False)
        child = context.Process(target=tell, args=(writer,))
        began = perf_counter_ns()
        child.start()
        first = reader.recv()
        child.join()
        times.append((first - began, perf_counter_ns() - began))
        reader.close()
        writer.close()
    Path(file).write_text(json.dumps(times[1:]))


if __name__ == "__main__":
    main()
