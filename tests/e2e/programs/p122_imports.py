"""Modules and data beside the script, found through sys.path[0] and __file__, in main and in a child."""

import multiprocessing
import os
import pathlib
import runpy
import sys
import tempfile


def child(folder):
    sys.path.insert(0, folder)
    import little_module

    print("child imported", little_module.NAME, os.path.basename(little_module.__file__))


if __name__ == "__main__":
    print(pathlib.Path(__file__).name in os.listdir(sys.path[0]))
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "little_module.py").write_text("NAME = __name__\n")
        process = multiprocessing.Process(target=child, args=(folder,))
        process.start()
        process.join()
        print(process.exitcode, runpy.run_path(os.path.join(folder, "little_module.py"))["NAME"])
    try:
        # Whether it can be imported is the question; nothing of it is used.
        import little_module  # noqa: F401
    except ModuleNotFoundError as error:
        print("ModuleNotFoundError:", error)
