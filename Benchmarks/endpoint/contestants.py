"""Who is measured: rapport-cgi and three programs that do the same, each under lighttpd by the
recipe of packaging/, with a store of its own."""
import contextlib
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import urllib.parse
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "endpoint"), str(ROOT / "Tests" / "browser")]

import gateway  # noqa: E402  (the tests' own, beside which we stand)
import forms  # noqa: E402
import people  # noqa: E402
import servers  # noqa: E402
import sites  # noqa: E402

RIVALS = {"C": "rival.c", "Perl": "rival.pl", "Python": "rival.py"}
TEXT = "Do you have hornbeam for a hedge of forty metres, and when would you plant it? " * 6


@dataclass
class Contestant:
    name: str
    libexec: pathlib.Path
    site: pathlib.Path
    port: int = 0

    @property
    def data(self):
        return self.site / "data"

    @property
    def program(self):
        return self.libexec / "rapport-cgi"

    def rows(self):
        with contextlib.closing(sqlite3.connect(self.data / "rapport.sqlite")) as store:
            return store.execute("SELECT count(*) FROM submission").fetchone()[0]


def new_folder(folder, name):
    path = folder / name
    path.mkdir()
    path.chmod(0o755)
    return path


def rapport_itself(folder):
    libexec = sites.copied(new_folder(folder, "rapport-libexec"))
    return Contestant("rapport-cgi", libexec, sites.example(new_folder(folder, "rapport")))


def rival(name, folder, contestant):
    """With the key that signs the contestant's tokens."""
    libexec, home = new_folder(folder, f"{name}-libexec"), new_folder(folder, name)
    site = home / "site"
    (site / "data").mkdir(parents=True)
    (site / "public").mkdir()
    shutil.copytree(contestant.data / "keys", site / "data" / "keys")
    source, program = HERE / "rivals" / RIVALS[name], libexec / "rapport-cgi"
    if name == "C":
        subprocess.run(["cc", "-O2", source, "-lsqlite3", "-o", program], check=True)
    else:
        shutil.copy(source, program)
    program.chmod(0o755)
    with contextlib.closing(sqlite3.connect(site / "data" / "rapport.sqlite")) as store:
        store.executescript((HERE / "rivals" / "schema.sql").read_text())
    people.give(site)
    return Contestant(name, libexec, site)


@contextlib.contextmanager
def under_lighttpd(folder, contestants):
    with contextlib.ExitStack() as stack:
        for one in contestants:
            place = new_folder(folder, f"{one.name}-lighttpd")
            one.port = stack.enter_context(servers.lighttpd(place, one.site, one.libexec)).port
        yield


class Visitors:
    """Bodies of good posts, each with a token of its own from rapport-cgi."""

    def __init__(self, contestant):
        self.contestant, self.count = contestant, 0
        page = gateway.ask(contestant.libexec, contestant.data, "GET", "/forms/trial")
        self.form = forms.Form(page.text, "trial")

    def values(self, text=TEXT):
        self.count += 1
        answer = gateway.ask(self.contestant.libexec, self.contestant.data, "GET", "/forms/trial/token")
        return self.form.answers(text, name="Ada", email=f"visitor{self.count}@visitor.example",
                                 _token=answer.text.strip())

    def bodies(self, count):
        return [urllib.parse.urlencode(self.values()) for _ in range(count)]

    def upload(self, size):
        """A multipart post with as many bytes of files, at most 4.9 million each."""
        files = []
        while size > 0:
            part = min(size, 4_900_000)
            files.append((f"file{len(files) + 1}", "a.txt", "text/plain", b"line of text\n" * (part // 13)))
            size -= part
        return forms.multipart(self.values(), files)
