"""The supervisor: starts main processes, collects what observed processes write, orders it, ends what must end.

It is one process of its own beside the window (``main``), or a part of ``procgui run`` on the command line. No Qt.

::

    commands --> Supervisor ---- launch ----> main process + agent ==pipes==> Channel (decode)
                    |  ^                       children + agent    ==pipes==> Channel
                    |  +--- turn: wait, sweep all pipes, sort, release ------> sink (Queue or terminal)
                    +------ ladder (stop), sampler (CPU, memory), guard (nothing survives)

    linux, macos, windows    what differs: waiting, taking channels in, noticing ends, signals
"""
