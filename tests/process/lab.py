"""A Lab under the real supervisor's core: statements go in, and what the window would know comes out."""

from __future__ import annotations

from itertools import count

from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.protocol import messages
from procgui.protocol.batch import Batch
from tests.process.engine import Engine

SOURCE = "import multiprocessing\n"


class Lab(Engine):
    """Run 1, folded as the window folds it."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = count(1)
        self.run = Run(1, messages.LaunchSpec("lab", "lab.py"), OutputLog())
        take = self.got.send

        def send(message: messages.Message) -> bool:
            taken = take(message)
            if taken and isinstance(message, Batch):
                self.run.apply(message)
            return taken

        self.got.send = send  # type: ignore[method-assign]

    def begin(self, source: str = SOURCE, method: str | None = None) -> None:
        """Launch the main process."""
        spec = messages.LaunchSpec("lab", "lab.py", start_method=method, source=source)
        self.supervisor.handle(messages.Launch(1, spec))

    def give(self, *texts: str) -> list[StatementInfo]:
        """Send statements; they come back as the window sees them."""
        given = []
        for text in texts:
            number = next(self.numbers)
            given.append(self.run.add_statement(number, text))
            self.supervisor.handle(messages.Statement(1, number, text))
        return given

    def do(self, *texts: str) -> list[StatementInfo]:
        """Send statements and see them over."""
        given = self.give(*texts)
        self.until(lambda: all(statement.over for statement in given))
        return given

    def until_ready(self) -> StatementInfo:
        """Turn until the source has been executed; its statement."""
        self.until(lambda: any(each.id == 0 and each.over for each in self.run.statements))
        return next(each for each in self.run.statements if each.id == 0)

    def answer(self, text: str) -> None:
        self.supervisor.handle(messages.Answer(1, text))

    def take_back(self, statement: StatementInfo) -> None:
        self.supervisor.handle(messages.TakeBack(1, statement.id))

    def interrupt(self) -> None:
        self.supervisor.handle(messages.Interrupt(1))

    def stop(self) -> None:
        """Press stop and see the run over."""
        self.supervisor.handle(messages.Stop(1))
        self.until_ended()
