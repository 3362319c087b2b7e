"""What changes by itself and what is gone: `build --if-due`, `rapport list`, `site/urls.txt`."""
import json
import os
import time

import pytest

import rapport

PAGES = {
    "index.md": "# Home",
    "secret.md": "---\ndraft: true\n---\n# Not yet",
    "soon.md": "---\npublish: 2199-06-03T09:00:00+02:00\n---\n# Soon",
    "gone.md": "---\nexpires: 2001-01-01\n---\n# Gone",
}


@pytest.fixture
def source(folder):
    return rapport.site(folder / "site", PAGES, "timezone: Europe/Amsterdam\n")


def run(source, *words):
    return rapport.rapport(*words, "--source", source)


def urls(source):
    return (source / "site/urls.txt").read_text().split()


def test_the_calendar_is_listed(source):
    assert run(source, "list", "drafts").stdout == "content/secret.md  /secret/\n"
    assert run(source, "list", "scheduled").stdout == "3 June 2199 09:00  content/soon.md  /soon/\n"
    assert run(source, "list", "expired").stdout == "1 January 2001  content/gone.md  /gone/\n"
    assert run(source, "list", "urls").stdout == "/\n/site-map/\n"
    assert json.loads(run(source, "list", "scheduled", "--json").stdout) == [
        {"at": "2199-06-03T09:00:00+02:00", "source": "content/soon.md", "url": "/soon/"}]
    assert json.loads(run(source, "list", "urls", "--json").stdout) == [
        {"source": "content/index.md", "url": "/"}, {"url": "/site-map/"}]


def test_lists_with_nothing_in_them_say_so(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    for kind, words in (("drafts", "There are no drafts."), ("scheduled", "Nothing is scheduled."),
                        ("expired", "Nothing has expired.")):
        done = run(source, "list", kind)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", words + "\n")
    assert run(source, "list", "tags").returncode == 64
    assert run(folder, "list", "urls").stderr.startswith(f"error: {folder} is not a site")


def test_only_a_build_of_the_site_itself_keeps_the_ledger(source, folder):
    for options in (["--drafts"], ["--future"], ["--expired"], ["--base-url", "https://x.example"], ["--for-disk"]):
        rapport.built(source, folder / "trial", *options)
        assert not (source / "site/urls.txt").exists(), options
    rapport.built(source, folder / "out")
    assert urls(source) == ["/", "/site-map/"]
    before = os.stat(source / "site/urls.txt").st_ino
    rapport.built(source, folder / "out")
    assert os.stat(source / "site/urls.txt").st_ino == before, "what has not changed is not written"


def test_an_address_that_is_gone_is_told_until_it_leads_on(source, folder):
    rapport.write(source, {"content/old-offer.md": "# Offer"})
    rapport.built(source, folder / "out")
    (source / "content/old-offer.md").unlink()
    rapport.write(source, {"content/sales/old-offers.md": "# Sale"})
    for _ in range(2):
        done = rapport.build(source, folder / "out")
        assert done.returncode == 0
        assert done.stderr == (
            "site/urls.txt:2:1: warning: the address /old-offer/ is gone: no page has it, and nothing leads on from it\n"
            "  try: In content/sales/old-offers.md write “aliases: [/old-offer/]”. If nobody needs the address, "
            "delete its line here.\n")
        assert done.stdout.endswith(
            " Gone since last time: /old-offer/ (no redirect). Next change: 3 June 2199 09:00. 1 warning.\n")
    said = json.loads(rapport.build(source, folder / "out", "--json").stdout)
    assert said["gone"] == ["/old-offer/"]
    assert said["nextChange"] == {
        "at": "2199-06-03T09:00:00+02:00", "kind": "appears", "path": "content/soon.md"}
    rapport.write(source, {"content/sales/old-offers.md": "---\naliases: [/old-offer/]\n---\n# Sale"})
    done = rapport.build(source, folder / "out")
    assert done.stderr == "" and "Gone" not in done.stdout
    assert "/old-offer/" in urls(source)


def test_a_ledger_that_cannot_be_written_is_a_warning(source, folder):
    (source / "site/urls.txt.part").mkdir()
    done = rapport.build(source, folder / "out")
    assert done.returncode == 0 and (folder / "out/index.html").exists()
    assert done.stderr == (
        "site/urls.txt:1:1: warning: the addresses of the site cannot be noted here: Is a directory\n"
        "  try: Build as the user who owns the folder, or give this user the right to write.\n")


def test_cron_builds_when_something_is_due_and_says_when_not(source, folder):
    def if_due(*options):
        return rapport.build(source, folder / "out", "--if-due", *options)

    def at(moment):
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))

    assert "3 pages" in if_due().stdout, "there was no site"
    done = if_due()
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing is due before 3 June 2199 09:00.\n", "")
    assert json.loads(if_due("--json").stdout) == {"nextChange": "2199-06-03T09:00:00+02:00"}

    # As if the last build had been before the page's moment.
    rapport.write(source, {"content/come.md": f"---\npublish: {at(time.time() - 60)}\n---\n# Come"})
    assert if_due().stdout.startswith("Nothing is due"), "a new page is not for the calendar"
    (folder / "out/.rapport/built").write_text(f"{int(time.time()) - 120}\nrapport build\n")
    assert "pages" in if_due().stdout and (folder / "out/come/index.html").exists()
    assert if_due().stdout.startswith("Nothing is due")

    # A build that came to no end is made again; so is one that was asked for otherwise.
    (folder / "out/.rapport/built").unlink()
    assert "pages" in if_due().stdout
    rapport.built(source, folder / "out", "--drafts")
    assert "pages" in if_due().stdout and not (folder / "out/secret").exists()
    (folder / "out/.rapport/built").write_text("nonsense")
    assert "pages" in if_due().stdout


def test_what_was_due_and_could_not_be_built_stays_due(source, folder):
    rapport.built(source, folder / "out")
    (folder / "out/.rapport/built").write_text("1\nrapport build\n")
    rapport.write(source, {"content/come.md": "---\npublish: 2020-01-01\n---\n# Come\n\n{{nothing}}"})
    for _ in range(2):
        assert rapport.build(source, folder / "out", "--if-due").returncode == 1
    rapport.write(source, {"content/come.md": "---\npublish: 2020-01-01\n---\n# Come"})
    assert "pages" in rapport.build(source, folder / "out", "--if-due").stdout


def test_nothing_is_due_where_nothing_is_to_come(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    rapport.built(source, folder / "out")
    assert rapport.build(source, folder / "out", "--if-due").stdout == "Nothing is due.\n"
