"""The handler of every signal, the wakeup descriptor and the blocked signals: in main, in a child and in a worker."""
# systems: posix

import multiprocessing
import signal


def handle(number, frame):
    print("handled", signal.Signals(number).name)


def tell(title):
    handlers = {}
    for number in sorted(signal.valid_signals()):
        handler = signal.getsignal(number)
        handlers.setdefault(getattr(handler, "__name__", str(handler)), []).append(int(number))
    print(title, handlers)
    print(title, signal.set_wakeup_fd(-1), sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])), signal.sigpending())


def child(title):
    tell(title)
    signal.raise_signal(signal.SIGCONT)
    if signal.getsignal(signal.SIGUSR1) == handle:
        signal.raise_signal(signal.SIGUSR1)


if __name__ == "__main__":
    tell("main")
    signal.signal(signal.SIGUSR1, handle)
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    signal.siginterrupt(signal.SIGUSR1, False)
    process = multiprocessing.Process(target=child, args=("child",))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(child, ("worker",))
    tell("main")
