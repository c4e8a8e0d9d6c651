"""A fork server that loads a module before its children need it."""
# methods: forkserver
# systems: posix

import multiprocessing
import sys


def tell():
    print("loaded already:", "this_is_no_module" in sys.modules, "colorsys" in sys.modules)


if __name__ == "__main__":
    multiprocessing.set_forkserver_preload(["colorsys"])
    process = multiprocessing.Process(target=tell)
    process.start()
    process.join()
    print("exit code", process.exitcode)
