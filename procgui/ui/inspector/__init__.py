"""The inspector: everything about the selected process, and the whole ``Process`` API for it.

::

    tree --selected--> card (subject) --> calls, result, outside, attributes, story
    calls, attributes --statements--> card --called--> workbench --sent(ids)--> card --> result, attributes

Every press is a statement of the main process; what it printed or raised is shown where it was pressed. Nothing is
forbidden that Python answers itself: the error of a second ``start()`` is worth seeing.
"""

from procgui.ui.inspector.card import Inspector as Inspector
