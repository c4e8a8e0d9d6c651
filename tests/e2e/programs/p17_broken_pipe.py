"""Sending to a child that has closed its end raises BrokenPipeError, and the program ends with a traceback."""
# systems: posix

import multiprocessing


def leave(connection):
    connection.close()


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=leave, args=(there,))
    process.start()
    there.close()
    process.join()
    print("sending")
    here.send("nobody reads this")
