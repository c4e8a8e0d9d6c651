"""What __main__ is, sys.argv, sys.path, flags and the folder: in main, in a child and in a worker of a Pool."""
# packed: sys.path, flags and executable

import multiprocessing
import os
import sys


def tell(title):
    main = sys.modules["__main__"]
    folder = os.path.dirname(os.path.abspath(__file__))
    print(title, main.__name__, __name__, main is sys.modules.get("__mp_main__"), main.__spec__, main.__package__)
    print(title, os.path.basename(main.__file__), main.__doc__ == __doc__, sorted(vars(main)))
    print(title, type(main.__loader__).__name__, type(main.__builtins__).__name__, getattr(main, "__cached__", None))
    print(title, [os.path.relpath(word, folder) for word in sys.argv], os.getcwd() == start)
    # Whoever runs this program may have put a folder for its sitecustomize there.
    path = [entry for entry in sys.path if not os.path.exists(os.path.join(entry, "sitecustomize.py"))]
    print(title, len(sys.path) - len(path), os.path.realpath(path[0]) == os.path.realpath(folder), path[1:])
    print(title, sys.flags, sys.warnoptions, sys.flags.safe_path if hasattr(sys.flags, "safe_path") else None)
    print(title, sys.executable, sys.prefix, getattr(sys, "frozen", False), multiprocessing.get_start_method())


start = os.getcwd()

if __name__ == "__main__":
    tell("main")
    process = multiprocessing.Process(target=tell, args=("child",))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker",))
