"""The program's text as one reads and writes it: line numbers, colours, find, and marks at lines.

::

    SourceCard -- SourceFile (which file, what is saved, undo across files)
        |
    CodeEditor (keys) = CodeView + typing
        |-- Margin       numbers and bars        Highlighter <- lexing in slices of time
        |-- Marks        grounds of lines        Spans       colours that move with the text
        `-- Finding      made at the first Ctrl+F

Nothing is re-exported here: the window is there sooner when it imports only what it shows.
"""
