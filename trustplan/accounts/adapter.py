"""How allauth signs people up and writes to them."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request) -> bool:
        """People join by invitation, unless this installation lets anyone start a trust."""
        return settings.OPEN_TRUST_CREATION
