"""The sites that Hugo and Rapport are measured on, and where Hugo is."""
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
PARTS = SHARED / "bench-site"


def hugo_of_venv():
    """The program itself: the `hugo` beside Python is a script that starts it."""
    found = sorted(pathlib.Path(sys.prefix).glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else shutil.which("hugo")


def python(script, *rest):
    """A script's own words are kept for the table's notes."""
    command = [sys.executable, script, *map(str, rest)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def stage(name, folder):
    """One site twice: for Hugo as its generator wrote it, for Rapport by `prepare`."""
    hugo, rapport = folder / f"{name}-hugo", folder / f"{name}-rapport"
    if name == "corpus":
        print(" ", python(PARTS / "stage_real.py", SHARED / "corpus" / "digitalgov", hugo))
        python(HERE / "prepare", "--real", hugo, rapport)
    else:
        print(" ", python(PARTS / "gen.py", name, hugo))
        python(HERE / "prepare", hugo, rapport)
    return hugo, rapport
