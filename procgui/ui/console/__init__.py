"""The console of the Lab's main process: what it was told, what it said, and the place to type.

::

    Run, StatementInfo  --entries-->  lines of pieces  --Transcript-->  what is read
    Prompt (history, completion, input())  --typed, answered-->  the window
"""
