"""The least that a script can do."""

print("hello")
