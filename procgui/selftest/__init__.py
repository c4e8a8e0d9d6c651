"""``procgui selftest``: whether this copy of the program works on this machine.

The packaged program cannot be tested by pytest, so it carries its own proof: scripts run under the real supervisor,
then a person's presses in the real window, and at the end nothing may be left running.

::

    report.py    does one check after the other, prints what came of it
    scripts.py   checks of the engine: scripts that are watched in this process
    window.py    checks of the window, with its supervisor process
"""
