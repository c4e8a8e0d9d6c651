"""current_process(), parent_process(), active_children() and cpu_count() in the parent and in a child."""

import multiprocessing
import os


def look(parent_pid, connection, event):
    me = multiprocessing.current_process()
    parent = multiprocessing.parent_process()
    connection.send(
        [
            me.name,
            me.daemon,
            me.pid == os.getpid(),
            parent.name,
            parent.pid == parent_pid,
            parent.exitcode,
            multiprocessing.active_children(),
        ]
    )
    event.wait()


if __name__ == "__main__":
    print(multiprocessing.parent_process(), multiprocessing.current_process().name, multiprocessing.active_children())
    print(multiprocessing.current_process().daemon, multiprocessing.current_process().exitcode)
    print("processors:", multiprocessing.cpu_count() >= 1, multiprocessing.cpu_count() == os.cpu_count())
    receiver, sender = multiprocessing.Pipe(duplex=False)
    event = multiprocessing.Event()
    process = multiprocessing.Process(target=look, args=(os.getpid(), sender, event), name="looker", daemon=True)
    process.start()
    print(receiver.recv())
    print([child.name for child in multiprocessing.active_children()])
    event.set()
    process.join()
    print(multiprocessing.active_children())
