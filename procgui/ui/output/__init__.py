"""The output of a run on the screen: a painted view over the log, and the card around it.

::

    OutputPane -- find bar, chips, switches, saving
        |  LogView, Search (slices of time)
        v
    OutputView -- RowSource (rows as they are shown) -> Scroll (which rows) -> RowPainter (only those)

Nothing here is made for each line of output: what is painted is fetched from the log when it is painted.
"""

from procgui.ui.output.pane import OutputPane
from procgui.ui.output.source import ProcessLook
from procgui.ui.output.view import OutputView

__all__ = ["OutputPane", "OutputView", "ProcessLook"]
