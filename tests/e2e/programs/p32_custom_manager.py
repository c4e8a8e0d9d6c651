"""Demonstration of a manager with registered classes, a generator proxy and an exposed private method."""

import operator
from multiprocessing import Manager, freeze_support
from multiprocessing.managers import BaseManager, BaseProxy


class Greeter:
    def hello(self):
        return "hello"

    def goodbye(self):
        return "goodbye"

    def _secret(self):
        return "secret"


def count_squares():
    for number in range(4):
        yield number * number


class GeneratorProxy(BaseProxy):
    _exposed_ = ("__next__",)

    def __iter__(self):
        return self

    def __next__(self):
        return self._callmethod("__next__")


def get_operator_module():
    return operator


class MyManager(BaseManager):
    pass


MyManager.register("Greeter", Greeter)
MyManager.register("Secretive", Greeter, exposed=("goodbye", "_secret"))
MyManager.register("squares", count_squares, proxytype=GeneratorProxy)
MyManager.register("operator", get_operator_module)

if __name__ == "__main__":
    freeze_support()
    manager = MyManager()
    manager.start()
    greeter = manager.Greeter()
    print(greeter.hello(), greeter.goodbye(), hasattr(greeter, "_secret"), sorted(greeter._exposed_))
    secretive = manager.Secretive()
    print(secretive.goodbye(), secretive._secret(), hasattr(secretive, "hello"), sorted(secretive._exposed_))
    print(list(manager.squares()))
    module = manager.operator()
    print(module.add(23, 45), module.pow(2, 8))
    manager.shutdown()
    with Manager() as other:
        print(other.list(range(3)))
