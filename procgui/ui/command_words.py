"""What each command is called, and a tip that says what it does and names the Python behind it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def command_words() -> dict[str, tuple[str, str]]:
    """Title and tip of each command."""
    translate = QCoreApplication.translate
    return {
        "run": (
            translate("Commands", "Run"),
            translate("Commands", "Run: a new main process executes the source, as python does with a file"),
        ),
        "pause": (
            translate("Commands", "Pause or resume"),
            translate("Commands", "Pause this run (SIGSTOP; Windows: suspended), or let them go on (SIGCONT)"),
        ),
        "stop": (
            translate("Commands", "Stop"),
            translate("Commands", "Stop this run: first KeyboardInterrupt as by Ctrl-C, then terminate(), then kill()"),
        ),
        "stop-all": (
            translate("Commands", "Stop all"),
            translate("Commands", "Stop the runs behind all three doors"),
        ),
        "restart": (
            translate("Commands", "Restart main"),
            translate("Commands", "End the main process of the Lab and start a new one, which has no children yet"),
        ),
        "open": (
            translate("Commands", "Open a script…"),
            translate("Commands", "Choose a Python file; it runs unmodified"),
        ),
        "new-tab": (
            translate("Commands", "New tab"),
            translate("Commands", "A further tab: another script beside those that run"),
        ),
        "next-tab": (translate("Commands", "Next tab"), translate("Commands", "Show the next tab")),
        "previous-tab": (translate("Commands", "Previous tab"), translate("Commands", "Show the tab before")),
        "close-tab": (
            translate("Commands", "Close tab"),
            translate("Commands", "Stop what runs in this tab and close it"),
        ),
        "export": (
            translate("Commands", "Export as script…"),
            translate("Commands", "Save source and executed statements as one file that python can run"),
        ),
        "save-output": (
            translate("Commands", "Save the output…"),
            translate("Commands", "Save what the processes printed as text"),
        ),
        "quit": (translate("Commands", "Quit"), translate("Commands", "Close the window and end every process")),
        **_places(),
        **_views(),
        **_helps(),
    }


def words_while_comparing() -> str:
    """Why nothing can be run."""
    return QCoreApplication.translate(
        "Commands", "Start methods are compared: another run would disturb the times. Stop comparing first."
    )


def _places() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "lab": (translate("Commands", "Lab"), translate("Commands", "Create children by buttons and statements")),
        "lessons": (translate("Commands", "Lessons"), translate("Commands", "Run a prepared demonstration")),
        "script": (translate("Commands", "Script"), translate("Commands", "Run a Python file of your own")),
        "console": (
            translate("Commands", "Go to the console"),
            translate("Commands", "Type a statement for the main process"),
        ),
        "output": (translate("Commands", "Go to the output"), translate("Commands", "Read what the processes print")),
        "processes": (
            translate("Commands", "Go to the processes"),
            translate("Commands", "Choose a process with the arrow keys"),
        ),
        "find": (translate("Commands", "Find in the output"), translate("Commands", "Search what was printed")),
        "find-next": (translate("Commands", "Next match"), translate("Commands", "Go to the next match")),
        "find-previous": (translate("Commands", "Previous match"), translate("Commands", "Go to the previous match")),
    }


def _views() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "zoom-in": (
            translate("Commands", "Larger"),
            translate("Commands", "Make everything larger; Ctrl and the wheel do so too"),
        ),
        "zoom-out": (
            translate("Commands", "Smaller"),
            translate("Commands", "Make everything smaller; Ctrl and the wheel do so too"),
        ),
        "zoom-reset": (translate("Commands", "Zoom 100 %"), translate("Commands", "Back to the usual size")),
        "scheme": (
            translate("Commands", "Light or dark"),
            translate("Commands", "Switch between light and dark"),
        ),
        "language": (
            translate("Commands", "Switch the language"),
            translate("Commands", "Switch between English and Chinese"),
        ),
    }


def _helps() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "menu": (translate("Commands", "Menu"), translate("Commands", "Everything else: files, panes, settings, help")),
        "shortcuts": (translate("Commands", "Keyboard shortcuts"), translate("Commands", "List every key")),
        "about": (
            translate("Commands", "About procgui"),
            translate("Commands", "Versions, licence, and where the log lies"),
        ),
        "log-folder": (
            translate("Commands", "Open the log folder"),
            translate("Commands", "Show procgui's own log in the file manager"),
        ),
        "forget": (
            translate("Commands", "Forget all settings…"),
            translate("Commands", "Put language, scheme, zoom and window back to what they were at first"),
        ),
    }
