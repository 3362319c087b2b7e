"""The example as `rapport serve` shows it, with a store of its own, and what its owner sees of it."""
import contextlib
import email
import email.policy
import json
import re
import shutil
import time

import yaml

import rapport
import serving

# So that a test need not wait three seconds to be a person, nor ten minutes to be another.
WIDE = {"fill-time": 0, "per-address": 1_000_000, "per-address-day": 1_000_000,
        "per-network": 1_000_000, "per-email-day": 1_000_000, "per-form": 1_000_000,
        "lookups": 1_000_000}
REFERENCE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]")


class Shop:
    def __init__(self, folder, url):
        self.folder, self.url = folder, url

    def said(self, *words):
        done = rapport.rapport(*words, "--source", self.folder)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def rows(self, form):
        """What was sent, as `rapport form export` gives it."""
        return [json.loads(line) for line in
                self.said("form", "export", form, "--format", "json").splitlines()]

    def mails(self, reference, count):
        """The mails about a reference, once the server has sent so many."""
        plain, deadline = reference.replace("-", ""), time.monotonic() + 20
        while True:
            found = [path for path in (self.folder / "data/mail").glob("*.eml") if plain in path.name]
            if len(found) >= count or time.monotonic() > deadline:
                break
            time.sleep(0.1)
        assert len(found) == count, found
        return [email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP)
                for path in found]


@contextlib.contextmanager
def opened(folder, mail=None, **limits):
    """The example in a folder, served; gives a Shop. `mail` is what site.yaml says below “mail”."""
    for name in ("content", "site", "forms"):
        shutil.copytree(rapport.ROOT / name, folder / name)
    path = folder / "site" / "site.yaml"
    settings = yaml.safe_load(path.read_text())
    settings["forms"]["limits"] = {**WIDE, **{key.replace("_", "-"): n for key, n in limits.items()}}
    if mail:
        settings["mail"] = mail
    path.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))
    with serving.rapport_serve(folder, folder / "serve.log") as (_, _, url):
        yield Shop(folder, url)
