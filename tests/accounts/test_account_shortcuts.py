"""The keyboard shortcuts: listed, true to what the script does, and a person's own to turn off."""

from django.urls import reverse

from tests.conftest import ROOT
from tests.screens import tree
from trustplan.accounts.shortcuts import SHORTCUTS


def test_they_are_turned_off_and_on_again(ash, visit):
    leader = visit("leader").client
    url = reverse("account_shortcuts")
    for sent, kept in [({}, "off"), ({"on": "on"}, "on")]:
        page = tree(leader.post(url, sent, follow=True))
        assert page.body["data-shortcuts"] == kept
        assert page.select_one("input[name=on]").has_attr("checked") == (kept == "on")
    assert tree(leader.get(ash.plan.get_absolute_url())).select_one("footer a")["href"] == url


def test_every_listed_key_is_one_that_acts(ash, visit):
    page = tree(visit("leader").get("trust_home"))
    pairs = {link["data-key"] for link in page.select("[data-key]")}
    script = (ROOT / "static/js/shortcuts.js").read_text()
    in_forms = (ROOT / "static/js/form-keys.js").read_text()
    for shortcut in SHORTCUTS["In a form"]:
        assert f'"{shortcut.keys[0].split(" + ")[-1]}"' in in_forms
    on_pages = [group for title, group in SHORTCUTS.items() if title != "In a form"]
    for shortcut in (one for group in on_pages for one in group):
        if len(shortcut.keys) == 2:
            assert " ".join(shortcut.keys) in pairs
        else:
            assert f'  "{shortcut.keys[0]}": ' in script or f"  {shortcut.keys[0]}: " in script
