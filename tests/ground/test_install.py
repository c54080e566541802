"""What is installed on an empty machine, and what is said where nothing may be."""

import re

import pytest

from tests.conftest import ROOT
from trustplan.dev import install
from trustplan.dev.install import Missing, Need


@pytest.fixture
def commands(monkeypatch):
    """The commands that would have been run, none of which succeeds in anything."""
    ran: list[list[str]] = []
    monkeypatch.setattr(install, "quietly", lambda command: ran.append(command) or 1)
    monkeypatch.setattr(install.subprocess, "run", lambda command, **rest: ran.append(command))
    return ran


def user(monkeypatch, *, root: bool, programs: set[str]) -> None:
    monkeypatch.setattr(install.os, "geteuid", lambda: 0 if root else 1000)
    found = {name: f"/usr/bin/{name}" for name in programs}
    monkeypatch.setattr(install.shutil, "which", found.get)


PANGO = Need("Pango", "libpango-1.0-0", lambda: False)
CHROMIUM = Need("Chromium", "chromium", lambda: False)
THERE = Need("Make", "make", lambda: True)


def test_nothing_is_run_when_nothing_is_missing(monkeypatch, commands):
    user(monkeypatch, root=True, programs={"apt-get"})
    install.install_system_packages([THERE])
    assert commands == []


def test_root_installs_only_what_is_missing(monkeypatch, commands, capsys):
    user(monkeypatch, root=True, programs={"apt-get"})
    with pytest.raises(Missing):
        install.install_system_packages([PANGO, THERE, CHROMIUM])
    assert commands[0][-3:] == ["--no-install-recommends", "libpango-1.0-0", "chromium"]
    assert commands[1][-1] == "update"
    assert "Installing Pango, Chromium" in capsys.readouterr().out


def test_what_is_installed_is_looked_for_again(monkeypatch, commands):
    user(monkeypatch, root=True, programs={"apt-get"})
    install.install_system_packages([Need("Pango", "libpango-1.0-0", lambda: bool(commands))])


def test_sudo_is_used_where_it_asks_nothing(monkeypatch):
    user(monkeypatch, root=False, programs={"apt-get", "sudo"})
    monkeypatch.setattr(install, "quietly", lambda command: 0)
    assert install.apt_command()[:2] == ["sudo", "-n"]


@pytest.mark.parametrize("programs", [{"apt-get"}, {"apt-get", "sudo"}, set()])
def test_others_are_told_in_one_line(monkeypatch, commands, programs):
    user(monkeypatch, root=False, programs=programs)
    with pytest.raises(Missing) as missing:
        install.install_system_packages([PANGO, CHROMIUM])
    line = str(missing.value)
    assert line.endswith("sudo apt-get install libpango-1.0-0 chromium")
    assert "\n" not in line


def test_testing_needs_more_than_running():
    run = {need.package for need in install.needs_of("run")}
    test = {need.package for need in install.needs_of("test")}
    java = {"default-jre-headless", "libjaxb-java"}
    assert test - run == {"postgresql", "chromium", "libatomic1"} | java
    assert run < test


def test_an_old_python_is_named(monkeypatch, capsys):
    monkeypatch.setattr(install.sys, "version_info", (3, 9, 2))
    assert install.main("run") == 1
    assert "3.11 or later; this is 3.9" in capsys.readouterr().out


def test_packages_are_installed_when_a_list_has_changed_and_only_then(monkeypatch, tmp_path):
    calls: list[list] = []
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "STAMP", tmp_path / "installed.json")
    monkeypatch.setattr(install, "call", calls.append)
    monkeypatch.setattr(install.os, "access", lambda *args: True)
    monkeypatch.setattr(install, "VENV", ROOT / ".venv")

    def installed(purpose: str) -> list[str]:
        calls.clear()
        install.install_python_packages(purpose)
        return [str(part[-1]).rpartition("/")[2] for part in calls]

    assert installed("run") == ["requirements.txt"]
    assert installed("run") == []
    assert installed("test") == ["requirements-dev.txt"]
    assert installed("run") == []
    (tmp_path / "requirements.txt").write_text("changed")
    assert installed("run") == ["requirements.txt"]


def pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text()
    return dict(re.findall(r"^([\w.-]+(?:\[[\w,]+\])?)==(\S+)", text, re.MULTILINE))


def test_the_list_for_tests_holds_the_list_for_running():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_with_hashes_and_no_index_is_named(name):
    lines = (ROOT / name).read_text().splitlines()
    starts = [number for number, line in enumerate(lines) if "==" in line]
    assert all("--hash=sha256:" in lines[number + 1] for number in starts)
    assert not [line for line in lines if line.startswith(("--index", "--extra", "--find", "-i"))]
    assert not [line for line in lines if "http" in line]


def test_every_dependency_says_why_it_is_there():
    text = (ROOT / "pyproject.toml").read_text()
    block = text[text.index("dependencies = [") : text.index("\n]\n")]
    assert block.count("#") >= 15
