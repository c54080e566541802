"""What a proxy or an orchestrator asks: do you live, may I send you people?"""

from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection
from django.test import Client


@contextmanager
def no_database():
    def refuse(*args):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        yield


def test_live_asks_nobody(client):
    with no_database():
        response = client.get("/health/live")
    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


@pytest.mark.django_db
def test_live_asks_nobody_even_for_somebody_signed_in(client, cast):
    client.force_login(cast.ash.leader)
    with no_database():
        assert client.get("/health/live").status_code == 200


@pytest.mark.django_db
def test_ready_when_the_database_is_up_to_date(client):
    assert client.get("/health/ready").status_code == 200


@pytest.mark.django_db
def test_not_ready_without_a_database(client):
    with no_database():
        response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json() == {"status": "no database"}


@pytest.mark.django_db
def test_not_ready_while_a_migration_is_pending(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'goals'")
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json() == {"status": "migrations pending"}


@pytest.mark.parametrize("address", ["/health/live", "/health/ready"])
def test_health_is_only_read(address):
    assert Client().post(address).status_code == 405
