"""Sites for the endpoint: the example with what tests need otherwise, built, its store made."""
import os
import pathlib
import shutil

import yaml

import people
import rapport

CGI = pathlib.Path(os.environ.get("RAPPORT_CGI", rapport.PROGRAM.parent / "rapport-cgi")).resolve()
PHONE = "01632 960142"

# So that a test need not wait three seconds to be a person, nor ten minutes to be another.
WIDE = {"fill-time": 0, "per-address": 1_000_000, "per-address-day": 1_000_000,
        "per-network": 1_000_000, "per-email-day": 1_000_000, "per-form": 1_000_000,
        "lookups": 1_000_000}

# A form whose every answer a test knows how to give.
TRIAL = {
    "title": "Trial", "purpose": "To try the endpoint.", "retain": "30 days",
    "fields": [
        {"name": "name", "label": "Name", "type": "text"},
        {"name": "email", "label": "E-mail", "type": "email", "required": True,
         "purpose": "To answer you"},
        {"name": "message", "label": "Message", "type": "paragraph", "required": True, "max": 20_000},
        *({"name": f"file{i}", "label": f"File {i}", "type": "file", "accept": ["txt", "pdf", "png"],
           "max": "5 MB"} for i in range(1, 6))]}


def copied(folder):
    """Both programs in a folder that other users than root can reach, too."""
    assert CGI.is_file(), f"{CGI} is not there: swift build --product rapport-cgi"
    for program, name in ((rapport.PROGRAM, "rapport"), (CGI, "rapport-cgi")):
        shutil.copy(program, folder / name)
        (folder / name).chmod(0o755)
    rapport.PROGRAM = folder / "rapport"
    return folder


def example(folder, limits=WIDE):
    """The example and the form `trial` in a folder, built, with data/ owned by the servers' user."""
    site = folder / "site"
    for name in ("content", "site", "forms"):
        shutil.copytree(rapport.ROOT / name, site / name)
    file = site / "site" / "site.yaml"
    settings = yaml.safe_load(file.read_text())
    forms = settings.setdefault("forms", {})
    forms["limits"] = {**forms.get("limits", {}), **limits}
    settings.setdefault("mail", {})["clicks"] = True
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))
    route = yaml.safe_load((site / "forms" / "question.yaml").read_text())["route"]
    (site / "forms" / "trial.yaml").write_text(yaml.safe_dump({**TRIAL, "route": route}, sort_keys=False))
    (site / "data").mkdir(exist_ok=True)
    people.give(site)
    run("store", "migrate", "--source", site)
    build(site)
    return site


def build(site):
    run("build", "--source", site, "--output", site / "public")


def run(*words):
    """As the one user that owns data/."""
    done = rapport.rapport(*words, cwd="/", **people.OTHERS)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
