"""Reads of schools and their plans that more than one screen uses."""
