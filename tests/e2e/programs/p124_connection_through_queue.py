"""A pipe's end travels through another pipe to a child that has already started."""

import multiprocessing


def receive(connection):
    other = connection.recv()
    other.send("over the pipe that came later")
    other.close()
    connection.send("sent")


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=receive, args=(there,))
    process.start()
    reader, writer = multiprocessing.Pipe(duplex=False)
    here.send(writer)
    print(reader.recv())
    print(here.recv())
    process.join()
    print(process.exitcode)
