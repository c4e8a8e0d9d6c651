"""Between the window and the engine: commands out, messages in, Qt models as thin adapters over the model.

::

    ui --slots--> Controller --Queue--> supervisor process
     ^                |  ^                    |
     |                |  +-- QTimer, budget --+
     +-- signals ---- Run (folds) <- models read it

All of it lives on the GUI thread, which never creates a process: that is the work of the thread in ``life.py``.
QtCore only; widgets are the next room. This file and ``entry.py`` import no Qt: the supervisor process loads them.
"""
