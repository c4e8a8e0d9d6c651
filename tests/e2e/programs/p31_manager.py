"""A Manager with a dict, list, Namespace, Value, Array, Lock, Queue and nested proxies."""

import multiprocessing


def change(table, items, space, number, array, lock, queue):
    with lock:
        table["child"] = 1
        table["inner"]["deep"] = True
        items.append("child")
        items.reverse()
        space.x = 10
        number.value += 1
        array[0] = 9
    queue.put("done")


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        table = manager.dict(parent=0)
        table["inner"] = manager.dict()
        items = manager.list(["a", "b"])
        space = manager.Namespace(y=2)
        number = manager.Value("i", 4)
        array = manager.Array("i", [1, 2, 3])
        queue = manager.Queue()
        args = (table, items, space, number, array, manager.Lock(), queue)
        process = multiprocessing.Process(target=change, args=args)
        process.start()
        process.join()
        print(sorted(table.keys()), table["inner"].copy(), list(items), str(items))
        print(space.x, space.y, number.value, list(array), queue.get())
        print(type(table).__name__, type(items).__name__, type(table._getvalue()).__name__)
        try:
            table["nothing"]
        except KeyError as error:
            print("KeyError:", error)
    try:
        items.append("late")
    except OSError:
        print("the manager has ended")
