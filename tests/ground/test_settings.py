"""The typed readers, and what production refuses. The file is run anew for each test."""

import runpy

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.conftest import ROOT
from trustplan.dev.check import PRODUCTION


@pytest.fixture
def read(monkeypatch, tmp_path):
    """The settings under some variables of the environment and no others."""
    for name in [*PRODUCTION, "DEBUG", "PORT", "OPEN_TRUST_CREATION", "CONN_MAX_AGE"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("VAR_DIR", str(tmp_path))

    def settings(**variables: str) -> dict:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "trustplan/settings.py"))

    return settings


def test_on_a_machine_of_ones_own_nothing_need_be_set(read):
    settings = read()
    assert not settings["PRODUCTION"]
    assert not settings["DEBUG"]
    assert settings["DATABASES"]["default"]["ENGINE"] == "django.db.backends.sqlite3"
    assert settings["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]


def test_the_secret_key_is_made_once_and_kept_private(read, tmp_path):
    assert read()["SECRET_KEY"] == read()["SECRET_KEY"]
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_sqlite_writes_ahead_and_takes_its_lock_at_once(read):
    options = read()["DATABASES"]["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]


def test_a_database_address_chooses_postgresql(read):
    database = read(DATABASE_URL="postgresql://me@localhost:5433/plan")["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("localhost", 5433, "plan")


@pytest.mark.parametrize(("text", "value"), [("1", True), ("Yes", True), ("off", False)])
def test_yes_and_no_are_read_in_many_spellings(read, text, value):
    assert read(OPEN_TRUST_CREATION=text)["OPEN_TRUST_CREATION"] is value


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("DEBUG", "maybe", "DEBUG must be true or false"),
        ("CONN_MAX_AGE", "long", "CONN_MAX_AGE must be a whole number"),
        ("ENVIRONMENT", "staging", "ENVIRONMENT must be"),
    ],
)
def test_what_cannot_be_read_is_refused(read, name, value, complaint):
    with pytest.raises(ImproperlyConfigured, match=complaint):
        read(**{name: value})


def test_production_starts_when_all_is_set(read):
    settings = read(**PRODUCTION)
    assert settings["PRODUCTION"]
    assert settings["SESSION_COOKIE_NAME"] == "__Host-session"
    assert settings["CSRF_COOKIE_NAME"] == "__Host-csrf"
    assert settings["ACCOUNT_DEFAULT_HTTP_PROTOCOL"] == "https"


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("DEBUG", "true", "DEBUG must be off"),
        ("SECRET_KEY", "", "SECRET_KEY must have"),
        ("SECRET_KEY", "short", "SECRET_KEY must have"),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS must name"),
        ("ALLOWED_HOSTS", "*", r"ALLOWED_HOSTS must not be \*"),
        ("ALLOWED_HOSTS", "trustplan.example, *", r"ALLOWED_HOSTS must not be \*"),
        ("ORIGIN", "", "ORIGIN must be"),
        ("ORIGIN", "http://trustplan.example", "ORIGIN must be"),
        ("DATABASE_URL", "", "DATABASE_URL must be"),
        ("DATABASE_URL", "sqlite:///plan.sqlite3", "DATABASE_URL must be"),
        ("EMAIL_HOST", "", "EMAIL_HOST must name"),
    ],
)
def test_production_refuses_an_unsafe_setting(read, name, value, complaint):
    with pytest.raises(ImproperlyConfigured, match=complaint):
        read(**PRODUCTION | {name: value})


def test_production_names_every_problem_at_once(read):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(ENVIRONMENT="production")
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "ORIGIN", "DATABASE_URL", "EMAIL_HOST"):
        assert name in str(refusal.value)
