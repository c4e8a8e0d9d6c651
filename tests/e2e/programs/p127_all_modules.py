"""All modules that are loaded: in main before it imports anything but multiprocessing, in a child and in a worker."""
# packed: modules
# systems: posix

import multiprocessing
import sys

print("at the start", sorted(sys.modules))


def tell(title):
    print(title, sorted(sys.modules))


if __name__ == "__main__":
    process = multiprocessing.Process(target=tell, args=("child",))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker",))
    import fcntl
    import mmap

    print(len(mmap.mmap(-1, 5)), fcntl.fcntl(1, fcntl.F_GETFD))
