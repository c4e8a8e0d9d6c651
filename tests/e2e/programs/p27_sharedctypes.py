"""sharedctypes: a structure, raw values, copy() and synchronized()."""

import multiprocessing
from ctypes import Structure, c_double, c_short
from multiprocessing import sharedctypes


class Point(Structure):
    _fields_ = (("x", c_double), ("y", c_double))


def square(number, points, raw):
    number.value **= 2
    for point in points:
        point.x **= 2
        point.y **= 2
    raw[1] = 7


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    number = sharedctypes.Value(c_short, 7, lock=lock)
    points = sharedctypes.Array(Point, [(1.5, -6.25), (-5.75, 2.0)], lock=lock)
    raw = sharedctypes.RawArray("h", 3)
    before = sharedctypes.copy(sharedctypes.RawValue(Point, 3, 4))
    process = multiprocessing.Process(target=square, args=(number, points.get_obj(), raw))
    process.start()
    process.join()
    print(number.value, [(point.x, point.y) for point in points], list(raw), (before.x, before.y))
    wrapped = sharedctypes.synchronized(sharedctypes.RawValue("i", 5))
    with wrapped.get_lock():
        wrapped.value += 1
    print(wrapped.value, type(wrapped).__name__)
