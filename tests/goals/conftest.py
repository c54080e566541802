"""What the tests of the trust's plan share."""

import pytest
from django.test import Client


@pytest.fixture
def browse(ash):
    """``browse("leader")``: a client in which that person of Ash Grove is signed in."""

    def signed_in(role: str) -> Client:
        client = Client()
        client.force_login(getattr(ash, role))
        return client

    return signed_in
