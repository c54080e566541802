"""The only writers of schools and their plans, beside those of any record."""
