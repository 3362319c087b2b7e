"""The files of packaging/ as an owner would fill them in."""
import re

from rapport import ROOT

PACKAGING = ROOT / "packaging"
ENDPOINT = "/rapport"
HOST = "www.example.org"


def filled(name, site, libexec, changes=()):
    """A recipe with its placeholders replaced. `changes` are (from, to), each of which has to be
    there: what a test must do otherwise than an owner, as listening on another port."""
    text = (PACKAGING / name).read_text()
    for old, new in changes:
        assert old in text, f"{name} does not say “{old}”"
        text = text.replace(old, new)
    values = {"SITE": site, "HOST": HOST, "LIBEXEC": libexec, "ENDPOINT": ENDPOINT}
    return re.sub(r"\b(SITE|HOST|LIBEXEC|ENDPOINT)\b", lambda found: str(values[found[1]]), text)


def switched_on(name):
    """The change to a recipe that shows smaller forms of files: its commented lines about them."""
    text = (PACKAGING / name).read_text()
    found = re.search(r"(?:“compress: \[gz\]” in site\.yaml.*\n)((?:[ \t]*#\S.*\n)+)", text)
    return [(found[1], re.sub(r"(?m)^([ \t]*)#", r"\1", found[1]))]


def started_by(unit, libexec):
    """The words of a unit's ExecStart."""
    text = filled(f"systemd/{unit}", "/srv/site", libexec)
    return re.search(r"^ExecStart=(.*)$", text, re.MULTILINE)[1].split()
