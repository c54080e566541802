"""The demonstration trust: its content as plain data, and what writes it through the actions.

Everything in it is invented: the trust, its places, its people and their figures. Days are
written as "14 Nov" and belong to an academic year that the record names, counted from the current
one, so that the trust is always in the third year of its plan.
"""
