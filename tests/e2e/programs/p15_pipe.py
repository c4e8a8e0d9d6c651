"""A duplex pipe: objects, bytes, poll(), bytes into a buffer, and the end of the other side."""

import multiprocessing


def answer(connection):
    while True:
        question = connection.recv()
        if question is None:
            break
        connection.send(question * 2)
    connection.send_bytes(b"raw bytes", 4)
    connection.send_bytes(b"0123456789", 2, 5)
    connection.close()


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=answer, args=(there,))
    process.start()
    there.close()
    print("nothing yet:", here.poll(), here.readable, here.writable, here.closed)
    for question in (21, "ab", [1, 2]):
        here.send(question)
        print(here.recv())
    here.send(None)
    print(here.recv_bytes())
    buffer = bytearray(8)
    print(here.recv_bytes_into(buffer, 1), buffer)
    process.join()
    try:
        here.recv()
    except EOFError as error:
        print("EOFError", error)
    here.close()
    try:
        here.send("late")
    except OSError as error:
        print("OSError:", error)
