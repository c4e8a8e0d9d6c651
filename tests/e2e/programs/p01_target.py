"""A Process runs a function with args and kwargs, and tells its state before, while and after it runs."""
# order: any

import multiprocessing


def greet(greeting, name, mark="!"):
    print(f"{greeting}, {name}{mark}")


if __name__ == "__main__":
    process = multiprocessing.Process(target=greet, args=("Hello", "world"), kwargs={"mark": "?"}, name="greeter")
    print(process.name, process.daemon, process.pid, process.exitcode, process.is_alive())
    process.start()
    print(process.pid is not None, process.ident == process.pid)
    process.join()
    print(process.name, process.exitcode, process.is_alive())
    nothing = multiprocessing.Process()
    nothing.start()
    nothing.join()
    print("a Process without a target:", nothing.exitcode)
