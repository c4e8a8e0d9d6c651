"""join() with a timeout, the sentinel of a process, and connection.wait()."""

import multiprocessing
from multiprocessing import connection

if __name__ == "__main__":
    event = multiprocessing.Event()
    process = multiprocessing.Process(target=event.wait)
    process.start()
    print("join returned", process.join(0.1), "and the exit code is", process.exitcode, process.is_alive())
    print("ready:", connection.wait([process.sentinel], timeout=0.1))
    event.set()
    ready = connection.wait([process.sentinel])
    print("ready:", ready == [process.sentinel])
    process.join()
    print("exit code", process.exitcode)
    process.close()
    for attribute in ("is_alive", "join", "exitcode", "sentinel", "pid"):
        try:
            value = getattr(process, attribute)
            print(attribute, value())
        except ValueError as error:
            print(attribute, "ValueError:", error)
