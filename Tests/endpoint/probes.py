"""A site for the probe: a few static files, and the probe in rapport-cgi's place."""
import pathlib
import shutil

import people
import rapport

HERE = pathlib.Path(__file__).resolve().parent
HASHED = "/assets/style.0123abcd.css"
FILES = {
    "index.html": "<title>Home</title>", "404.html": "<title>Not here</title>",
    "news/index.html": "<title>News</title>", "robots.txt": "User-agent: *\n",
    "atom.xml": "<feed/>", "assets/plain.css": "p{}", "assets/own.0123abcd.js": "1",
    "assets/deep/tree.0123456789abcdef.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "rapport-notes/index.html": "<title>Notes</title>",
    ".rapport/files": "secret", "news/.hidden": "secret", ".well-known/proof": "proof",
    HASHED[1:]: "p{}"}


def prepare(folder):
    """Gives the site's folder and the probe's."""
    site, libexec = folder / "site", folder / "libexec"
    rapport.write(site / "public", FILES)
    (site / "data").mkdir()
    libexec.mkdir()
    shutil.copy(HERE / "probe-cgi", libexec / "rapport-cgi")
    people.give(site / "data")
    return site, libexec
