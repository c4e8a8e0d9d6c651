"""The start methods compared: a button of the Script door, and the window that lays the runs side by side.

::

    CompareButton --> Comparer --> Comparing (controller) --> runs, one after the other
                         |                                          |
                         v                                          v
                    CompareWindow: Figures, Differences <------- Results

Made when somebody presses the button for the first time, except for the button itself.
"""
