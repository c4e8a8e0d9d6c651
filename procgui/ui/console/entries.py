"""What the console shows of each statement: its code, what became of it, and what the main process wrote during it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from procgui.controller import words
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.model.states import StatementState
from procgui.ui.console.pieces import Line, Piece, coloured, seen

MOST_ROWS: Final = 200
MOST_LIVE_ROWS: Final = 60
"""While the statement runs these are laid out anew ten times a second."""
MOST_CODE: Final = 100
_MOST_WAITING_CODE: Final = 5
_SOON: Final = 1.0
"""Seconds that the source may run before it is mentioned."""

TAKE_BACK, TAKE_ALL_BACK, RESTART, SOURCE = "take-back ", "take-all-back", "restart", "source "
"""Links; the first is followed by a statement's number, the last by a line."""

translate = QCoreApplication.translate
_CHINESE: Final = re.compile("(?<=[\u2e80-\uffef])(?=.)|(?<=.)(?=[\u2e80-\uffef])")
_GAP: Final = Piece("\t  ", "tag", True)
"""The tab takes what follows to the right end."""


def tag(run: Run, statement: StatementInfo) -> str:
    """What became of a statement, in a few words; a running one counts."""
    if statement.state is StatementState.RUNNING:
        return _running(run, _seconds(run, statement))
    seconds = _seconds(run, statement)
    return {
        StatementState.WAITING: translate("Console", "waiting"),
        StatementState.DONE: _took(seconds) if seconds >= 0.1 else "",
        StatementState.FAILED: translate("Console", "failed"),
        StatementState.ABANDONED: translate("Console", "not finished"),
        StatementState.TAKEN_BACK: translate("Console", "taken back"),
    }[statement.state]


def _seconds(run: Run, statement: StatementInfo) -> float:
    if statement.began is None:
        return 0.0
    return (run.now() if statement.ended is None else statement.ended) - statement.began


def _took(seconds: float) -> str:
    return translate("Console", "{seconds} s").format(seconds=f"{seconds:.1f}")


def _running(run: Run, seconds: float) -> str:
    main = run.processes.main
    waits = main.waiting_for if main is not None else None
    if run.waiting_for_input:
        sentence = translate("Console", "waits for a line · {seconds} s")
    elif waits is not None:
        sentence = translate("Console", "main waits for {name} · {seconds} s")
    else:
        sentence = translate("Console", "running · {seconds} s")
    return sentence.format(name=waits.process if waits else "", seconds=f"{seconds:.1f}")


def entry(run: Run, statement: StatementInfo) -> list[Line]:
    """All lines of a statement."""
    if statement.id == 0:
        return _source(run, statement)
    lines = _code(statement)
    lines[0] = (*lines[0], *_tag(run, statement))
    return lines + _output(run, statement)


def _source(run: Run, source: StatementInfo) -> list[Line]:
    """Nothing, unless the source failed or keeps everything waiting."""
    failed = source.state is StatementState.FAILED
    late = source.state is StatementState.RUNNING and (run.waiting_for_input or _seconds(run, source) >= _SOON)
    if not failed and not late:
        return []
    name = Piece("lab.py", "dim")
    if source.line is not None:
        place = translate("Console", "lab.py, line {number}").format(number=source.line)
        name = Piece(place, "link", link=f"{SOURCE}{source.line}")
    return [(name, *_tag(run, source)), *_output(run, source)]


def _code(statement: StatementInfo) -> list[Line]:
    begun = statement.began is not None
    most = MOST_CODE if begun else _MOST_WAITING_CODE
    text = statement.text
    code = text.split("\n", most)
    left = code.pop().count("\n") + 1 if len(code) > most else 0
    if begun:
        shown = coloured("\n".join(code))
    else:
        kind = "struck" if statement.state is StatementState.TAKEN_BACK else "dim"
        shown = tuple((Piece(seen(line), kind),) for line in code)
    lines = [(Piece("... " if number else ">>> ", "dim"), *line) for number, line in enumerate(shown)]
    if left:
        lines.append(_note(translate("Console", "… {count} more lines").format(count=words.count(left))))
    return lines


def _tag(run: Run, statement: StatementInfo) -> Line:
    """The tag, and what can be pressed there."""
    text = _unbroken(tag(run, statement))
    if not text:
        return ()
    kinds = {StatementState.RUNNING: "busy", StatementState.FAILED: "error"}
    kind = kinds.get(statement.state, "tag")
    pieces = (_GAP, Piece(f"\xa0{text}\xa0" if kind == "busy" else text, kind, True))
    if statement.state is not StatementState.WAITING:
        return pieces
    link = Piece(_unbroken(translate("Console", "take back")), "link", True, f"{TAKE_BACK}{statement.id}")
    return (*pieces, Piece("  ", "tag", True), link)


def _unbroken(text: str) -> str:
    """The same text as one word, also where it is Chinese."""
    return _CHINESE.sub("\N{WORD JOINER}", text.replace(" ", "\xa0"))


def _output(run: Run, statement: StatementInfo) -> list[Line]:
    """What the main process itself wrote; of an error that it did not print at least the words."""
    if statement.began is None:
        return []
    output = run.rows_of(statement, MOST_ROWS if statement.over else MOST_LIVE_ROWS)
    lines: list[Line] = [(Piece(seen(row.text), "error" if row.stream == "stderr" else "ink"),) for row in output.rows]
    if output.left_out:
        left = translate("Console", "… {count} more lines in Output")
        lines.insert(0, _note(left.format(count=words.count(output.left_out))))
    if statement.error is not None and not any(row.stream == "stderr" for row in output.rows):
        kind = "dim" if statement.error.startswith("SystemExit") else "error"
        lines.append((Piece(seen(statement.error), kind),))
    return lines


def _note(text: str) -> Line:
    return (Piece(text, "dim"),)


def more_waiting(count: int) -> Line:
    """Instead of the statements that wait beyond those that are shown."""
    text = translate("Console", "… {count} more waiting").format(count=words.count(count))
    take_back = Piece(_unbroken(translate("Console", "take all back")), "link", True, TAKE_ALL_BACK)
    return (*_note(text), _GAP, take_back)


def ending(run: Run) -> list[Line]:
    """How the main process ended and what can be done then; nothing while it lives."""
    main = run.processes.main
    if not run.over and (main is None or main.exit is None):
        return []
    outcome = run.outcome or (main.exit if main is not None else None)
    text = translate("Console", "The main process has ended")
    if outcome is not None and main is not None:
        text += f" ({words.outcome(outcome)})"
    restart = Piece(_unbroken(translate("Console", "Restart main")), "link", True, RESTART)
    return [(*_note(text), _GAP, restart)]
