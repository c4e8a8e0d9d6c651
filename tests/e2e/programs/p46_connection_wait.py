"""connection.wait() on several pipes until every one of them has ended."""

import multiprocessing
from multiprocessing.connection import wait


def send_numbers(writer, start):
    for number in range(start, start + 3):
        writer.send(number)
    writer.close()


if __name__ == "__main__":
    readers = []
    processes = []
    for start in (0, 10, 20):
        reader, writer = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=send_numbers, args=(writer, start))
        process.start()
        writer.close()
        readers.append(reader)
        processes.append(process)
    received = []
    while readers:
        for reader in wait(readers):
            try:
                received.append(reader.recv())
            except EOFError:
                readers.remove(reader)
    for process in processes:
        process.join()
    print(sorted(received), wait([], 0.01))
