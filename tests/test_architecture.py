"""The shape of the house: which way imports run, who may write, how long a file may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django_scopes import ScopeError

from tests.conftest import ROOT
from trustplan.trusts.models import LinkRecord, TrustRecord
from trustplan.trusts.operations import has_trust

# An app imports from those on lower floors only. `ui` stands under all.
FLOORS = {
    "trustplan.ui": 0,
    "trustplan.accounts": 0,
    "trustplan.trusts": 1,
    "trustplan.progress": 2,
    "schools": 3,
    "kpis": 4,
    "goals": 5,
    "boards": 6,
}
# What ties the house together, and what stands beside it.
OUTSIDE = {
    "trustplan.styleguide",
    "trustplan.urls",
    "trustplan.settings",
    "trustplan.wsgi",
    "trustplan.web",
}
LONGEST = 300
# There is one file of settings and one cast of people, each read from its top.
LONGER = {"settings.py": 400, "cast.py": 400}


def modules() -> list[Path]:
    folders = [ROOT / folder for folder in ("trustplan", "schools", "kpis", "goals", "boards")]
    return [
        path
        for folder in folders
        for path in sorted(folder.rglob("*.py"))
        if "migrations" not in path.parts
    ]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def app_of(module: str) -> str | None:
    return next((app for app in FLOORS if module == app or module.startswith(f"{app}.")), None)


def imports_of(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in it."""
    package = name_of(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def calls_of(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Each call of a method in a file, with the method's name."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func.attr


def test_imports_run_one_way():
    wrong = [
        f"{name_of(path)} imports {module}"
        for path in modules()
        for module in imports_of(path)
        if (here := app_of(name_of(path))) and (there := app_of(module))
        if here != there
        and (FLOORS[there] >= FLOORS[here])
        and not (FLOORS[there] == 0 and here == "trustplan.accounts")
    ]
    assert wrong == []


def test_every_module_has_a_floor():
    names = {name_of(path) for path in modules()} - {"trustplan"} - OUTSIDE
    strays = {name for name in names if not app_of(name) and not name.startswith("trustplan.dev")}
    assert strays == set()


def test_the_application_imports_no_tool_and_no_test():
    wrong = [
        f"{name_of(path)} imports {module}"
        for path in modules()
        for module in imports_of(path)
        if module.split(".")[0] in {"tests", "pytest"} or module.startswith("trustplan.dev")
        if not name_of(path).startswith("trustplan.dev")
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", ["python", "templates", "static", "tests"])
def test_every_file_can_be_seen_whole(folder):
    paths = {
        "python": modules,
        "templates": lambda: (ROOT / "templates").rglob("*.html"),
        "static": lambda: (ROOT / "static").rglob("*.*s"),
        "tests": lambda: (ROOT / "tests").rglob("*.py"),
    }[folder]()
    long = {
        str(path): lines
        for path in paths
        if (lines := lines_of(path)) > LONGER.get(path.name, LONGEST)
    }
    assert long == {}


def lines_of(path: Path) -> int:
    return path.read_text().count("\n")


def test_every_module_says_what_it_is_for():
    silent = [name_of(path) for path in modules() if says_nothing(path)]
    assert silent == []


def says_nothing(path: Path) -> bool:
    text = path.read_text().strip()
    ours = path.name not in {"apps.py", "__init__.py"}
    return ours and bool(text) and not ast.get_docstring(ast.parse(text))


# --- Who may write ---------------------------------------------------------------------------

WRITES = {
    "save",
    "delete",
    "create",
    "bulk_create",
    "bulk_update",
    "update_or_create",
    "get_or_create",
}
# Beside actions: commands that the operator runs, and the queues of the framework.
WRITERS = ("actions", "management", "demo")
# Of images, not records; and the manager that Django's own commands call.
ALLOWED = {"boards.printing", "trustplan.trusts.forms.trust", "trustplan.accounts.models"}


def test_only_actions_write():
    """Views and forms never save: the writers are the actions, and commands for the operator."""
    wrong = [
        f"{name_of(path)}:{call.lineno} calls {name}"
        for path in modules()
        if not may_write(path)
        for call, name in calls_of(path)
        if writes(call, name)
    ]
    assert wrong == []


def may_write(path: Path) -> bool:
    names = name_of(path).split(".")
    return any(name in WRITERS for name in names) or name_of(path) in ALLOWED


def writes(call: ast.Call, name: str) -> bool:
    """Whether a call writes a record: as far as its name and what it is called on can tell."""
    on = ast.unparse(call.func.value)
    if name == "update":
        return ".objects" in on or ".everything" in on or ".filter(" in on
    return name in WRITES and on not in FILES


# Names under which files are saved and deleted, which are no records.
FILES = {"pdf", "super()"}


def test_there_is_no_admin_site_that_would_write_past_the_actions():
    assert not apps.is_installed("django.contrib.admin")
    assert [path for path in modules() if path.name == "admin.py"] == []


# --- Records of a trust ----------------------------------------------------------------------

TENANT_MODELS = [model for model in apps.get_models() if has_trust(model)]
RECORDS = [model for model in TENANT_MODELS if issubclass(model, TrustRecord)]


def test_there_are_records():
    assert len(RECORDS) > 25


@pytest.mark.parametrize("model", TENANT_MODELS, ids=lambda model: model._meta.label)
def test_a_query_outside_a_scope_raises(model):
    for manager in model._meta.managers:
        with pytest.raises(ScopeError):
            getattr(model, manager.name).count()


@pytest.mark.parametrize("model", TENANT_MODELS, ids=lambda model: model._meta.label)
def test_every_table_of_a_trust_is_a_record(model):
    """But for the two that tell of records: deletions, and the words they are found by."""
    derived = {"trusts.Deletion", "trusts.SearchEntry"}
    assert issubclass(model, TrustRecord) or model._meta.label in derived


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_a_record_names_what_it_is_part_of(model):
    for name in model.PARENTS:
        assert isinstance(model._meta.get_field(name), models.ForeignKey)
    if issubclass(model, LinkRecord):
        assert len(model.PARENTS) >= 2


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_a_record_keeps_its_history(model):
    fields = {field.name for field in model._meta.fields}
    assert fields <= {field.name for field in model.history.model._meta.fields}


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_nothing_many_to_many_escapes_the_history(model):
    """Links are rows of a link record, which has an author, a version and a history."""
    assert model._meta.many_to_many == () or not list(model._meta.many_to_many)


def test_no_signals_carry_rules():
    wrong = [name_of(path) for path in modules() if "django.db.models.signals" in imports_of(path)]
    assert wrong == []
