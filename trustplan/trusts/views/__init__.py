"""The screens of a trust, one file each."""
