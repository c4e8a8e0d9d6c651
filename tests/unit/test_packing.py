"""What build.spec works out: which links and frameworks are packed, and which macOS the program needs."""

from __future__ import annotations

import pytest

from procgui.packing import Entry, oldest_macos, still_whole

QT = "PySide6/Qt/lib"


def binary(name: str) -> Entry:
    return (name, f"/wheel/{name}", "BINARY")


def link(name: str, target: str) -> Entry:
    return (name, target, "SYMLINK")


def test_a_link_goes_with_the_library_that_it_leads_to() -> None:
    kept, lost = link("libQt6Gui.so.6", f"{QT}/libQt6Gui.so.6"), link("libQt6Network.so.6", f"{QT}/libQt6Network.so.6")
    text: Entry = ("resources/lab/lab.py", "/source/lab.py", "DATA")
    assert still_whole([kept, text, lost], [binary(f"{QT}/libQt6Gui.so.6")]) == [kept, text]


def test_links_may_lead_through_links_and_out_of_their_folder_but_not_in_a_circle() -> None:
    library = binary("lib/deep/liba.so.1.2")
    good = [
        link("lib/liba.so", "liba.so.1"),
        link("lib/liba.so.1", "../lib/deep/liba.so.1.2"),
        link("lib/near", "deep"),
        link("liba.so", "lib/near/liba.so.1.2"),
    ]
    bad = [link("one", "two"), link("two", "one"), link("lib/lost", "near/libb.so"), link("outer", "../liba.so.2")]
    assert still_whole([*good, *bad], [library]) == good


def framework(name: str) -> list[Entry]:
    """As PyInstaller completes one that holds a binary."""
    folder = f"{QT}/{name}.framework"
    return [
        (f"{folder}/Versions/A/Resources/Info.plist", f"/wheel/{name}/Info.plist", "DATA"),
        link(f"{folder}/Versions/Current", "A"),
        link(f"{folder}/Resources", "Versions/Current/Resources"),
        link(f"{folder}/{name}", f"Versions/Current/{name}"),
        link(name, f"{folder}/Versions/A/{name}"),
    ]


def test_a_framework_of_macos_goes_as_a_whole() -> None:
    others = [*framework("QtGui"), *framework("QtOpenGL")]
    assert still_whole(others, [binary(f"{QT}/QtGui.framework/Versions/A/QtGui")]) == framework("QtGui")


@pytest.mark.parametrize(
    ("tags", "oldest"),
    [
        (["Tag: cp39-abi3-macosx_13_0_universal2", "macosx-11.0-arm64"], "13.0"),
        (["Tag: cp39-abi3-macosx_9_0_x86_64", "Tag: cp310-abi3-macosx_14_0_universal2"], "14.0"),
        (["Wheel-Version: 1.0", "Tag: cp36-abi3-macosx_10_9_x86_64", "macosx-10.13-universal2"], "10.13"),
    ],
)
def test_the_oldest_macos_is_what_the_most_demanding_part_needs(tags: list[str], oldest: str) -> None:
    assert oldest_macos(tags) == oldest


def test_other_systems_say_nothing_of_macos() -> None:
    with pytest.raises(ValueError, match=r"max\(\)"):
        oldest_macos(["Tag: cp310-abi3-manylinux_2_34_x86_64", "linux-x86_64"])
