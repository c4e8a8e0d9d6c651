"""A manager on a local port: a second one connects to it by address and authkey."""

import queue
from multiprocessing import AuthenticationError, Process
from multiprocessing.managers import BaseManager

jobs = queue.Queue()


def get_jobs():
    return jobs


class Server(BaseManager):
    pass


class Client(BaseManager):
    pass


Server.register("get_jobs", callable=get_jobs)
Client.register("get_jobs")


def work(address):
    client = Client(address=address, authkey=b"secret")
    client.connect()
    client.get_jobs().put("from the worker")


if __name__ == "__main__":
    server = Server(address=("127.0.0.1", 0), authkey=b"secret")
    server.start()
    process = Process(target=work, args=(server.address,))
    process.start()
    process.join()
    print(server.get_jobs().get(), process.exitcode)
    try:
        Client(address=server.address, authkey=b"wrong").connect()
    except AuthenticationError as error:
        print("AuthenticationError:", error)
    server.shutdown()
