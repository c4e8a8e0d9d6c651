"""Causal order: the merged output never shows an effect before its cause."""

from __future__ import annotations

import pytest

from tests.process.engine import METHODS, Engine, write_script

HAND_OVER = """
    import multiprocessing, sys

    def player(mine, other, first, rounds):
        if first:
            other.send(0)
        while True:
            token = mine.recv()
            print("token", token)
            if token < rounds:
                other.send(token + 1)
            if token >= rounds - 1:
                return

    if __name__ == "__main__":
        rounds = int(sys.argv[1])
        a, b = multiprocessing.Pipe()
        first = multiprocessing.Process(target=player, args=(a, a, True, rounds))
        second = multiprocessing.Process(target=player, args=(b, b, False, rounds))
        second.start()
        first.start()
        first.join()
        second.join()
        print("joined")
"""


@pytest.mark.parametrize("method", METHODS)
def test_ten_thousand_hand_overs_come_out_in_order(engine: Engine, tmp_path, method: str) -> None:
    engine.launch(write_script(tmp_path, HAND_OVER), "10000", start_method=method)
    got = engine.until_ended()
    assert got.texts() == [f"token {number}" for number in range(10001)] + ["joined"]
    assert len({pid for pid, _, text in got.lines if text.startswith("token")}) == 2


NO_LINE_AFTER_JOIN = """
    import multiprocessing

    def talk(number):
        for i in range(40):
            print("child", number, i)

    if __name__ == "__main__":
        for number in range(25):
            child = multiprocessing.Process(target=talk, args=(number,))
            print("start", number)
            child.start()
            child.join()
            print("joined", number)
"""


@pytest.mark.parametrize("method", METHODS)
def test_no_line_of_a_child_after_its_join(engine: Engine, tmp_path, method: str) -> None:
    engine.launch(write_script(tmp_path, NO_LINE_AFTER_JOIN), start_method=method)
    expected: list[str] = []
    for number in range(25):
        expected += [f"start {number}", *(f"child {number} {i}" for i in range(40)), f"joined {number}"]
    assert engine.until_ended().texts() == expected
