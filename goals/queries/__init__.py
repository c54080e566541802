"""Reads of the line of sight that more than one screen uses."""
