"""Forms of a trust and its people, one file a noun."""
