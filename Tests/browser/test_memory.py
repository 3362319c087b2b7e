"""A build that has nothing to do does nothing; and it never takes a changed site for an unchanged one."""
import json
import os
import random

import pytest

import rapport

NOTHING = "Nothing has changed since the last build. "
PAGES = {"index.md": "# Home\n\n{{form contact}}\n", "news/one.md": "# One\n\nThe first.\n", "photo.jpg": "a photo",
         "_part.md": "A part.\n", "late.md": "---\npublish: 2099-06-03 09:00\n---\n# Late\n"}
OTHERS = {
    "site/desk.yaml": "people:\n  maud: { name: Maud, email: maud@example.org }\n"
                      "routes:\n  contact: { owner: maud, promise: 2 working days }\n",
    "forms/contact.yaml": "title: Write\nroute: contact\npurpose: To answer.\nfields:\n"
                          "  - { name: email, label: E-mail, type: email, purpose: To answer. }\n",
    "site/data/prices.yaml": "bread: 3\n",
    "site/assets/shop.css": "main { color: #123 }",
    "site/templates/components/price.mustache": "<b>{{site.data.prices.bread}}</b>",
}


@pytest.fixture
def site(folder):
    source = rapport.site(folder / "site", PAGES, "business: { email: maud@example.org }\n")
    for path, text in OTHERS.items():
        rapport.write(source, {path: text})
    # As a build trusts no file that is younger than a tick of the clock.
    for path in source.rglob("*"):
        os.utime(path)
    first = build(source)
    assert first.returncode == 0, first.stderr
    return source


def build(source, *words):
    return rapport.rapport("build", *words, cwd=source)


def is_remembered(source):
    done = build(source)
    assert done.returncode == 0, done.stderr
    return done.stdout.startswith(NOTHING)


def remembered(site):
    """Built until the build is remembered: the first may be too soon after the files were written."""
    for _ in range(5):
        if is_remembered(site):
            return site
    raise AssertionError("no build was remembered")


def note(site):
    return site / "public/.rapport/remembered"


def test_the_second_build_of_the_same_files_does_nothing(site):
    remembered(site)
    before = {path: path.stat().st_ctime_ns for path in (site / "public").rglob("*")}
    again = build(site)
    assert again.stdout.startswith(NOTHING + "5 pages, 3 assets in 0.0"), again.stdout
    assert before == {path: path.stat().st_ctime_ns for path in (site / "public").rglob("*")}


@pytest.mark.parametrize("path, old, new", [
    ("content/news/one.md", "first", "First"), ("content/photo.jpg", "a photo", "A photo"),
    ("content/_part.md", "part", "Part"), ("site/site.yaml", "Test", "Fest"), ("site/data/prices.yaml", "3", "4"),
    ("site/assets/shop.css", "#123", "#124"), ("site/templates/components/price.mustache", "b>", "i>"),
    ("forms/contact.yaml", "Write", "Wrote"), ("site/desk.yaml", "2 working", "3 working")])
def test_a_change_of_any_file_is_built(site, path, old, new):
    """Of the same length, and with the time that the file had before."""
    remembered(site)
    file = site / path
    text, times = file.read_text(), file.stat()
    assert old in text
    file.write_text(text.replace(old, new))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert not is_remembered(site)


def test_what_comes_and_goes_is_built(site):
    remembered(site)
    rapport.write(site, {"content/news/two.md": "# Two\n"})
    assert not is_remembered(site)
    assert (site / "public/news/two/index.html").exists()
    remembered(site)
    (site / "content/news/two.md").unlink()
    build(site)
    assert not (site / "public/news/two/index.html").exists()
    remembered(site)
    (site / "content/news").rename(site / "content/olds")
    assert not is_remembered(site)


def test_an_output_that_somebody_touched_is_set_right(site):
    remembered(site)
    page = site / "public/news/one/index.html"
    whole = page.read_bytes()
    for harm in (lambda: page.write_bytes(whole.replace(b"first", b"FIRST")), page.unlink,
                 lambda: (site / "public/.rapport/built").unlink()):
        harm()
        assert not is_remembered(site)
        assert page.read_bytes() == whole
        remembered(site)


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_note_is_never_believed(site, seed):
    remembered(site)
    chance = random.Random(seed)
    rapport.write(site, {"content/news/one.md": "# One\n\nThe changed one.\n"})
    good = note(site).read_bytes()
    bad = bytearray(good)
    for _ in range(chance.randrange(1, 9)):
        bad[chance.randrange(len(bad))] = chance.randrange(256)
    note(site).write_bytes(chance.choice([bytes(bad), good[:chance.randrange(len(good))], b"", b"{}", good]))
    assert build(site).returncode == 0
    assert "The changed one." in (site / "public/news/one/index.html").read_text()


def test_the_calendar_is_minded(site):
    remembered(site)
    text = json.loads(note(site).read_text())
    assert text["nextSource"] == "content/late.md"
    for key, seconds in (("nextChange", 1_000_000_000), ("at", 4_000_000_000)):
        changed = json.loads(json.dumps(text))
        changed[key]["seconds"] = seconds
        note(site).write_text(json.dumps(changed))
        assert not is_remembered(site), key
        remembered(site)


def test_other_options_make_another_site(site):
    remembered(site)
    assert not build(site, "--drafts").stdout.startswith(NOTHING)
    assert not is_remembered(site)
    remembered(site)
    assert not build(site, "--fresh").stdout.startswith(NOTHING)
    remembered(site)


def test_warnings_are_told_again(site):
    rapport.write(site, {"content/news/two.md": "# Two\n\n[x](/nowhere/)\n"})
    first = build(site)
    assert "this links to /nowhere/, which is not there" in first.stderr
    remembered(site)
    assert build(site).stderr == first.stderr


def test_verify_builds_both_ways_and_compares(site):
    remembered(site)
    done = build(site, "--verify")
    assert done.returncode == 0
    assert done.stdout.startswith(NOTHING)
    assert done.stderr == "Verified: a build from nothing makes the same site, byte for byte.\n"
