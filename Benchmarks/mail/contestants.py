"""The mail server that all send to, and owners who send to it with Rapport."""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests" / folder) for folder in ("mail", "endpoint", "browser")]

import nursery  # noqa: E402
import peers  # noqa: E402  (the tests' own, beside which we stand)
import rapport  # noqa: E402
from sink import smtp_sink  # noqa: E402

# The kinds of keys whose signatures a message gets.
SIGNATURES = {"unsigned": (), "Ed25519": ("ed25519",), "RSA-2048": ("rsa",), "both": ("rsa", "ed25519")}


def sink(folder):
    """Nothing is kept, so that no disk is measured but Rapport's."""
    reason = peers.missing("smtp-sink")
    if reason:
        raise SystemExit(reason)
    return smtp_sink(folder, kept=False)


class Owner:
    """A site of one list, whose readers get another issue each time."""

    def __init__(self, folder, port, connections, kind, readers, keys=()):
        self.folder, self.kind, self.readers, self.issues = folder, kind, readers, 0
        for path in ("site", "content/newsletters"):
            (folder / path).mkdir(parents=True)
        (folder / "site" / "site.yaml").write_text(nursery.site(port, connections))
        (folder / "content" / "index.md").write_text("# A nursery\n")
        self.run("store", "migrate")
        nursery.sign(self, keys)
        nursery.write_people(folder / "readers.csv", readers)
        self.run("contacts", "import", folder / "readers.csv", "--list", "news", "--consent", "Yes, write to me.")

    def run(self, *words):
        return nursery.measuring.run([rapport.PROGRAM, *map(str, words)], cwd=self.folder)

    def issue(self):
        self.issues += 1
        name = f"spring-{self.issues}"
        (self.folder / "content" / "newsletters" / f"{name}.md").write_text(nursery.issue(self.kind))
        return name

    def send(self):
        """A new issue to everybody: the run of the whole program."""
        done = self.run("newsletter", "send", self.issue(), "--yes", "--json")
        sent = json.loads(done.output)["sent"]
        if sent != self.readers:
            raise SystemExit(f"{self.folder}: {sent} of {self.readers} were sent")
        return done

    def dry_start(self):
        """Seconds that a program takes before it sends: its check of the issue."""
        return self.run("newsletter", "check", self.issue(), "--json").wall
