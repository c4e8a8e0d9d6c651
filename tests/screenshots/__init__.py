"""Pictures of the real window in its main states, in both languages and both schemes: ``python -m tests.screenshots``.

One story is driven through the window (:mod:`~tests.screenshots.story`); at each of its scenes the window turns to
every language and scheme in which it is to be seen, so the pictures also show what switching leaves behind.
"""
