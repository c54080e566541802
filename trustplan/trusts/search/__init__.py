"""Finding what stands anywhere in a trust, as far as one may read it."""
