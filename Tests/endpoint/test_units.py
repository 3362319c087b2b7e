"""The units and the placeholders of packaging/."""
import re
import subprocess

import pytest

import recipes
import servers

UNITS = sorted(path.name for path in (recipes.PACKAGING / "systemd").iterdir()
               if path.suffix in (".service", ".socket", ".timer"))
RECIPES = sorted(path.relative_to(recipes.PACKAGING).as_posix()
                 for path in recipes.PACKAGING.rglob("*") if path.is_file() and path.suffix != ".md")


def test_units_are_what_systemd_reads(folder):
    if not servers.program("systemd-analyze"):
        pytest.skip("there is no systemd here")
    for program in ("rapport", "rapport-cgi"):
        (folder / program).write_text("#!/bin/sh\n")
        (folder / program).chmod(0o755)
    for unit in UNITS:
        text = recipes.filled(f"systemd/{unit}", folder, folder)
        (folder / unit).write_text(text.replace("/usr/local/bin", str(folder)))
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", *(folder / unit for unit in UNITS)],
                          capture_output=True, text=True)
    ours = [line for line in done.stderr.splitlines() if str(folder) in line or "rapport" in line]
    assert (done.returncode, ours) == (0, [])


@pytest.mark.parametrize("name", RECIPES)
def test_every_placeholder_is_explained_at_the_top(name):
    text = (recipes.PACKAGING / name).read_text()
    used = set(re.findall(r"\b(SITE|HOST|LIBEXEC|ENDPOINT)\b", text))
    told = set(re.findall(r"^#   ([A-Z]+) {2,}", text, re.MULTILINE))
    assert used == told


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.endswith(".service")])
def test_every_service_runs_as_the_one_user_and_may_write_where_its_work_is(unit):
    text = recipes.filled(f"systemd/{unit}", "/srv/site", "/usr/local/libexec")
    # The worker builds the site as well, where there is one already.
    places = "/srv/site/data -/srv/site/public" if unit == "rapport-worker.service" else "/srv/site/data"
    assert "User=rapport\n" in text and re.findall("^ReadWritePaths=(.*)$", text, re.MULTILINE) == [places]
    for line in ("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "UMask=0077"):
        assert line + "\n" in text
