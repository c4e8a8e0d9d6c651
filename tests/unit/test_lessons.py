"""Each demonstration is there in both languages and is sound Python."""

from __future__ import annotations

import re

import pytest

from procgui.ui.lessons import Lesson, lessons

CHINESE = re.compile(r"[\u4e00-\u9fff]")
every_lesson = pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.folder.name)


@every_lesson
def test_source_compiles(lesson: Lesson) -> None:
    for file in lesson.folder.glob("*.py"):
        compile(file.read_text("utf-8"), str(file), "exec")
    assert lesson.source()


@every_lesson
def test_text_is_in_both_languages(lesson: Lesson) -> None:
    assert CHINESE.search(lesson.title("zh_CN"))
    assert CHINESE.search(lesson.body("zh_CN"))
    assert not CHINESE.search(lesson.title("en") + lesson.body("en"))


@every_lesson
def test_both_titles_carry_the_number(lesson: Lesson) -> None:
    number = str(int(lesson.folder.name[:2])) + "."
    assert lesson.title("en").startswith(number)
    assert lesson.title("zh_CN").startswith(number)


@every_lesson
def test_texts_have_the_same_sections(lesson: Lesson) -> None:
    sections = [len(re.findall(r"^\*\*", lesson.body(language), re.MULTILINE)) for language in ("en", "zh_CN")]
    assert sections[0] == sections[1] >= 3


@pytest.mark.parametrize("lesson", lessons()[:2], ids=lambda lesson: lesson.folder.name)
def test_the_two_styles_say_when_to_prefer_which(lesson: Lesson) -> None:
    assert "When to use this style" in lesson.body("en")
    assert "什么时候用这种方式" in lesson.body("zh_CN")
