"""The windows, panes and dialogs. They show what the model says and hand commands to the controller, nothing more.

::

    app -> Look (theme, zoom) -> MainWindow      place, first paint, end
        -> Language           -> Workbench -> Bar            doors, run, pause, stop, start method, pace, zoom
                                           -> LabDoor        Create | Source         Statements   Child
                                           -> LessonsDoor    list, text and source
                                           -> ScriptDoor     file, arguments, source
                                           -> OutputPane, ProcessCard    the run of the door that is open

A pane shows itself anew in three hooks: ``retranslate`` (the language changed), ``apply_theme`` (colours or zoom
changed) and a ``show...`` method (the run changed).
"""
