"""The program's text as one reads and writes it: line numbers, colours, find, and marks at lines.

::

    SourceCard -- SourceFile (which file, what is saved, undo across files)
        |
    CodeEditor = CodeView + typing (keys)
        |-- Highlighter  lexes in slices of time when typing pauses; Spans: colours that move with the text
        |-- Marks        the lines that are marked
        `-- Finding      the find bar

What hangs below the editor is made and imported when it is needed for the first time, and nothing is re-exported
here: each module that the window does not need to be painted makes it appear a millisecond later.
"""
