"""A Listener and a Client on a local port, with the right and with the wrong authkey."""
# order: any

import multiprocessing
from multiprocessing.connection import Client, Listener


def talk(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send(["hello", 3.5, None])
            print("client received", connection.recv_bytes())
    except multiprocessing.AuthenticationError as error:
        print("client: AuthenticationError:", error)


if __name__ == "__main__":
    with Listener(("127.0.0.1", 0), authkey=b"secret") as listener:
        print(listener.address[0], listener.last_accepted)
        for key in (b"secret", b"wrong"):
            process = multiprocessing.Process(target=talk, args=(listener.address, key))
            process.start()
            try:
                with listener.accept() as connection:
                    print("server received", connection.recv(), listener.last_accepted[0])
                    connection.send_bytes(b"goodbye")
            except multiprocessing.AuthenticationError as error:
                print("server: AuthenticationError:", error)
            process.join()
            print(process.exitcode)
