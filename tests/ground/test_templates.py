"""Every template compiles, whether a test shows it or not."""

import pytest
from django.template.loader import get_template

from tests.conftest import ROOT

FOLDER = ROOT / "templates"
NAMES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", NAMES)
def test_compiles(name):
    get_template(name)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".html")])
def test_has_no_inline_script_or_style(name):
    text = (FOLDER / name).read_text()
    if not name.startswith("print/"):
        assert " style=" not in text
        assert "<style" not in text
        assert " hx-on" not in text
