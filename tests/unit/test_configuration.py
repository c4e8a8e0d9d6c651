"""How a script is run, as it was typed: what it comes to, what is wrong with it, and that it can be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from procgui.model.configuration import Configuration, Module, NoConfiguration, Problem, module_of


def test_what_most_scripts_need(tmp_path: Path) -> None:
    spec = Configuration().spec(tmp_path / "a.py")
    assert spec is not None
    assert (spec.script, spec.cwd, spec.args, spec.most) == (str(tmp_path / "a.py"), str(tmp_path), (), 64)
    assert (spec.python, spec.module, spec.flags, spec.environment, spec.input) == (None, None, (), (), True)


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").touch()
    how = Configuration("1 'two words'", "/py", 0, True, "", "A=1 B='x y' C=", "-O -X dev")
    spec = how.spec(tmp_path / "package" / "part.py")
    assert spec is not None
    assert (spec.args, spec.python, spec.most) == (("1", "two words"), "/py", None)
    assert (spec.module, spec.cwd) == ("package.part", str(tmp_path))
    assert spec.environment == (("A", "1"), ("B", "x y"), ("C", ""))
    assert spec.flags == ("-O", "-X", "dev")
    elsewhere = how._replace(folder=str(tmp_path / "elsewhere")).spec(tmp_path / "package" / "part.py")
    assert elsewhere is not None and elsewhere.cwd == str(tmp_path / "elsewhere")


@pytest.mark.parametrize(
    ("how", "problem"),
    [
        (Configuration(arguments="'a"), Problem("arguments", "quotes")),
        (Configuration(environment='A="b'), Problem("environment", "quotes")),
        (Configuration(environment="A=1 B"), Problem("environment", "variable", "B")),
        (Configuration(environment="=1"), Problem("environment", "variable", "=1")),
        (Configuration(flags="'-O"), Problem("flags", "quotes")),
        (Configuration(flags="-O -I"), Problem("flags", "flag", "-I")),
        (Configuration(flags="-bE"), Problem("flags", "flag", "-bE")),
        (Configuration(flags="-W"), Problem("flags", "flag", "-W")),
        (Configuration(flags="script.py"), Problem("flags", "flag", "script.py")),
        (Configuration(flags="-"), Problem("flags", "flag", "-")),
        (Configuration(arguments="a\0b"), Problem("arguments", "character")),
        (Configuration(environment="A=\ud800"), Problem("environment", "character")),
        (Configuration(flags="-W\0"), Problem("flags", "character")),
        (Configuration(folder="a\0"), Problem("folder", "character")),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, how: Configuration, problem: Problem) -> None:
    assert how.problems(tmp_path / "a.py") == [problem]
    assert how.spec(tmp_path / "a.py") is None


@pytest.mark.parametrize("flags", ["-O", "-bb -OO", "-X dev", "-Xutf8", "-W error::DeprecationWarning", "-u -P", ""])
def test_flags_that_can_be_given(tmp_path: Path, flags: str) -> None:
    assert Configuration(flags=flags).problems(tmp_path / "a.py") == []


def test_names_of_modules(tmp_path: Path) -> None:
    inner = tmp_path / "outer" / "inner"
    inner.mkdir(parents=True)
    for folder in (inner, inner.parent):
        (folder / "__init__.py").touch()
    assert module_of(inner / "part.py") == Module("outer.inner.part", tmp_path)
    assert module_of(inner / "__main__.py") == Module("outer.inner", tmp_path)
    assert module_of(tmp_path / "alone.py") == Module("alone", tmp_path)
    assert module_of(inner / "__init__.py") is None, "python -m package executes another file"
    assert module_of(tmp_path / "__main__.py") is None
    assert module_of(tmp_path / "two words.py") is None and module_of(tmp_path / "a.pyw") is None
    [problem] = Configuration(module=True).problems(tmp_path / "two words.py")
    assert problem == Problem("module", "module", "two words.py")


def test_folders_are_seen_from_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").touch()
    script = tmp_path / "package" / "part.py"
    folders = {"": tmp_path / "package", "data": tmp_path / "package" / "data", "~": Path.home(), "/": Path("/")}
    for folder, meant in folders.items():
        spec = Configuration(folder=folder).spec(script)
        assert spec is not None and spec.cwd == str(meant if folder != "/" else script.parent / "/")
    spec = Configuration(folder="data", module=True).spec(script)
    assert spec is not None and spec.cwd == str(tmp_path / "data")


def test_it_can_be_kept_as_one_line() -> None:
    how = Configuration("'unclosed", "/py", 256, True, "/a b", "A=中文", "-O")
    assert Configuration.load(how.dump()) == how and "\n" not in how.dump()
    assert Configuration.load(Configuration().dump()) == Configuration()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        '{"arguments": 3}',
        '{"most": -1}',
        '{"most": "9"}',
        '{"most": true}',
        '{"other": 1}',
        '{"module": 2}',
    ],
)
def test_what_is_no_configuration(text: str) -> None:
    with pytest.raises(NoConfiguration):
        Configuration.load(text)
