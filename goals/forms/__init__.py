"""Forms of plans, goals and priorities, one file a noun."""
