"""Signal handlers in main: what is set at the start, what a raised signal does, what a child has of it."""

import multiprocessing
import signal


def handle(number, frame):
    print("handled", signal.Signals(number).name, "in", frame.f_code.co_name)


def child():
    handler = signal.getsignal(signal.SIGTERM)
    print("child has", handler if not callable(handler) else handler.__name__)


if __name__ == "__main__":
    for name in ("SIGINT", "SIGTERM", "SIGPIPE", "SIGCHLD", "SIGHUP", "SIGUSR1", "SIGXFSZ", "SIGALRM"):
        if hasattr(signal, name):
            print(name, signal.getsignal(getattr(signal, name)))
    signal.signal(signal.SIGTERM, handle)
    signal.raise_signal(signal.SIGTERM)
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt:
        print("KeyboardInterrupt")
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print(signal.signal(signal.SIGTERM, signal.SIG_DFL).__name__, signal.set_wakeup_fd(-1))
    if hasattr(signal, "pthread_sigmask"):
        print("blocked:", sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))
