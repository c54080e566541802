"""How long ago a day was, as people say it. A pure function."""

from datetime import date

WEEK, MONTH = 7, 30
IN_DAYS, IN_WEEKS = 14, 60


def age(day: date, today: date) -> str:
    """``day`` seen from ``today``: "yesterday", "5 days ago", "3 weeks ago", "2 months ago"."""
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < IN_DAYS:
        return f"{days} days ago"
    if days < IN_WEEKS:
        return f"{days // WEEK} weeks ago"
    if days < 365:
        return f"{days // MONTH} months ago"
    return "over a year ago"
