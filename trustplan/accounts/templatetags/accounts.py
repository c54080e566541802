"""Template filters of the account pages."""

from django import template

from ..browsers import browser_name

register = template.Library()
register.filter("browser_name", browser_name)
