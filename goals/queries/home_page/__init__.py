"""What the front page of a trust shows: work in force, what changed, who looks after whom."""
