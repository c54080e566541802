"""Forms of schools and their plans, one file a noun."""
