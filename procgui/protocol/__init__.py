"""What travels between the rooms: batches of stamped records, events as plain values, recordings as JSON Lines.

Standard library only. Everything here is parsed, never unpickled, and opening a recording runs nothing.
"""
