"""The exported script: it is Python, it is what was typed, and it does what the statements did."""

from __future__ import annotations

import ast
import builtins
import contextlib
import io
import re
import textwrap
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procgui.model.export import Executed, script_of, script_of_run
from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.model.syntax import BadSource
from procgui.protocol.events import StatementEvent
from procgui.protocol.messages import LaunchSpec

LAB = """\
import multiprocessing


def action(max):
    print(max)


class MyProcess(multiprocessing.Process):
    def run(self):
        print("sub")
"""
CHILD = "mp1 = multiprocessing.Process(target=action, args=(3,), name='mp1')"


def export(*texts: str, source: str = LAB, method: str | None = None) -> str:
    """The script of statements that raised nothing."""
    return script_of(source, [Executed(text) for text in texts], method)


def raised(text: str, error: str = "ValueError: no") -> Executed:
    return Executed(text, error)


def guarded(script: str) -> str:
    """What stands under the last guard, moved back to the left."""
    body = script.rpartition('if __name__ == "__main__":\n')[2].partition("\nelse:")[0]
    return textwrap.dedent(body)


def above(script: str, source: str = LAB) -> str:
    """What stands between the source and the guard."""
    assert script.startswith(source.rstrip())
    return script[len(source.rstrip()) :].partition("\n\n\nif __name__")[0].strip("\n")


def output_of(script: str) -> str:
    """What it prints when it is the main program."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()):
        exec(compile(script, "lab_export.py", "exec", dont_inherit=True), {"__name__": "__main__"})
    return out.getvalue()


def test_source_then_statements_under_one_guard() -> None:
    assert export(CHILD, "mp1.start()", "mp1.join()") == (
        LAB + f'\n\nif __name__ == "__main__":\n    {CHILD}\n    mp1.start()\n    mp1.join()\n'
    )


def test_without_statements_it_is_the_source() -> None:
    assert export() == LAB
    assert export(source="") == "\n"


def test_the_start_method_comes_first_under_the_guard() -> None:
    assert guarded(export(CHILD, method="spawn")).splitlines() == [
        'multiprocessing.set_start_method("spawn")',
        CHILD,
    ]
    imports = guarded(export("x = 1", source="", method="spawn"))
    assert imports.startswith('import multiprocessing\n\nmultiprocessing.set_start_method("spawn")\nx = 1')


def test_the_start_method_comes_before_code_of_the_source_that_may_settle_it() -> None:
    source = '"""doc"""\nfrom __future__ import annotations\nimport multiprocessing\nqueue = multiprocessing.Queue()\n'
    lines = export("queue", source=source, method="spawn").splitlines()
    assert lines[:2] == source.splitlines()[:2]
    assert lines.index('    multiprocessing.set_start_method("spawn")') < lines.index("queue = multiprocessing.Queue()")


@pytest.mark.parametrize("where", ["source", "statement"])
def test_a_program_that_chooses_its_start_method_is_left_alone(where: str) -> None:
    chooses = "multiprocessing.set_start_method('fork')"
    source = LAB + (f"\nif __name__ == '__main__':\n    {chooses}\n" if where == "source" else "")
    script = export(chooses if where == "statement" else "1", source=source, method="spawn")
    assert "spawn" not in script


def test_values_that_the_console_shows_are_printed() -> None:
    body = guarded(export(CHILD, "mp1.is_alive()  # yet?", "1, 2", "(3, 4)", "for i in 1, 2: i; [i]", source=LAB))
    assert body.splitlines()[-4:] == [
        "_show(mp1.is_alive())  # yet?",
        "_show((1, 2))",
        "_show((3, 4))",
        "for i in 1, 2: _show(i); _show([i])",
    ]


def test_shown_values_print_as_the_console_prints_them() -> None:
    script = export("1 + 1", "None", "'text'", "_ * 2", "*[1], 2", "if 1:\n    5\n    print(6)", source="")
    assert output_of(script) == "2\n'text'\n'texttext'\n(1, 2)\n5\n6\n"


def test_nothing_is_put_around_calls_that_return_none() -> None:
    texts = [CHILD, "mp1.start()", "mp1.terminate()", "mp1.join(2.0)", "mp1.close()", "print(1)", "None"]
    assert "_show" not in export(*texts)
    own = "mp2 = MyProcess()"
    assert "_show" not in export(own, "mp2.start()", "mp2.kill()")


@pytest.mark.parametrize(
    "statements",
    [
        ("text = ','", "text.join('ab')"),
        (CHILD, "mp1 = ','", "mp1.join('ab')"),
        ("def print(text): return text", "print(1)"),
        ("class Mine(multiprocessing.Process):\n    def start(self): return 1", "mine = Mine()", "mine.start()"),
    ],
)
def test_what_merely_looks_like_it_is_shown(statements: tuple[str, ...]) -> None:
    assert "_show(" in export(*statements)


def test_the_helper_takes_no_name_of_the_program() -> None:
    script = export("_show = 5", "_show", source="")
    assert "_show_(_show)" in script
    assert output_of(script) == "5\n"


def test_definitions_go_above_in_order_with_their_comments() -> None:
    texts = [CHILD, "mp1.start()", "import random", "# greets\ndef hello():\n    print('hi')  # loud", "hello()"]
    script = export(*texts)
    assert above(script) == "import random\n\n\n# greets\ndef hello():\n    print('hi')  # loud"
    assert guarded(script).splitlines()[-1].endswith("hello())")


def test_several_statements_in_one_are_taken_apart() -> None:
    script = export("x = 1", "def f():\n    return 2\nf(); import math; math.pi  # pi", source="")
    assert script.startswith("def f():\n    return 2\n\n\nimport math\n\n\n")
    assert guarded(script).splitlines()[-3:] == ["x = 1", "_show(f())", "_show(math.pi)  # pi"]


def test_a_definition_that_needs_what_the_source_has_under_its_guard_stays_there_too() -> None:
    source = 'if __name__ == "__main__":\n    limit = 3\n'
    script = export("def f(most=limit): return most", "f()", source=source)
    assert output_of(script) == "3\n"
    exec(script, {"__name__": "__mp_main__"})


@pytest.mark.parametrize(
    ("before", "definition"),
    [
        ("limit = 3", "def f(most=limit):\n    return most"),
        ("base = MyProcess", "class Mine(base):\n    pass"),
        ("import functools", "@functools.cache\ndef f():\n    return 1"),
    ],
)
def test_a_definition_that_needs_a_statement_follows_it(before: str, definition: str) -> None:
    body = guarded(export("x = 1", before, definition)).rstrip()
    is_import = before.startswith("import")
    assert body.endswith(definition) is not is_import
    script = export("x = 1", before, definition)
    assert "else:" not in script, "a child that loads the file does not have what the statement gave"


def test_a_new_definition_of_a_name_keeps_its_place_and_children_get_it_too() -> None:
    first, second = "def f():\n    print('first')", "def f():\n    print('second')"
    script = export(first, "f()", second, "f()", source="")
    assert output_of(script) == "first\nsecond\n"
    as_child: dict[str, Any] = {"__name__": "__mp_main__"}
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(script, as_child)
        assert out.getvalue() == "", "a child that loads the file executes no statement"
        as_child["f"]()
    assert out.getvalue() == "second\n"
    assert "else:" not in export(first, "f()", second, source="", method="fork")


def test_an_import_that_the_source_has_is_not_repeated_for_children() -> None:
    assert "else:" not in export(CHILD, "import multiprocessing")


def test_a_decorator_that_prints_keeps_its_place() -> None:
    source = "def loud(function):\n    print('decorating')\n    return function\n"
    assert output_of(export("print(1)", "@loud\ndef f(): pass", source=source)) == "1\ndecorating\n"


def test_strings_and_comments_stay_as_they_were_typed() -> None:
    text = 'words = """one\n  two\n\n"""  # a comment\nmore = f"""{words!r}\n{1}"""\nif words:\n\twords\n\n# end'
    script = export(text, "more", source="")
    words = "one\n  two\n\n"
    assert output_of(script) == f"{words!r}\n" + repr(f"{words!r}\n1") + "\n"
    assert "  # a comment" in script and "    # end" in script


def test_what_raised_goes_on_as_the_lab_did() -> None:
    statements = [Executed("x = 1"), raised("print('a'); 1 / 0; print('b')"), Executed("x")]
    script = script_of("", statements, None)
    assert output_of(script) == "a\n1\n"
    assert "import traceback\n" in script and "traceback.print_exc()" in script
    assert "traceback" not in export("x = 1")


def test_a_definition_in_what_raised_does_not_go_above() -> None:
    script = script_of("", [raised("def f(): return 1\nf(2)", "TypeError: f()"), Executed("f()")], None)
    assert output_of(script) == "1\n"


def test_ctrl_c_has_to_be_pressed_again() -> None:
    assert "except KeyboardInterrupt:" in script_of(LAB, [raised("mp1.join()", "KeyboardInterrupt")], None)


def test_exit_ends_the_script() -> None:
    script = script_of("", [raised("import sys; sys.exit(3)", "SystemExit")], None)
    with pytest.raises(SystemExit, match="3"):
        output_of(script)


def test_what_is_no_python_stands_as_a_comment() -> None:
    script = script_of("", [raised("x = = 3\ny", "SyntaxError: invalid syntax")], None)
    assert guarded(script) == "# x = = 3\n# y\npass\n"
    assert "return" in script_of("", [raised("return 5", "SyntaxError"), Executed("1")], None)


def test_names_of_the_program_are_not_taken_for_traceback() -> None:
    script = script_of("traceback = 5\n", [raised("1 / 0"), Executed("traceback")], None)
    assert output_of(script) == "5\n"


def test_future_imports_come_first() -> None:
    source = '#!/usr/bin/env python3\n"""doc"""\nfrom __future__ import annotations\nimport os\n'
    assert export("x = 1", source=source).startswith(source)
    script = export("x = 1", "from __future__ import annotations\ndef f(x: nowhere): pass", source='"""doc"""\nx = 0\n')
    assert script.splitlines()[:2] == ['"""doc"""', "from __future__ import annotations"]
    output_of(script)


def test_a_guard_of_the_source_keeps_its_meaning() -> None:
    source = 'print("top")\nif __name__ == "__main__":\n    print("guard")'
    assert output_of(export("print('statement')", source=source)) == "top\nguard\nstatement\n"


def test_any_line_ends_and_marks() -> None:
    source = "\ufeff# -*- coding: gbk -*-\r\nif True:\r\n\tx = '''a\r\nb'''\rprint(x)"
    script = export("x\r\n", source=source)
    assert script.startswith("# -*- coding: utf-8 -*-\n")
    assert "\r" not in script
    assert output_of(script) == "a\nb\n'a\\nb'\n"
    compile(script.encode("utf-8"), "lab_export.py", "exec")


@pytest.mark.parametrize(
    ("source", "line"), [("x = 1\ny = = 2", 2), ("def f():\n  x\n y", 3), ("x\nreturn", 2), ("x = '\0'", 1)]
)
def test_a_broken_source_is_refused_with_its_line(source: str, line: int) -> None:
    with pytest.raises(ValueError, match=rf"^line {line}: ") as caught:
        export("x", source=source)
    assert isinstance(caught.value, BadSource) and caught.value.line == line and caught.value.reason


def test_of_a_run_what_was_begun_is_exported() -> None:
    run = Run(1, LaunchSpec("lab", "lab.py", start_method="spawn"), OutputLog(), clock=lambda: 0)
    for number, text in enumerate(["lab.py", "done = 1", "failed", "running = 2", "waiting = 3"]):
        run.add_statement(number, text)
    run._statement_changed(StatementEvent(0, "begin", ""), 0)
    run._statement_changed(StatementEvent(0, "end", ""), 0)
    run._statement_changed(StatementEvent(1, "begin", ""), 0)
    run._statement_changed(StatementEvent(1, "end", ""), 1)
    run._statement_changed(StatementEvent(2, "end", "", "NameError: failed"), 2)
    run._statement_changed(StatementEvent(3, "begin", ""), 3)
    script = script_of_run(run, LAB, "fork")
    assert 'set_start_method("spawn")' in script and "try:" in script and "running = 2" in script
    assert "waiting" not in script
    assert "lab.py" not in script, "the source's execution is no statement that somebody typed"
    assert "set_start_method" not in script_of_run(run, LAB, "spawn")
    run.end()
    assert "running" not in script_of_run(run, LAB), "it was not finished"


# Any list of statements

ADDRESS = re.compile("0x[0-9a-fA-F]+")
NAMES = st.sampled_from(["a", "b", "f", "g", "C"])
STATEMENTS = st.one_of(
    st.builds("{} = {}".format, NAMES, st.integers(0, 9)),
    st.builds("{}".format, st.sampled_from(["a", "b", "_", "a, b", "(a)", "1; a; 2", "[a for a in 'xy']"])),
    st.builds("print({!r}, {})".format, st.sampled_from(["x", "日本", "'", '"""']), st.sampled_from("ab")),
    st.builds("def {}(x={}):\n    print('{}', x)\n    return {}".format, NAMES, *[st.sampled_from("ab1")] * 3),
    st.builds("def {}():  # calls\n    '''one\n  two'''\n    return {}()".format, st.just("h"), NAMES),
    st.builds(
        "class C{}:\n    x = {}\n    print('class')".format, st.sampled_from(["", "(C)"]), st.sampled_from("ab1")
    ),
    st.builds("@{}\ndef g():\n    return {}".format, st.sampled_from(["f", "staticmethod", "str"]), st.integers(0, 9)),
    st.builds("{}()".format, st.sampled_from(["f", "g", "h"])),
    st.builds("{}.x".format, st.sampled_from(["C", "C()"])),
    st.builds("for i in range({}): i; {}".format, st.integers(0, 3), NAMES.map("{} = i".format)),
    st.builds("if a:\n\ta\n\n\tif b: 'b'\nelse:\n\t{}".format, st.sampled_from("ab")),
    st.builds('{} = """\n  x\n{}\n"""\nf"""{{a}}\n  b"""'.format, NAMES, st.sampled_from(["", "\\n", "#"])),
    st.sampled_from(
        [
            "import math\nmath.pi",
            "from math import pi as a",
            "import math; a = 1; a",
            "try:\n    C\nexcept NameError as b:\n    'no'",
            "del a",
            "x = = 1",
            "# nothing",
            "1 / 0",
            "a = 1\na / 0\na = 2",
            "traceback = 1",
            "_show = 2; _show",
            "global a",
            "from __future__ import annotations\ndef g(x: nowhere = 1): return x",
        ]
    ),
)


def console(source: str, texts: list[str]) -> tuple[list[Executed], str]:
    """The statements as a console executes them, and what it prints."""
    names: dict[str, Any] = {"__name__": "__main__"}
    statements = []
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(source, "lab.py", "exec", dont_inherit=True), names)
        for text in texts:
            error = None
            try:
                tree: Any = ast.Interactive(ast.parse(text).body)
                exec(compile(tree, "<lab>", "single", dont_inherit=True), names)
            except Exception as problem:
                error = f"{type(problem).__name__}: {problem}"
            statements.append(Executed(text, error))
    return statements, out.getvalue()


@pytest.fixture
def _last_value() -> Any:
    """The console's ``_``, which Python keeps in ``builtins``."""
    kept = vars(builtins).pop("_", None)
    yield
    vars(builtins).pop("_", None)
    if kept is not None:
        vars(builtins)["_"] = kept


@pytest.mark.usefixtures("_last_value")
@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(["", "a = 1\nb = 2\n", "import math\n\ndef f(x=0):\n    return g()\n", "print('top')"]),
    st.lists(STATEMENTS, max_size=8),
)
def test_any_script_prints_what_its_statements_printed(source: str, texts: list[str]) -> None:
    vars(builtins).pop("_", None)
    statements, printed = console(source, texts)
    script = script_of(source, statements, None)
    vars(builtins).pop("_", None)
    assert ADDRESS.sub("", output_of(script)) == ADDRESS.sub("", printed), script
