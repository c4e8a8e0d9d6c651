"""Children that start children, three levels deep."""

import multiprocessing


def descend(level, depth):
    me = multiprocessing.current_process()
    parent = multiprocessing.parent_process()
    print("  " * level + f"{me.name}, child of {parent.name}, parent alive: {parent.is_alive()}")
    if level < depth:
        for _ in range(2):
            child = multiprocessing.Process(target=descend, args=(level + 1, depth))
            child.start()
            child.join()
    print("  " * level + "back in", me.name)


if __name__ == "__main__":
    top = multiprocessing.Process(target=descend, args=(1, 2), name="top")
    top.start()
    top.join()
    print("exit code", top.exitcode)
