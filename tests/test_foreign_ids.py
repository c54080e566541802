"""Ids that are not one's own, in addresses and in what is sent: they tell and change nothing."""

import logging
import uuid

import pytest
from django import forms
from django.core import mail
from django.db import connection, transaction
from django.test import Client

from tests.matrix.addresses import ADDRESSES
from tests.matrix.ask import TRACKS, WRITES
from tests.matrix.cells import address
from tests.matrix.data import make_whole_cast
from tests.matrix.people import EVERYBODY, people_of
from tests.matrix.rules import FORM
from tests.replay import Replay
from tests.screens import text_of

FORMS = {name: rule for name, rule in ADDRESSES.items() if rule.methods == FORM}
WITH_RECORD = {name: rule for name, rule in ADDRESSES.items() if rule.records}


def make_both():
    cast = make_whole_cast()
    cast.people = people_of(cast.ash)
    return cast


laid_both = Replay(make_both)


@pytest.fixture
def both(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    cast = laid_both()
    logging.disable(logging.CRITICAL)
    yield cast
    logging.disable(logging.NOTSET)


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def opened(both, name: str):
    """Each form of an address, as each person who may open it finds it."""
    rule = FORMS[name]
    for record in rule.records or (None,):
        url = address(name, rule, record, both.ash, both.ash)
        for person in sorted(EVERYBODY):
            if rule.status("GET", person, record) == 200:
                client = signed_in(both.people[person])
                yield client, url, client.get(url).context["form"], f"{person}, {record}"


def as_sent(form) -> dict:
    """What a browser sends for a form that nobody touched."""
    sent = {}
    for field in form:
        value = field.value()
        if value is not None and not isinstance(field.field, forms.FileField):
            many = isinstance(value, list | tuple)
            sent[field.html_name] = [plain(one) for one in value] if many else plain(value)
    return sent


def plain(value) -> str:
    return str(getattr(value, "pk", value))


def foreign_ids(form, other) -> dict:
    """For each field that takes a record, one of the other trust."""
    found = {}
    for name, field in form.fields.items():
        if isinstance(field, forms.ModelChoiceField):
            model = field.queryset.model
            record = next(one for one in vars(other).values() if type(one) is model)
            many = isinstance(field, forms.ModelMultipleChoiceField)
            found[name] = [str(record.pk)] if many else str(record.pk)
    return found


class Watch:
    """Notes what is written to the database, but for the person's own words that were refused."""

    def __init__(self):
        self.written = []

    def __call__(self, execute, sql, params, many, context):
        if sql.startswith(WRITES) and not any(table in sql for table in (*TRACKS, "ui_draft")):
            self.written.append(sql)
        return execute(sql, params, many, context)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_refuses_the_other_trusts_records(name, both):
    for client, url, form, who in opened(both, name):
        for field, foreign in foreign_ids(form, both.dean).items():
            watch = Watch()
            with connection.execute_wrapper(watch):
                response = client.post(url, as_sent(form) | {field: foreign})
            assert response.status_code == 422, f"{who}: {field}"
            assert field in response.context["form"].errors, f"{who}: {field}"
            assert watch.written == [], f"{who}: {field}"
    assert mail.outbox == []


@pytest.mark.parametrize("name", FORMS)
def test_what_a_form_does_not_ask_for_is_not_changed(name, both):
    for client, url, form, who in opened(both, name):
        instance = getattr(form, "instance", None)
        if instance is None or instance._state.adding:
            continue
        unasked = {
            field.attname: field.name
            for field in instance._meta.concrete_fields
            if field.name not in form.fields
        }
        slipped_in = {label: slip(label, both) for pair in unasked.items() for label in pair}
        with transaction.atomic():
            client.post(url, slipped_in | as_sent(form))
            now = type(instance)._base_manager.get(pk=instance.pk)
            changed = {one for one in unasked if getattr(now, one) != getattr(instance, one)}
            assert not changed - {"version"}, f"{who}: {changed}"
            transaction.set_rollback(True)


def slip(name: str, both) -> str:
    """Something of the other trust for a field of that name, or what does not stand there."""
    record = getattr(both.dean, name.removesuffix("_id"), None)
    if hasattr(record, "pk"):
        return str(record.pk)
    return {"position": "7", "state": "agreed", "status": "complete"}.get(name, "board")


@pytest.mark.parametrize("name", WITH_RECORD)
def test_another_trusts_record_looks_like_none_at_all(name, both):
    rule = WITH_RECORD[name]
    person = next(one for one in sorted(rule.door))
    client = signed_in(both.people[person])
    method = client.get if "GET" in rule.methods else client.post
    url = address(name, rule, rule.records[0], both.ash, both.dean)
    foreign = method(url)
    pk = str(getattr(both.dean, rule.records[0]).pk)
    missing = method(url.replace(pk, str(uuid.uuid4())))
    assert foreign.status_code == missing.status_code == 404
    assert text_of(foreign) == text_of(missing)


@pytest.mark.parametrize(
    ("name", "parameter", "record"),
    [("priority_add", "goal", "goal"), ("document_add", "plan", "plan")],
)
def test_an_address_begins_no_form_with_the_other_trusts_record(name, parameter, record, both):
    rule = FORMS[name]
    url = address(name, rule, next(iter(rule.records), None), both.ash, both.ash)
    client = signed_in(both.people["leader"])
    foreign = getattr(both.dean, record)
    response = client.get(url, {parameter: str(foreign.pk)})
    assert response.status_code == 200
    assert str(foreign.pk) not in str(as_sent(response.context["form"]))
