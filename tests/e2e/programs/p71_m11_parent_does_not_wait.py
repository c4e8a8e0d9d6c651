"""Mistake 11: the parent ends without join(), and its lock is gone before the child can open it."""
# methods: spawn
# systems: posix

import multiprocessing


def work(lock):
    with lock:
        print("never printed")


def main():
    lock = multiprocessing.Lock()
    multiprocessing.Process(target=work, args=(lock,)).start()
    print("main returns")


if __name__ == "__main__":
    main()
