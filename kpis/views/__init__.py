"""The screens of measures and their figures, one file each."""
