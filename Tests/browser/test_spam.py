"""The spam box: what was thanked for is not lost in it, and what it asked for is done later."""
import os
import re
import sqlite3
import time

import pytest

import rapport

REFERENCE = "KK829VNRF"
DAY = 86_400
SIGN_UP = """title: Sign up
purpose: To write to you.
retain: 400 days
subscribe: { list: news, field: newsletter }
fields:
  - { name: email, label: E-mail, type: email, required: true, purpose: To write to you }
  - { name: newsletter, label: News, type: consent, wording: Send me news. }
"""


@pytest.fixture
def shop(tmp_path):
    """A built site with a form, and its store."""
    site = rapport.site(
        tmp_path / "shop", {"index.md": "# Home"}, "business: { email: shop@plants.example }\n")
    rapport.write(site, {"forms/sign-up.yaml": SIGN_UP})
    rapport.built(site, tmp_path / "public")
    done = rapport.rapport("store", "migrate", "--source", site)
    assert done.returncode == 0, done.stderr
    return site


def note(shop, state, received):
    part = next((shop / "data/endpoint/parts").glob("form.sign-up.*.json"))
    with sqlite3.connect(shop / "data/rapport.sqlite") as store:
        store.execute(
            "INSERT INTO submission (reference, form, version, language, received_at, state, score,"
            " reasons, nonce, digest, email, email_key, forget_at) VALUES"
            " (?, 'sign-up', ?, 'en', ?, ?, 5, 'trap missing', 'n', 'd', 'ada@example.org',"
            " 'ada@example.org', ?)",
            (REFERENCE, part.name.split(".")[2], received, state, received + 400 * DAY))
        store.execute("INSERT INTO answer VALUES (?, 0, 'email', 'ada@example.org', NULL)", (REFERENCE,))
        store.execute("INSERT INTO answer VALUES (?, 1, 'newsletter', 'Send me news.', NULL)", (REFERENCE,))
    store.close()


def rows(shop, query):
    with sqlite3.connect(shop / "data/rapport.sqlite") as store:
        found = store.execute(query).fetchall()
    store.close()
    return found


def test_what_a_released_one_agreed_to_is_noted(shop):
    received = int(time.time()) - DAY
    note(shop, "spam", received)
    assert rows(shop, "SELECT * FROM contact") == []
    done = rapport.rapport("form", "spam", "release", "kk82-9vnr-f", "--source", shop)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Released KK82-9VNR-F. Nobody was written to; answer it by hand.\n"
    assert rows(shop, "SELECT state, score, forget_at FROM submission") == [
        ("received", 0, received + 400 * DAY)]
    assert rows(shop, "SELECT subject, wording, reference, given_at FROM consent") == [
        ("news", "Send me news.", REFERENCE, received)]
    assert rows(shop, "SELECT email, list, state FROM subscription JOIN contact"
                " ON contact.id = contact_id") == [("ada@example.org", "news", "pending")]
    again = rapport.rapport("form", "spam", "release", REFERENCE, "--source", shop)
    assert again.returncode == 1 and "is not in the spam box" in again.stderr


def test_an_old_one_that_is_marked_can_be_taken_out_again_for_30_days(shop):
    note(shop, "received", int(time.time()) - 100 * DAY)
    done = rapport.rapport("form", "spam", "mark", REFERENCE, "--source", shop)
    assert done.returncode == 0, done.stderr
    (state, forget_at), = rows(shop, "SELECT state, forget_at FROM submission")
    assert state == "spam" and abs(forget_at - time.time() - 30 * DAY) < 600
    assert re.search(r"it is forgotten on \d{4}-\d\d-\d\d\.\n$", done.stdout)
    listed = rapport.rapport("form", "spam", "list", "--source", shop)
    assert "KK82-9VNR-F" in listed.stdout


def test_form_A16_mails_and_marks_go_with_what_they_are_of(shop):
    """The mails repeat what was written; marks are kept as long as site.yaml says."""
    now = int(time.time())
    note(shop, "received", now - 401 * DAY)
    site = shop / "site/site.yaml"
    site.write_text(site.read_text() + "forms: { keep: { addresses: 2 } }\n")
    rapport.built(shop, shop.parent / "public")
    with sqlite3.connect(shop / "data/rapport.sqlite") as store:
        for name, reference in (("mine", REFERENCE), ("other", "B")):
            store.execute(
                "INSERT INTO mail (message_id, kind, recipient, recipient_key, reference, message,"
                " state, created_at, not_before, sent_at) VALUES (?, 'notice', 'desk@shop.example',"
                " 'desk@shop.example', ?, 'ada@example.org wrote', 'sent', ?, ?, ?)",
                (f"{name}@x", reference, now, now, now))
            (shop / f"data/mail/{name}@x.eml").write_text("ada@example.org wrote")
        for days in (1, 3):
            store.execute("INSERT INTO rate_mark VALUES ('b', ?)", (now - days * DAY,))
    store.close()
    done = rapport.rapport("work", "--once", "--source", shop)
    assert done.returncode == 0, done.stderr
    assert "submissions: 1 forgotten, 1 mail removed\n" in done.stdout
    assert rows(shop, "SELECT message_id FROM mail") == [("other@x",)]
    assert [path.name for path in (shop / "data/mail").iterdir()] == ["other@x.eml"]
    assert rows(shop, "SELECT at FROM rate_mark") == [(now - DAY,)]


def test_what_stood_beside_an_old_backup_goes_with_it(shop):
    for name in ("replaced-1.sqlite", "replaced-1.sqlite-wal", "rapport-2.sqlite.part", "rapport-3.sqlite"):
        (shop / "data/backups" / name).write_text("ada@example.org")
        if "3" not in name:
            os.utime(shop / "data/backups" / name, (DAY, DAY))
    assert rapport.rapport("work", "--once", "--source", shop).returncode == 0
    assert [path.name for path in (shop / "data/backups").iterdir()] == ["rapport-3.sqlite"]
