"""The screens of the trust's plan, one file each."""
