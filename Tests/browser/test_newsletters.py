"""`rapport newsletter`, and issues in the browser: looked at, checked, tried and sent."""
import email
import email.policy
import json
import pathlib
import re
import signal
import sqlite3
import subprocess
import time
import urllib.request

import pytest

import rapport
import serving
from test_accessibility import AXE, LOOKS, violations

STRICT = email.policy.SMTP.clone(raise_on_defect=True)
SETTINGS = """\
business:
  address: [3 Withy Lane, Aldermere, AX9 4QT]
  email: hello@example.org
contacts:
  fields:
    town: { title: Town, default: your village }
  interests: { herbs: Herbs, fruit: Fruit trees }
lists:
  news: The nursery's letter
segments:
  locals: { list: news, all: [{ field: town, is: Aldermere }] }
sections:
  newsletters: { title: Letters, feed: true }
"""
SPRING = """\
---
subject: The spring list{{#name}}, {{name}}{{/name}}
preheader: Eleven herbs on the bench.
audience: news
date: 2026-03-02
---

{{#name}}
Dear {{name}},
{{/name}}
{{^name}}
Dear gardener,
{{/name}}

all eleven herbs are out, in {{town}} and elsewhere. They are on [our page](../herbs.md).

{{#interests.herbs}}
There are **forty lemon thymes**.
{{/interests.herbs}}

{{#segments.locals}}
We bring them on Friday.
{{/segments.locals}}

{{#news}}
- [{{title}}]({{url}})
{{/news}}
"""
PAGES = {
    "index.md": "# Home\n", "herbs.md": "# Herbs\n", "news/rain.md": "---\ndate: 2026-02-02\n---\n# Rain\n",
    "newsletters/2026-03-02-spring-list.md": SPRING,
    "newsletters/locals.md":
        "---\nsubject: For you\naudience: locals\narchive: false\n---\n"
        "Good morning, this goes to those who live near the nursery and to nobody else.\n",
}
PEOPLE = [
    ("ada@example.org", "Ada Byron", {"town": "Aldermere"}, ["herbs"]),
    ("bob@example.org", "Bob <b>O’Neill</b>", {}, []),
    ("cleo@example.org", None, {"town": "Überlingen"}, ["herbs", "fruit"]),
]


def made(folder, pages=PAGES, people=PEOPLE):
    """A small site with a list of people."""
    source = rapport.site(folder / "site", pages, SETTINGS)
    rapport.write(source, {
        "forms/word.yaml": "title: A word\nfields: [{ name: word, label: Word, type: text }]\n"})
    done = rapport.rapport("store", "migrate", "--source", source)
    assert done.returncode == 0, done.stderr
    subscribe(source, people)
    return source


def subscribe(source, people):
    now = int(time.time()) - 1000
    with sqlite3.connect(source / "data/rapport.sqlite") as store:
        for number, (address, name, fields, interests) in enumerate(people):
            person = f"c{store.execute('SELECT COUNT(*) FROM contact').fetchone()[0]:05}"
            store.execute(
                "INSERT INTO contact (id, email_key, email, name, created_at) VALUES (?, ?, ?, ?, ?)",
                (person, address.lower(), address, name, now))
            store.execute("INSERT INTO subscription VALUES (?, 'news', 'subscribed', ?)", (person, now))
            store.executemany("INSERT INTO contact_field (contact_id, name, value, folded) VALUES (?, ?, ?, ?)",
                              [(person, field, value, value.lower()) for field, value in fields.items()])
            store.executemany("INSERT INTO contact_interest VALUES (?, ?)",
                              [(person, interest) for interest in interests])
    store.close()


def newsletter(source, *words, code=0):
    done = rapport.rapport("newsletter", *words, "--source", source)
    assert done.returncode == code, done.stdout + done.stderr
    return done


def mails(folder):
    """Every message in a folder by its reader, read strictly."""
    read = [email.message_from_bytes(path.read_bytes(), policy=STRICT)
            for path in sorted(pathlib.Path(folder).glob("*.eml"))]
    return {mail["To"].addresses[0].addr_spec: mail for mail in read}


def text(mail):
    return mail.get_body(("plain",)).get_content()


@pytest.fixture
def source(tmp_path):
    return made(tmp_path)


# The command line

def test_list_counts_readers_and_deliveries(source):
    before = json.loads(newsletter(source, "list", "--json").stdout)
    assert [(one["name"], one["readers"], one["sent"], one["state"]) for one in before] == [
        ("spring-list", 3, 0, "not sent"), ("locals", 1, 0, "not sent")]
    newsletter(source, "send", "locals", "--yes")
    line = newsletter(source, "list").stdout.splitlines()[1]
    assert line == "locals       newsletter to news: sent, 1 of 1  “For you”"


def test_preview_shows_what_one_reader_gets(source):
    ada = newsletter(source, "preview", "spring-list", "--reader", "ada@example.org").stdout
    assert "Subject: The spring list, Ada Byron" in ada
    assert "forty lemon thymes" in ada and "We bring them on Friday" in ada
    assert "https://example.org/news/rain/" in ada
    bob = newsletter(source, "preview", "spring-list", "--reader", "bob@example.org").stdout
    assert "lemon thymes" not in bob and "in your village" in bob and "Bob <b>O’Neill</b>" in bob
    cleo = newsletter(source, "preview", "spring-list", "--reader", "cleo@example.org").stdout
    assert "Dear gardener," in cleo and "Subject: The spring list\n" in cleo


def test_preview_says_who_would_not_get_it_and_who_is_unknown(source):
    done = newsletter(source, "preview", "locals", "--reader", "bob@example.org")
    assert done.stderr == "note: bob@example.org would not get this issue\n"
    done = newsletter(source, "preview", "spring-list", "--reader", "nobody@example.org", code=1)
    assert done.stderr == (
        "error: nobody is known by nobody@example.org\ntry: List who is: rapport contacts list\n")
    done = newsletter(source, "preview", "spring-lists", code=1)
    assert done.stderr == (
        "error: there is no issue “spring-lists”\ntry: Did you mean “spring-list”?\n")


def test_preview_writes_every_message_and_sends_none(source, tmp_path):
    done = newsletter(source, "preview", "spring-list", "--output", tmp_path / "out")
    assert done.stdout == f"Wrote 3 messages to {tmp_path / 'out'}; nothing was sent.\n"
    written = mails(tmp_path / "out")
    assert sorted(written) == [address for address, *_ in PEOPLE]
    html = written["bob@example.org"].get_body(("html",)).get_content()
    assert "Bob &lt;b&gt;O’Neill&lt;/b&gt;" in html and "<b>O" not in html
    assert json.loads(newsletter(source, "list", "--json").stdout)[0]["sent"] == 0


def test_mail_L1_each_message_can_be_left_with_one_click(source, tmp_path):
    newsletter(source, "preview", "spring-list", "--output", tmp_path / "out")
    links = set()
    for address, mail in mails(tmp_path / "out").items():
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        link = re.fullmatch(r"<(https://example\.org/rapport/list/unsubscribe/[\w-]+)>",
                            re.sub(r"\s", "", mail["List-Unsubscribe"]))[1]
        assert address not in link and link in text(mail)
        links.add(link)
    assert len(links) == 3


def test_check_of_a_sound_issue(source):
    done = newsletter(source, "check", "spring-list", "--matrix")
    assert done.stdout.splitlines()[-1] == (
        "spring-list: 3 readers, 3 messages looked at. Fit to be sent.")
    rows = [re.sub(r"\d+ bytes", "N bytes", line) for line in done.stdout.splitlines()[:3]]
    assert rows == [
        "ada@example.org   N bytes  [locals] herbs",
        "bob@example.org   N bytes  –",
        "cleo@example.org  N bytes  fruit herbs"]


@pytest.mark.parametrize("change, rule", [
    (lambda text: text + "\n[gone](/gone/)\n", "link"),
    (lambda text: text + "\n<img src=\"https://elsewhere.example/a.png\">\n", "alt"),
    (lambda text: text.replace("subject:", "from: maud@gmail.com\nsubject:"), "P2"),
    (lambda text: text.replace("date:", "draft: true\ndate:"), "draft"),
    (lambda text: text.replace("date:", "schedule: { at: 2020-01-01 09:00, too-late: 1 hour }\ndate:"),
     "schedule"),
])
def test_check_finds_what_is_wrong_and_send_refuses(source, change, rule):
    path = source / "content/newsletters/2026-03-02-spring-list.md"
    path.write_text(change(path.read_text()))
    done = newsletter(source, "check", "spring-list", "--json", code=1)
    failed = [said["rule"] for said in json.loads(done.stdout)[0]["remarks"] if said["weight"] == "FAIL"]
    assert set(failed) == {rule}
    done = newsletter(source, "send", "spring-list", "--yes", code=1)
    assert "error: " in done.stderr and not list((source / "data/mail").glob("*"))


def test_check_needs_a_postal_address_and_readers(tmp_path):
    source = made(tmp_path, people=[])
    path = source / "site/site.yaml"
    path.write_text(path.read_text().replace("  address: [3 Withy Lane, Aldermere, AX9 4QT]\n", ""))
    done = newsletter(source, "check", "spring-list", "--json", code=1)
    assert [said["rule"] for said in json.loads(done.stdout)[0]["remarks"]] == ["P8", "audience"]


def test_an_unknown_name_is_told_with_its_place(source):
    path = source / "content/newsletters/2026-03-02-spring-list.md"
    path.write_text(path.read_text().replace("{{town}}", "{{twon}}"))
    for words in (["newsletter", "check"], ["build", "--output", source / "out"]):
        done = rapport.rapport(*words, "--source", source)
        assert done.returncode == 1
        assert "content/newsletters/2026-03-02-spring-list.md:15:" in done.stderr
        assert "twon" in done.stderr


def test_a_test_mail_is_no_delivery_and_its_links_are_nobodys(source):
    done = newsletter(source, "test", "spring-list", "--to", "maud@example.org",
                      "--reader", "ada@example.org")
    assert "as ada@example.org gets it waits for maud@example.org" in done.stdout
    assert rapport.rapport("work", "--once", "--source", source).returncode == 0
    mail = mails(source / "data/mail")["maud@example.org"]
    assert mail["Subject"] == "[Test] The spring list, Ada Byron"
    assert "forty lemon thymes" in text(mail)
    newsletter(source, "preview", "spring-list", "--output", source / "out")
    real = mails(source / "out")["ada@example.org"]
    assert real["List-Unsubscribe"] != mail["List-Unsubscribe"]
    assert json.loads(newsletter(source, "list", "--json").stdout)[0]["sent"] == 0


def test_send_asks_unless_told_not_to(source):
    done = newsletter(source, "send", "spring-list", code=1)
    assert done.stderr == (
        "error: nobody is there to say whether “spring-list” is to be sent\n"
        "try: Say so yourself: rapport newsletter send spring-list --yes\n")
    done = newsletter(source, "send", "spring-list", "--dry-run")
    assert re.fullmatch("“spring-list” would go to 3 readers: [0-9]+ kB in all.\n", done.stdout)
    assert not list((source / "data/mail").glob("*"))


def test_send_goes_to_each_once(source):
    done = newsletter(source, "send", "spring-list", "--yes")
    assert done.stdout == (
        f"Sent “spring-list” to 3 readers. The messages lie in {source}/data/mail.\n")
    assert len(mails(source / "data/mail")) == 3
    subscribe(source, [("dora@example.org", "Dora", {}, [])])
    done = newsletter(source, "send", "spring-list", "--yes")
    assert done.stdout.startswith("Sent “spring-list” to 1 reader; 3 had it already.")
    shown = rapport.rapport("contacts", "show", "ada@example.org", "--source", source).stdout
    assert "spring-list" in shown


def test_who_is_suppressed_gets_nothing(source):
    newsletter(source, "send", "locals", "--yes")
    with sqlite3.connect(source / "data/rapport.sqlite") as store:
        store.execute("UPDATE subscription SET state = 'left' WHERE contact_id = 'c00001'")
    store.close()
    done = newsletter(source, "send", "spring-list", "--yes")
    assert done.stdout.startswith("Sent “spring-list” to 2 readers.")


def test_a_killed_sending_goes_on_where_it_was(tmp_path):
    people = [(f"r{number}@example.org", None, {}, []) for number in range(1000)]
    source = made(tmp_path, people=people)
    command = [rapport.PROGRAM, "newsletter", "send", "spring-list", "--yes", "--source", source]
    for _ in range(3):
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as sending:
            deadline = time.monotonic() + 60
            start = len(list((source / "data/mail").glob("*.eml")))
            while len(list((source / "data/mail").glob("*.eml"))) < start + 60:
                if sending.poll() is not None or time.monotonic() > deadline:
                    break
            sending.send_signal(signal.SIGKILL)
    newsletter(source, "resume", "spring-list")
    found = {path.name for path in (source / "data/mail").iterdir() if path.suffix == ".eml"}
    doubt = json.loads(newsletter(source, "status", "spring-list", "--json").stdout)["inDoubt"]
    # One line, killed three times.
    assert len(doubt) <= 3
    lost = [one["email"] for one in doubt if one["messageID"] + ".eml" not in found]
    assert len(found) + len(lost) == 1000
    if lost:
        newsletter(source, "resolve", "spring-list", "--again", "--yes", *lost)
        newsletter(source, "resume", "spring-list")
    newsletter(source, "resolve", "spring-list", "--sent", "--yes")
    assert len(mails(source / "data/mail")) == 1000
    with sqlite3.connect(source / "data/rapport.sqlite") as store:
        states = store.execute("SELECT state, COUNT(*) FROM delivery GROUP BY state").fetchall()
    store.close()
    assert states == [("sent", 1000)]


def test_the_worker_sends_what_is_scheduled_and_greets_who_joins(source):
    rapport.write(source, {
        "content/newsletters/soon.md":
            "---\nsubject: Now\naudience: news\nschedule: 2026-01-05 09:00\n---\n" + "Words. " * 20,
        "content/newsletters/late.md":
            "---\nsubject: Late\naudience: news\nschedule: { at: 2026-01-05 09:00, too-late: 1 hour }\n"
            "---\n" + "Words. " * 20,
        "content/newsletters/welcome.md":
            "---\nkind: welcome\nsubject: Welcome\naudience: news\n---\n" + "Words. " * 20})

    def work():
        done = rapport.rapport("work", "--once", "--json", "--source", source)
        assert done.returncode == 0, done.stdout + done.stderr
        return [json.loads(line)["done"] for line in done.stdout.splitlines()]

    assert work() == ["“late” was not sent: it is too late, “soon” to 3 readers"]
    assert work() == []
    with sqlite3.connect(source / "data/rapport.sqlite") as store:
        store.execute("INSERT INTO contact_event (id, contact_id, kind, subject, at)"
                      " VALUES ('e', 'c00002', 'confirmed', 'news', ?)", (int(time.time()),))
    store.close()
    assert work() == ["“welcome” to 1 reader"]
    assert work() == []
    welcome = [mail for mail in mails(source / "data/mail").values() if mail["Subject"] == "Welcome"]
    assert [mail["To"] for mail in welcome] == ["cleo@example.org"]
    assert welcome[0]["Auto-Submitted"] == "auto-generated"


# On the site

def test_issues_are_pages_as_strangers_read_them(source):
    out = rapport.built(source, source / "out")
    page = (out / "newsletters/spring-list/index.html").read_text()
    assert "Dear gardener," in page and "lemon thymes" not in page and "in your village" in page
    assert 'href="../../herbs/"' in page and "Rain" in page and "unsubscribe" not in page
    assert "The spring list" in (out / "newsletters/index.html").read_text()
    assert "spring-list" in (out / "newsletters/atom.xml").read_text()
    assert not (out / "newsletters/locals").exists()


# In the browser

@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    source = made(folder)
    with serving.rapport_serve(source, folder / "log") as (_, _, url):
        yield source, url + "/-/newsletters/"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_readers_can_be_gone_through_and_found(desk, browser, script):
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(desk[1])
    page.get_by_role("link", name="spring-list").click()
    assert page.locator("h1").inner_text() == "The spring list, Ada Byron"
    page.get_by_role("link", name="Next reader").click()
    assert page.locator("h1").inner_text() == "The spring list, Bob <b>O’Neill</b>"
    page.get_by_role("link", name="Previous reader").click()
    page.get_by_label("Find a reader").fill("CLEO")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="cleo@example.org").click()
    assert page.locator("h1").inner_text() == "The spring list"
    assert "@" not in page.url
    page.get_by_role("link", name="Text").click()
    assert "Überlingen" in page.locator("pre").inner_text()
    page.get_by_role("link", name="Phone").click()
    frame = page.frame_locator("iframe")
    assert "Überlingen" in frame.locator("body").inner_text()
    assert page.locator("iframe").bounding_box()["width"] <= 362
    page.get_by_role("link", name="As it travels").click()
    assert "Content-Type: multipart/alternative" in page.locator("pre").inner_text()
    page.get_by_role("link", name="Checks").click()
    assert "Fit to be sent" in page.locator("pre").inner_text()
    context.close()


def test_the_frame_runs_nothing_and_a_mistake_is_told(desk):
    source, url = desk
    with urllib.request.urlopen(url + "spring-list/frame", timeout=20) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and policy.endswith("sandbox")
    path = source / "content/newsletters/2026-03-02-spring-list.md"
    before = path.read_text()
    path.write_text(before.replace("{{town}}", "{{twon}}"))
    with urllib.request.urlopen(url + "spring-list/", timeout=20) as answer:
        page = answer.read().decode()
    path.write_text(before)
    assert "2026-03-02-spring-list.md:15:" in page and "twon" in page


def test_pages_and_mails_have_no_violation(desk, browser):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    faults = {}
    for path in ["", "spring-list/", "spring-list/?look=text", "spring-list/?look=phone",
                 "spring-list/?look=dark", "spring-list/?look=checks&find=a", "spring-list/?look=source"]:
        page.goto(desk[1] + path)
        page.evaluate(AXE)
        for look, (size, media) in LOOKS.items():
            page.set_viewport_size(size)
            page.emulate_media(**media)
            if found := violations(page):
                faults[path + " " + look] = found
    context.close()
    assert not faults, json.dumps(faults, indent=2)
