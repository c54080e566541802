"""A number that somebody puts into an address or a form may be longer than any that is known."""

import pytest

LONG = "9" * 5000


@pytest.mark.parametrize(
    ("person", "name", "args", "sent", "answer"),
    [
        ("leader", "trust_search", [], {"q": "phonics", "page": LONG}, 200),
        ("leader", "plan_detail", ["plan"], {"year": LONG}, 200),
        ("leader", "plan_history", ["plan"], {"who": LONG, "page": LONG}, 200),
        ("leader", "goals_paste", ["plan"], {"rows": LONG}, 422),
        ("leader", "record_move", ["goals-goal", "goal"], {"to": LONG}, 302),
        ("leader", "goal_edit", ["goal"], {"version": "1", "over": LONG}, 422),
        ("leader", "goal_edit", ["goal"], {"version": LONG, "resolve": "merge"}, 409),
        ("leader", "goal_check_in", ["goal"], {"at": LONG, "of": LONG}, 200),
        ("administrator", "invitations_add", [], {"rows": LONG}, 422),
    ],
)
def test_it_is_no_error_of_ours(visit, ash, person, name, args, sent, answer):
    visitor = visit(person)
    url = visitor.url(name, *(getattr(ash, arg, arg) for arg in args))
    reads = {"page", "year", "who", "at"} & sent.keys()
    response = (visitor.client.get if reads else visitor.client.post)(url, sent)
    assert response.status_code == answer
