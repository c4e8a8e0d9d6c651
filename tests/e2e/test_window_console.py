"""The console with a real main process: typed functions, input(), errors, taking back, floods, the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.e2e.room import Room, longest_gap
from tests.gui.conftest import CreationLog, Heartbeat
from tests.process.engine import METHODS
from tests.systems import WINDOWS


@pytest.fixture
def lab(room: Room) -> Room:
    """The Lab, with its main process waiting for statements."""
    room.enter_lab()
    room.until_true(lambda: any(each.id == 0 and each.over for each in room.run.statements))
    return room


def until_console(lab: Room, *lines: str) -> None:
    """Wait until the console ends with these lines."""

    def there() -> None:
        assert lab.console()[-len(lines) :] == list(lines)

    lab.until(there)


@pytest.mark.parametrize("method", METHODS)
def test_a_typed_function_is_a_target(room: Room, method: str) -> None:
    room.press("door-lab")
    room.choose_method(method)
    room.enter_lab()
    for text in ("def", " greet(name):", "\n", "print('hello', name)", "\n", "\n"):
        for character in text:
            QTest.keyClick(room.workbench.console.input, Qt.Key.Key_Return if character == "\n" else character)
    room.type("p = multiprocessing.Process(target=greet, args=('you',), name='p'); p.start(); p.join(); p.exitcode")
    until_console(
        room,
        ">>> def greet(name):",
        "...     print('hello', name)",
        ">>> p = multiprocessing.Process(target=greet, args=('you',), name='p'); p.start(); p.join(); p.exitcode",
        "0",
    )
    assert room.texts("p") == ["hello you"]


def test_values_prints_and_tracebacks_stand_with_their_statement(lab: Room) -> None:
    lab.type("x = {'a': 1}\nx\nprint('b')")
    lab.type("def f():\n    return x['c']")
    lab.type("f()")
    lab.type("1 +")
    lab.type("'after'")
    lab.until_error("f()", "KeyError")
    lab.until_true(lambda: lab.console()[-1] == "'after'")
    shown = lab.console()
    assert shown[:5] == [">>> x = {'a': 1}", "... x", "... print('b')", "{'a': 1}", "b"]
    place = shown.index(">>> f()")
    assert shown[place + 1] == "Traceback (most recent call last):" and "KeyError: 'c'" in shown[place:]
    assert "SyntaxError: invalid syntax" in shown
    assert lab.tag("f()") == lab.tag("1 +") == "failed"


def test_input_is_answered_in_the_console(lab: Room) -> None:
    console = lab.workbench.console
    lab.type("name = input('Name? ')")
    lab.until_true(lambda: console.input.asking)
    console.input.insertPlainText("李雷")
    QTest.keyClick(console.input, Qt.Key.Key_Return)
    lab.until_error_free("name = input('Name? ')")
    lab.until_true(lambda: not console.input.asking)
    lab.type("name")
    until_console(lab, ">>> name", "'李雷'")


def test_ctrl_c_gives_up_input_and_join(lab: Room) -> None:
    from procgui.ui.console.prompt_keys import INTERRUPT

    console = lab.workbench.console
    lab.type("input()")
    lab.until_true(lambda: console.input.asking)
    QTest.keyClick(console.input, Qt.Key.Key_C, INTERRUPT)
    lab.until_error("input()", "KeyboardInterrupt")
    lab.until_true(lambda: not console.input.asking)
    lab.create(max="1000", delay="1")
    lab.type("mp1.join()")
    lab.until_true(lambda: lab.tag("mp1.join()").startswith("main waits for mp1"))
    QTest.keyClick(console.input, Qt.Key.Key_C, INTERRUPT)
    if WINDOWS:  # nothing interrupts a join() there, but it ends with the child, which hears the Ctrl-C too
        lab.until_error_free("mp1.join()")
    else:
        lab.until_error("mp1.join()", "KeyboardInterrupt")
        lab.until_true(lambda: lab.console()[-1] == "KeyboardInterrupt")


def test_waiting_statements_are_taken_back(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    for text in ("mp1.join()", "print('one')", "print('two')", "print('three')"):
        lab.type(text)
    lab.until_true(lambda: lab.tag("mp1.join()").startswith("main waits for mp1"))
    second = next(each for each in lab.run.statements if each.text == "print('two')")
    lab.workbench.console.follow(f"take-back {second.id}")
    lab.until_true(lambda: lab.tag("print('two')") == "taken back")
    lab.select("mp1")
    lab.press("outside-terminate")
    lab.until_error_free("print('three')")
    assert lab.texts("MainProcess") == ["one", "three"]
    lab.type("import time; time.sleep(60)")
    for number in range(50):
        lab.type(f"print({number})")
    lab.workbench.console.take_all_back()
    lab.until_true(lambda: lab.tag("print(49)") == "taken back")


def test_a_statement_that_prints_without_end_keeps_the_window_alive(lab: Room, heartbeat: Heartbeat) -> None:
    lab.type("for i in range(400_000): print('line', i)")
    heartbeat.reset()
    lab.until_error_free("for i in range(400_000): print('line', i)")
    assert heartbeat.longest < longest_gap()
    lab.until_true(lambda: lab.console()[-1] == "line 399999")
    assert lab.console()[1].endswith("more lines in Output") and len(lab.console()) < 250


def test_a_great_many_statements_keep_the_window_alive(lab: Room, heartbeat: Heartbeat) -> None:
    heartbeat.reset()
    lab.workbench.lab_runs.give([f"x = {number}" for number in range(3000)])
    heartbeat.reset()
    lab.until_true(lambda: lab.run.statements[-1].over)
    until_console(lab, ">>> x = 2999")
    assert heartbeat.longest < longest_gap()


def test_the_end_of_the_main_process_is_told_and_restart_offered(
    lab: Room, process_creation_threads: CreationLog
) -> None:
    old = lab.pid("MainProcess")
    lab.type("import os; os._exit(7)")
    lab.until_over()
    lab.until_true(lambda: "7: ended with exit code 7" in lab.console()[-1])
    lab.workbench.console.follow("restart")
    lab.until_alive("MainProcess")
    assert lab.pid("MainProcess") != old and lab.console() == []
    assert process_creation_threads.on_gui_thread == []


def test_a_source_that_fails_is_shown_with_its_line(room: Room) -> None:
    room.enter_lab()
    room.click(room.bar.stop)
    room.until_over()
    room.workbench.lab.source_card.editor.replace_source("x = 1\nx / 0\n")
    room.click(room.bar.run)
    room.until_true(lambda: "ZeroDivisionError: division by zero" in room.console())
    assert room.console()[0] == "lab.py, line 2"
    wanted: list[int] = []
    room.workbench.console.sourceLineWanted.connect(wanted.append)
    room.workbench.console.follow("source 2")
    assert wanted == [2]
    room.type("x")
    until_console(room, ">>> x", "1")


def test_a_name_used_by_hand_is_not_used_again(lab: Room) -> None:
    lab.type("exec('mp1 = 5')")
    lab.until_error_free("exec('mp1 = 5')")
    lab.until_true(lambda: lab.creation.target.code().startswith("mp2 = "))
    lab.type("children = [multiprocessing.Process(target=print, name='held')]")
    lab.call("held", "call-start")
    lab.until_error_free("children[0].start()")
