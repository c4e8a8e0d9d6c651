"""Value and Array are shared, with their lock and without."""

import multiprocessing


def change(number, letters, decimals, plain):
    with number.get_lock():
        number.value += 1
    letters[0] = b"J"
    for index, value in enumerate(decimals):
        decimals[index] = -value
    plain.value = 2.5


if __name__ == "__main__":
    number = multiprocessing.Value("i", 41)
    letters = multiprocessing.Array("c", b"hello")
    decimals = multiprocessing.Array("d", [0.5, 1.5, 2.5], lock=multiprocessing.Lock())
    plain = multiprocessing.Value("d", 0.0, lock=False)
    process = multiprocessing.Process(target=change, args=(number, letters, decimals, plain))
    process.start()
    process.join()
    print(number.value, letters.value, letters.raw, decimals[:], len(decimals), plain.value)
    print(type(number).__name__, type(letters).__name__, type(plain).__name__, hasattr(plain, "get_lock"))
    try:
        decimals[3] = 1.0
    except IndexError as error:
        print("IndexError:", error)
