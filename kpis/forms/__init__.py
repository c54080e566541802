"""Forms of measures and their figures, one file a noun."""
