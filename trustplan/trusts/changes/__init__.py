"""What changed in a plan and in all that is part of it, for one reader, over some time."""
