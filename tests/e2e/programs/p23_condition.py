"""A Condition: a child waits for a predicate, and notify_all() wakes every waiting process."""

import multiprocessing


def wait_for_turn(condition, turn, mine, order):
    with condition:
        condition.wait_for(lambda: turn.value == mine)
        order.put(mine)
        turn.value += 1
        condition.notify_all()


if __name__ == "__main__":
    condition = multiprocessing.Condition()
    turn = multiprocessing.RawValue("i", -1)
    order = multiprocessing.SimpleQueue()
    processes = [
        multiprocessing.Process(target=wait_for_turn, args=(condition, turn, mine, order)) for mine in (2, 0, 1)
    ]
    for process in processes:
        process.start()
    with condition:
        print("woken in time:", condition.wait(0.05) and turn.value >= 0)
        turn.value = 0
        condition.notify_all()
    for process in processes:
        process.join()
    print([order.get() for _ in processes], turn.value)
    try:
        condition.notify()
    except AssertionError as error:
        print("AssertionError:", error)
