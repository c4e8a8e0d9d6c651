"""Condition, Event, Semaphore, Barrier and RLock of a Manager between processes, and calls of a proxy by hand."""

import multiprocessing
from multiprocessing.managers import RemoteError


def wait(condition, table, event, barrier, semaphore):
    with condition:
        condition.wait_for(lambda: table.get("told"))
    with semaphore:
        table["waited"] = table.get("waited", 0) + 1
    table[f"party {barrier.wait()}"] = barrier.n_waiting >= 0
    event.wait()


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        condition, event, barrier = manager.Condition(), manager.Event(), manager.Barrier(3)
        table, semaphore = manager.dict(), manager.BoundedSemaphore(1)
        args = (condition, table, event, barrier, semaphore)
        processes = [multiprocessing.Process(target=wait, args=args) for _ in range(2)]
        for process in processes:
            process.start()
        with condition:
            table["told"] = True
            condition.notify_all()
        table[f"party {barrier.wait()}"] = True
        print(event.is_set(), [process.is_alive() for process in processes])
        event.set()
        for process in processes:
            process.join()
        print(sorted(table.items()))
        lists = manager.list([{}])
        lists[0]["lost"] = True  # changes a copy
        inner = lists[0]
        inner["kept"] = True
        lists[0] = inner
        print(lists, lists._callmethod("__len__"), lists._callmethod("__getitem__", (slice(0, 1),)))
        lock = manager.RLock()
        print(lock.acquire(), lock.acquire(), lock.release(), lock.release())
        try:
            lists._callmethod("__getitem__", (20,))
        except IndexError as error:
            print("IndexError:", error)
        try:
            lists._callmethod("clear_all")
        except RemoteError as error:
            print("RemoteError:", str(error).strip().splitlines()[-2])
