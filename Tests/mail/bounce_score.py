"""How many of the 117 reports in the source package of PyPI's flufl.bounce are read right, by its own
detectors and by ours:

    python Tests/mail/bounce_score.py

The package is downloaded into .build-peers/flufl.bounce and not kept with our sources. Right is who has
permanently or temporarily not been reached, as the package's own table of tests expects it; of a
sample that is not in the table, nobody. Domains are compared in any case.
"""
import ast
import json
import pathlib
import subprocess
import sys
import tarfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "browser"))

import rapport  # noqa: E402

VERSION = "6.0.0"
FOLDER = rapport.ROOT / ".build-peers" / "flufl.bounce"
DETECTOR = """
import email, json, pathlib, sys
from flufl.bounce import all_failures
read = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    temporary, permanent = all_failures(email.message_from_bytes(path.read_bytes()))
    read[path.name] = [sorted(each.decode() for each in kind) for kind in (permanent, temporary)]
print(json.dumps(read))
"""


class Unavailable(Exception):
    """Why there are no samples here."""


def package():
    """The unpacked sources; a folder of its own is what its detectors run from."""
    sources = FOLDER / f"flufl_bounce-{VERSION}"
    if not sources.is_dir():
        FOLDER.mkdir(parents=True, exist_ok=True)
        # Not `:all:`: what the package is built with need not be built as well.
        pip("download", "--no-binary", "flufl.bounce", "--no-deps", f"flufl.bounce=={VERSION}",
            "--dest", FOLDER)
        with tarfile.open(next(FOLDER.glob("*.tar.gz"))) as archive:
            archive.extractall(FOLDER, filter="data")
    if not (FOLDER / "libraries").is_dir():
        pip("install", "--target", FOLDER / "libraries", "atpublic")
    return sources


def pip(*words):
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, words)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        raise Unavailable("the download of flufl.bounce took more than five minutes") from None
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Unavailable(f"flufl.bounce cannot be downloaded: {reason}")


def plain(address):
    mailbox, _, domain = address.rpartition("@")
    return f"{mailbox}@{domain.lower()}"


def expectations(sources):
    """(permanent, temporary) by the name of the sample, from the package's table of tests."""
    expected = {path.name: (set(), set()) for path in samples(sources).glob("*.txt")}
    tree = ast.parse((sources / "tests" / "test_detectors.py").read_text())
    [table] = [ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign)
               and getattr(node.targets[0], "id", "") == "DETECTORS"]
    for _, name, addresses, is_temporary in table:
        expected[name][is_temporary].update(plain(each.decode()) for each in addresses)
    return expected


def samples(sources):
    return sources / "tests" / "data"


def theirs(sources):
    code = [sys.executable, "-c", DETECTOR, str(samples(sources))]
    paths = f"{sources / 'src'}:{FOLDER / 'libraries'}"
    done = subprocess.run(code, capture_output=True, text=True, check=True, env={"PYTHONPATH": paths})
    return {name: tuple({plain(each) for each in kind} for kind in kinds)
            for name, kinds in json.loads(done.stdout).items()}


def ours(sources):
    done = rapport.rapport("mail", "bounce", "--dry-run", "--json", samples(sources))
    read = {}
    for mail in json.loads(done.stdout)["mails"]:
        permanent, temporary = set(), set()
        for each in mail["recipients"]:
            if "address" in each:
                (temporary if each["outcome"] == "delayed" else permanent).add(each["address"])
        read[mail["mail"]] = (permanent, temporary)
    return {name: found for name, found in read.items() if name.endswith(".txt")}


def score():
    """The names of all samples, of those that flufl.bounce reads right, and of those that we do."""
    sources = package()
    expected = expectations(sources)
    right = [{name for name, want in expected.items() if read.get(name) == want}
             for read in (theirs(sources), ours(sources))]
    return set(expected), *right


def family(name):
    return name.rpartition("_")[0]


def table(names, their_right, our_right):
    lines = [f"{'family':<14}{'samples':>8}{'flufl.bounce':>14}{'rapport':>9}"]
    for each in sorted({family(name) for name in names}):
        counts = [sum(family(name) == each for name in some) for some in (names, their_right, our_right)]
        lines.append(f"{each:<14}{counts[0]:>8}{counts[1]:>14}{counts[2]:>9}")
    lines.append(f"{'all':<14}{len(names):>8}{len(their_right):>14}{len(our_right):>9}")
    for who, right in (("flufl.bounce", their_right), ("rapport", our_right)):
        lines.append(f"not right, {who}: {', '.join(sorted(names - right)) or 'none'}")
    return "\n".join(lines)


if __name__ == "__main__":
    try:
        print(table(*score()))
    except Unavailable as reason:
        print(f"skipped: {reason}")
