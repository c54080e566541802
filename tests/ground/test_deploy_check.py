"""Django's own check of a production installation finds nothing to say."""

import os
import subprocess
import sys

from tests.conftest import ROOT
from trustplan.dev.check import CHECKS, PRODUCTION


def test_check_deploy_is_clean(tmp_path):
    result = subprocess.run(
        [sys.executable, *CHECKS["settings"]],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **PRODUCTION, "VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout
