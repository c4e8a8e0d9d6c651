"""A pipe of one direction: the reader reads until EOFError, and the wrong end gives an OSError."""

import multiprocessing


def count(sender):
    with sender:
        for number in range(3):
            sender.send(number)


if __name__ == "__main__":
    receiver, sender = multiprocessing.Pipe(duplex=False)
    print(receiver.readable, receiver.writable, sender.readable, sender.writable)
    process = multiprocessing.Process(target=count, args=(sender,))
    process.start()
    sender.close()
    try:
        while True:
            print("received", receiver.recv())
    except EOFError:
        print("no more")
    process.join()
    for wrong in (lambda: receiver.send(1), lambda: sender.recv()):
        try:
            wrong()
        except OSError as error:
            print("OSError:", error)
