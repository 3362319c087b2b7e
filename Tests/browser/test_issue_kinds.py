"""What the kinds of issues promise, from the file to the mail: digests, invitations, drips, files of a reader's own."""
import datetime
import json
import sqlite3
import time

import pytest

import rapport
from test_newsletters import made, mails, newsletter, subscribe, text

WORDS = "There is a lot to tell this month, and all of it is true.\n"
TODAY = datetime.date.today().isoformat()


@pytest.fixture
def source(tmp_path):
    return made(tmp_path)


def issue(source, name, keys, words=WORDS):
    rapport.write(source, {f"content/newsletters/{name}.md":
                           f"---\nsubject: About {name}\naudience: news\n{keys}\n---\n{words}"})


def page(source, path, title):
    rapport.write(source, {f"content/{path}.md": f"---\ndate: {TODAY}\n---\n# {title}\n"})


def sent(source, name, folder):
    """The mails of an issue, by their readers."""
    newsletter(source, "send", name, "--yes", "--output", folder / name)
    return mails(folder / name)


def store(source, *statement):
    with sqlite3.connect(source / "data/rapport.sqlite") as open_store:
        rows = open_store.execute(*statement).fetchall()
    open_store.close()
    return rows


def worked(source, code=0):
    done = rapport.rapport("work", "--once", "--json", "--source", source)
    assert done.returncode == code, done.stdout + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


# Digests

NEWS = "New:\n\n{{#news}}\n- {{title}}\n{{/news}}\n" + WORDS
BOTH = NEWS + "{{#tips}}\n- {{title}}\n{{/tips}}\n"


def test_a_digest_tells_what_no_other_told(source, tmp_path):
    page(source, "tips/prune", "Prune now")
    issue(source, "march", "digest: news", NEWS)
    issue(source, "april", "digest: news", NEWS)
    issue(source, "garden", "digest: [news, tips]", BOTH)
    assert "Rain" in text(sent(source, "march", tmp_path)["ada@example.org"])
    # Dated today, like the digest, and published after it.
    page(source, "news/sun", "Sun")
    april = text(sent(source, "april", tmp_path)["ada@example.org"])
    assert "Sun" in april and "Rain" not in april
    # Another digest told nothing of tips.
    garden = text(sent(source, "garden", tmp_path)["ada@example.org"])
    assert "Prune now" in garden and "Sun" not in garden and "Rain" not in garden


def test_a_digest_that_is_sent_again_tells_the_same(source, tmp_path):
    issue(source, "march", "digest: news", NEWS)
    issue(source, "april", "digest: news", NEWS)
    sent(source, "march", tmp_path)
    page(source, "news/sun", "Sun")
    subscribe(source, [("dora@example.org", "Dora", {}, [])])
    dora = text(sent(source, "march", tmp_path)["dora@example.org"])
    assert "Rain" in dora and "Sun" not in dora
    april = sent(source, "april", tmp_path)
    assert len(april) == 4 and all("Sun" in text(mail) and "Rain" not in text(mail) for mail in april.values())


def test_who_would_read_nothing_new_gets_no_digest(source, tmp_path):
    issue(source, "march", "digest: news", NEWS)
    issue(source, "april", "digest: news", NEWS)
    assert len(sent(source, "march", tmp_path)) == 3
    assert sent(source, "april", tmp_path) == {}


# Invitations

def test_an_invitation_leads_to_the_form_and_is_repeated_to_who_has_not_sent_it(source, tmp_path):
    issue(source, "ask", "form: word", "[A word]({{links.form}})\n\n" + WORDS)
    issue(source, "again", "form: word\nreminds: ask", "[A word]({{links.form}})\n\n" + WORDS)
    asked = sent(source, "ask", tmp_path)
    links = {link for mail in asked.values() for link in text(mail).split() if "/rapport/forms/word?i=" in link}
    assert len(links) == 3 and len(store(source, "SELECT * FROM invitation")) == 3
    store(source, "INSERT INTO contact_event (id, contact_id, kind, subject, at)"
                  " VALUES ('e', 'c00001', 'form', 'word', ?)", (int(time.time()) + 5,))
    subscribe(source, [("dora@example.org", "Dora", {}, [])])
    assert sorted(sent(source, "again", tmp_path)) == ["ada@example.org", "cleo@example.org"]


@pytest.mark.parametrize("keys, place, complaint", [
    ("form: wrod", ":4:7: ", "there is no form “wrod”"),
    ("form: word\nreminds: sprnig-list", ":5:10: ", "there is no other issue “sprnig-list”"),
    ("digest: [news, tpis]", ":4:16: ", "there is no section and no tag “tpis”"),
])
def test_names_that_lead_nowhere_are_told_with_their_place(source, keys, place, complaint):
    page(source, "tips/prune", "Prune now")
    issue(source, "wrong", keys)
    done = newsletter(source, "check", "wrong", code=1)
    assert f"content/newsletters/wrong.md{place}error: {complaint}\n  try: Did you mean" in done.stderr
    done = rapport.build(source, source / "out")
    assert done.returncode == 1 and complaint in done.stderr
    newsletter(source, "check", "spring-list")


def test_a_condition_that_names_no_form_is_told(source):
    rapport.write(source, {"content/newsletters/wrong.md":
                           "---\nsubject: x\naudience: { list: news, not-sent: wrod }\n---\n" + WORDS})
    done = newsletter(source, "check", "wrong", code=1)
    assert "content/newsletters/wrong.md:3:35: error: there is no form “wrod”" in done.stderr


# Who joins

def test_a_drip_comes_after_its_days_and_to_who_fits(source):
    issue(source, "week", "kind: drip\ndays: 7")
    issue(source, "herbs", "kind: welcome")
    path = source / "content/newsletters/herbs.md"
    path.write_text(path.read_text().replace("audience: news", "audience: { list: news, interest: herbs }"))
    assert worked(source) == []
    now = int(time.time())
    for run in ("week", "herbs"):
        store(source, "UPDATE issue_run SET started_at = ? WHERE issue = ?", (now - 30 * 86400, run))
    for person, days in (("c00000", 8), ("c00001", 6)):
        store(source, "INSERT INTO contact_event (id, contact_id, kind, subject, at)"
                      " VALUES (?, ?, 'confirmed', 'news', ?)", (person, person, now - days * 86400))
    assert worked(source)[0]["done"] == "“herbs” to 1 reader, “week” to 1 reader"
    assert worked(source) == []
    assert store(source, "SELECT issue, contact_id FROM delivery ORDER BY 1") == [
        ("herbs", "c00000"), ("week", "c00000")]


def test_one_issue_with_a_mistake_keeps_no_other_from_being_sent(source):
    soon = "schedule: 2026-01-05 09:00"
    issue(source, "a-body", soon, "Hello {{nane}}\n" + WORDS)
    issue(source, "b-form", soon + "\nform: wrod")
    issue(source, "c-right", soon)
    issue(source, "d-link", soon, "[gone](https://example.org/gone/)\n\n" + WORDS)
    issue(source, "e-right", soon)
    said = worked(source, code=1)[0]
    assert said["done"] == "“c-right” to 3 readers, “e-right” to 3 readers"
    assert said["trouble"] == [
        "error: content/newsletters/a-body.md:6:9: error: “nane” is not known here. Did you mean “name”?; "
        "content/newsletters/b-form.md:5:7: error: there is no form “wrod”; "
        "“d-link” is not fit to be sent: 1 of its checks fails",
        "try: See what is wrong: rapport newsletter check"]


def test_a_check_of_all_goes_on_behind_a_broken_one(source):
    issue(source, "a-body", "draft: false", "Hello {{nane}}\n" + WORDS)
    issue(source, "b-form", "form: wrod")
    done = newsletter(source, "check", code=1)
    assert "a-body.md:6:9: error: " in done.stderr and "b-form.md:4:7: error: " in done.stderr
    assert "spring-list: 3 readers, 3 messages looked at. Fit to be sent." in done.stdout
    reports = json.loads(newsletter(source, "check", "--json", code=1).stdout)
    assert sorted((one["issue"], len(one["remarks"])) for one in reports) == [
        ("a-body", 1), ("b-form", 1), ("locals", 0), ("spring-list", 0)]


# Readers' own files

def test_attachments_travel_and_who_lacks_theirs_is_told(source, tmp_path):
    issue(source, "voucher", 'attachments: [map.txt, "vouchers/{{id}}.txt"]')
    folder = source / "content/newsletters"
    (folder / "vouchers").mkdir()
    (folder / "map.txt").write_text("left, then right")
    for number in range(2):
        (folder / f"vouchers/c0000{number}.txt").write_text(f"voucher {number}")
    done = newsletter(source, "check", "voucher", code=1)
    assert "FAIL file: a file of the reader's own is not there (cleo@example.org)" in done.stdout
    assert "3 readers, 3 messages looked at. Not fit to be sent: 1 failure." in done.stdout
    (folder / "vouchers/c00002.txt").write_text("voucher 2")
    newsletter(source, "check", "voucher")
    for number, mail in enumerate(sent(source, "voucher", tmp_path).values()):
        assert [(part.get_filename(), part.get_content()) for part in mail.iter_attachments()] == [
            ("map.txt", "left, then right"), (f"c0000{number}.txt", f"voucher {number}")]


def test_a_sending_goes_on_past_who_lacks_a_file(tmp_path):
    source = made(tmp_path, people=[(f"r{number:03}@example.org", None, {}, []) for number in range(205)])
    issue(source, "voucher", 'attachments: ["vouchers/{{id}}.txt"]')
    for number in range(205):
        if number != 202:
            rapport.write(source / "content/newsletters", {f"vouchers/c{number:05}.txt": "v"})
    done = newsletter(source, "send", "voucher", "--dry-run")
    assert "would go to 204 readers" in done.stdout and "To 1 more no mail can be made." in done.stdout
    done = newsletter(source, "send", "voucher", "--yes", code=1)
    assert done.stdout.startswith("Sent “voucher” to 204 readers; 1 without a mail, as none can be made.")
    assert "r202@example.org: the issue “voucher” has no file “vouchers/c00202.txt”" in done.stderr
    assert done.stderr.endswith(
        "error: no mail of “voucher” could be made for 1 reader\n"
        "try: See whose: rapport newsletter check voucher --all\n")
    rapport.write(source / "content/newsletters", {"vouchers/c00202.txt": "v"})
    done = newsletter(source, "send", "voucher", "--yes")
    assert done.stdout.startswith("Sent “voucher” to 1 reader; 204 had it already.")


# People

def test_mail_M7_an_odd_mailbox_stops_no_issue(source):
    subscribe(source, [("a=?b@example.org", None, {}, []), ("=?utf-8?q?a?=@example.org", None, {}, [])])
    assert "5 messages looked at. Fit to be sent." in newsletter(source, "check", "spring-list").stdout
    assert newsletter(source, "send", "spring-list", "--yes").stdout.startswith("Sent “spring-list” to 5 readers.")


def test_who_is_never_to_be_mailed_is_known_by_a_hash(source):
    rapport.rapport("contacts", "erase", "bob@example.org", "--source", source)
    # As if by another program: no import would bring them back.
    store(source, "INSERT INTO contact (id, email_key, email, created_at)"
                  " VALUES ('c9', 'bob@example.org', 'Bob@example.org', 1)")
    store(source, "INSERT INTO subscription VALUES ('c9', 'news', 'subscribed', 1)")
    done = newsletter(source, "send", "spring-list", "--yes")
    assert done.stdout.startswith("Sent “spring-list” to 2 readers; 1 must not be mailed.")


def test_a_test_mail_is_forgotten_with_its_reader(source):
    newsletter(source, "test", "spring-list", "--to", "maud@example.org", "--reader", "ada@example.org")
    assert rapport.rapport("work", "--once", "--source", source).returncode == 0
    assert len(list((source / "data/mail").glob("*.eml"))) == 1
    shown = json.loads(rapport.rapport("contacts", "export", "ada@example.org", "--source", source).stdout)
    assert [(mail["kind"], mail["recipient"]) for mail in shown["mails"]] == [("test", "maud@example.org")]
    assert len(shown["capturedMails"]) == 1
    assert rapport.rapport("contacts", "erase", "ada@example.org", "--source", source).returncode == 0
    assert not list((source / "data/mail").glob("*.eml")) and store(source, "SELECT * FROM mail") == []


def test_mail_L8_a_mail_says_where_past_issues_stand_and_who_answers(source, tmp_path):
    newsletter(source, "preview", "spring-list", "--output", tmp_path / "out")
    mail = mails(tmp_path / "out")["ada@example.org"]
    assert mail["List-Archive"] == "<https://example.org/newsletters/>"
    assert mail["List-Owner"] == "<mailto:hello@example.org>"
