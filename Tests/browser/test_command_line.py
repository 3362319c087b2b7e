"""What a person types, what is answered, and with which exit status."""
import json
import re
import subprocess
import sys

import pytest

import rapport

REPORT = re.compile(r"^[\d,]+ pages?, [\d,]+ assets? in [\d.,]+ m?s\.", re.MULTILINE)


def test_help_names_the_commands():
    done = rapport.rapport("--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("build", "serve", "new"))


@pytest.mark.parametrize(
    "words",
    [("biuld",), ("build", "--no-such-option"), ("build", "--base-url", "nonsense"), ("new",)],
)
def test_wrong_usage_is_64(words):
    done = rapport.rapport(*words)
    if words == ("new",) and done.returncode == 0:  # a noun alone may print its help
        assert "site" in done.stdout + done.stderr
    else:
        assert done.returncode == 64
        assert "Usage:" in done.stderr or "usage:" in done.stderr


def test_a_build_closes_with_a_report(folder):
    source = rapport.site(folder / "site", {
        "index.md": "# Home", "secret.md": "---\ndraft: true\n---\n# Not yet",
        "soon.md": "---\npublish: 2199-06-03T09:00:00Z\n---\n# Soon",
        "gone.md": "---\nexpires: 2001-01-01\n---\n# Gone"})
    done = rapport.build(source, folder / "out")
    assert done.returncode == 0, done.stderr
    assert REPORT.search(done.stdout), done.stdout
    assert re.search(r"Left out: 1 draft, 1 scheduled for 3 June 2199,? 09:00, 1 expired\.", done.stdout)
    for option, name in (("--drafts", "secret"), ("--future", "soon"), ("--expired", "gone")):
        assert not (folder / "out" / name).exists()
        rapport.built(source, folder / option, option)
        assert (folder / option / name / "index.html").is_file()


def test_json_is_json(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home\n\n[x](nowhere.md)"})
    done = rapport.build(source, folder / "out", "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["pages"] >= 1 and len(said["findings"]) == 1
    assert said["findings"][0]["path"] == "content/index.md"


def test_stats_say_where_the_time_went(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    done = rapport.build(source, folder / "out", "--stats")
    assert done.returncode == 0, done.stderr
    for heading, row in (("Phase", "Markdown"), ("Slowest pages", "/"), ("Templates", "home")):
        table = done.stdout.partition(heading)[2].partition("\n\n")[0]
        assert re.search(rf"^{row} +[\d.]+", table, re.MULTILINE), done.stdout


def test_every_mistake_of_the_run_at_once(folder):
    source = rapport.site(folder / "site", {
        "index.md": "# Home\n\n{{tco}}", "a.md": "---\ntitle: [a\n---\n", "b.md": "# B\n\n{{include no.md}}"})
    done = rapport.build(source, folder / "out")
    assert done.returncode == 1
    for place in ("content/index.md:3:", "content/a.md:", "content/b.md:3:"):
        assert re.search(rf"^{place}.*error: ", done.stderr, re.MULTILINE), done.stderr
    assert "toc" in done.stderr, "the nearest known name is told"
    assert not (folder / "out" / "index.html").exists()


def test_a_broken_link_warns_and_is_an_error_when_strict(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home\n\nSee [this](nowhere.md)."})
    done = rapport.build(source, folder / "out")
    assert done.returncode == 0
    assert re.search(r"^content/index\.md:3:\d+: warning: .*nowhere\.md", done.stderr, re.MULTILINE)
    assert rapport.build(source, folder / "strict", "--strict").returncode == 1


def test_output_goes_to_public_and_a_plain_build_needs_no_words(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    assert rapport.rapport("build", cwd=source).returncode == 0
    assert (source / "public" / "index.html").is_file()


def test_a_new_site_builds_at_once_and_takes_a_new_page(folder):
    assert rapport.rapport("new", "site", "x", cwd=folder).returncode == 0
    done = rapport.rapport("build", cwd=folder / "x")
    assert done.returncode == 0 and "warning" not in done.stderr, done.stderr
    contact = (folder / "x" / "public" / "contact" / "index.html").read_text()
    privacy = (folder / "x" / "public" / "privacy" / "index.html").read_text()
    assert 'action="' in contact and "/rapport/forms/question" in contact
    assert "To answer your question." in privacy and "{{" not in contact + privacy
    done = rapport.rapport("new", "page", "news", "We have moved", cwd=folder / "x")
    assert done.returncode == 0, done.stderr
    made = list((folder / "x" / "content" / "news").rglob("*we-have-moved*"))
    assert len(made) == 1 and "We have moved" in made[0].read_text()
    assert rapport.rapport("build", "--drafts", cwd=folder / "x").returncode == 0


def test_a_new_site_never_writes_over_anything(folder):
    (folder / "x").mkdir()
    (folder / "x" / "mine.txt").write_text("mine")
    done = rapport.rapport("new", "site", "x", cwd=folder)
    assert done.returncode in (1, 64) and (folder / "x" / "mine.txt").read_text() == "mine"
    assert not (folder / "x" / "content").exists()


def test_not_a_site_says_what_to_do(folder):
    done = rapport.rapport("build", cwd=folder)
    assert done.returncode == 1
    assert "error: " in done.stderr and "rapport new site" in done.stderr


def commands(command, parents):
    """`rapport-form-spam-list`, of every command and those below it."""
    names = [*parents, command["commandName"]]
    yield "-".join(names)
    for one in command.get("subcommands", []):
        if one["commandName"] != "help":
            yield from commands(one, names)


def test_every_command_has_a_manual_page_and_is_completed(folder):
    script = rapport.ROOT / "scripts" / "manual-pages"
    subprocess.run([sys.executable, script, rapport.PROGRAM, folder], check=True)
    pages = {path.stem for path in (folder / "man1").iterdir()}
    said = json.loads(rapport.rapport("--experimental-dump-help").stdout)["command"]
    assert pages == set(commands(said, []))
    assert {"rapport-build", "rapport-new-site", "rapport-form-spam-list", "rapport-store-backup"} <= pages
    build = (folder / "man1" / "rapport-build.1").read_text().replace("\\-", "-")
    for option in re.findall(r"^  (--[a-z-]+)", rapport.rapport("build", "--help").stdout, re.MULTILINE):
        assert option in build
    for name in ("rapport.bash", "_rapport", "rapport.fish"):
        assert "base-url" in (folder / "completions" / name).read_text()
