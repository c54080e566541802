"""Every page of the site, at three widths: axe finds nothing, nothing sticks out or is cut off."""

import pytest
from django_scopes import scope

from tests.browser.addresses import OWN, SIGNED_OUT, declared, site_pages, trust_pages
from tests.browser.axe import problems, spaced
from tests.cast import add
from tests.matrix.cells import names_of_site
from tests.matrix.data import complete
from trustplan.trusts.models import Grant, Role


@pytest.fixture
def everything(cast):
    """The trust of the cast with all that there are pages about, for one who may open them."""
    complete(cast.ash)
    with scope(trust=cast.ash.trust):
        membership = cast.ash.members["leader"]
        add(cast.ash, Grant, membership=membership, role=Role.ADMINISTRATOR)
    return cast.ash


def walk(page, addresses) -> list[str]:
    """Open each page, and gather whatever is wrong with it at any width."""
    found = []
    for name, url in addresses:
        response = page.goto(url)
        if not response.ok:
            found.append(f"{name}: answers {response.status}")
            continue
        found += [f"{name}: {one}" for one in problems(page) + spaced(page)]
    return found


def test_every_address_is_declared():
    assert {name for name in names_of_site() if name} <= declared()


def test_every_page_of_a_trust(page, sign_in, everything):
    sign_in(everything.leader)
    found = walk(page, trust_pages(everything))
    assert not found, "\n".join(found)


def test_every_page_of_ones_own(page, sign_in, cast, settings):
    settings.OPEN_TRUST_CREATION = True
    sign_in(cast.stranger)
    found = walk(page, site_pages(OWN))
    assert not found, "\n".join(found)


def test_every_page_before_signing_in(page, db, settings, live_server):
    settings.OPEN_TRUST_CREATION = True
    found = walk(page, site_pages(SIGNED_OUT))
    settings.OPEN_TRUST_CREATION = False
    found += walk(page, site_pages(["account_login"]))
    assert not found, "\n".join(found)
