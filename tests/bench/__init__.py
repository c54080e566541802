"""``make bench``: our pages and documents beside something real, in one run."""
