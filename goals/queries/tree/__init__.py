"""The plan of one year as a tree: read in a fixed number of queries, built, then filtered."""
