"""A Listener on a local socket file, and a child that answers its challenge by hand."""
# systems: posix

import multiprocessing
import os
import tempfile
from multiprocessing.connection import Client, Listener, answer_challenge, deliver_challenge


def talk(address):
    with Client(address, family="AF_UNIX") as connection:
        answer_challenge(connection, b"key")
        deliver_challenge(connection, b"other key")
        connection.send("both sides know both keys")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        address = os.path.join(folder, "socket")
        with Listener(address, "AF_UNIX") as listener:
            process = multiprocessing.Process(target=talk, args=(address,))
            process.start()
            with listener.accept() as connection:
                deliver_challenge(connection, b"key")
                answer_challenge(connection, b"other key")
                print(connection.recv())
            process.join()
            print(os.path.exists(address))
        print(os.path.exists(address), process.exitcode)
