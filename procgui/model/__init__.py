"""A run as data: its processes, statements and output. No Qt, no processes, no clock but the one handed in.

A run is a stream of events and the model is a fold over it: the live view, the command line, a recording that is
opened again and the tests all feed the same fold::

    Batch --> Run.apply --+--> OutputLog        every line, painted by the view
                          +--> ProcessTable     one row a process; rows are only ever appended
                          +--> StatementInfo    the Lab's statements

Whoever shows the model asks what changed (``ProcessTable.watch``); the model knows nobody.
"""
