"""The folder data/: made, looked at, copied, put back, and emptied of one person."""
import json
import sqlite3
import stat

import pytest

import rapport

REFERENCE = "KK829VNRF"


@pytest.fixture
def shop(folder):
    done = rapport.rapport("store", "migrate", "--source", folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"The store {folder}/data/rapport.sqlite is ready."
    return folder


def run(shop, *words):
    return rapport.rapport(*words, "--source", shop)


def note(shop, email):
    """A contact, a submission with a file, a mail about it and two captured mails."""
    data = shop / "data"
    with sqlite3.connect(data / "rapport.sqlite") as store:
        store.execute("INSERT INTO contact (id, email_key, email, name, created_at)"
                      " VALUES ('1', ?, ?, 'Ada', 0)", (email.lower(), email))
        store.execute("INSERT INTO subscription VALUES ('1', 'news', 'pending', 0)")
        store.execute(
            "INSERT INTO consent (id, contact_id, subject, wording, form, form_version, reference, given_at)"
            " VALUES ('2', '1', 'news', 'Yes.', 'sign-up', '00', ?, 0)",
            (REFERENCE,))
        store.execute("INSERT INTO contact_field VALUES ('1', 'town', ?, ?, NULL)", (email, email))
        store.execute("INSERT INTO contact_interest VALUES ('1', 'herbs')")
        store.execute(
            "INSERT INTO delivery (issue, contact_id, message_id, state, begun_at, claimed_at, sent_at,"
            " attempts, domain) VALUES ('spring', '1', '2@x', 'sent', 0, 0, 0, 1, 'example.org')")
        store.execute(
            "INSERT INTO contact_event (id, contact_id, kind, subject, reference, at)"
            " VALUES ('3', '1', 'form', 'sign-up', ?, 0)", (REFERENCE,))
        store.execute(
            "INSERT INTO submission (reference, form, version, language, received_at, state, score,"
            " reasons, nonce, digest, email, email_key, forget_at)"
            " VALUES (?, 'question', '00', 'en', 0, 'received', 0, '', 'n', 'd', ?, ?, 9000000000)",
            (REFERENCE, email, email.lower()))
        store.execute("INSERT INTO answer VALUES (?, 0, 'email', ?, NULL)", (REFERENCE, email))
        store.execute(
            "INSERT INTO upload VALUES ('u1', ?, 'photo', 'a.png', 'image/png', 1, NULL)",
            (REFERENCE,))
        store.execute(
            "INSERT INTO mail (message_id, kind, recipient, recipient_key, reference, message,"
            " state, created_at, not_before)"
            " VALUES ('1@x', 'notice', 'desk@shop.example', 'desk@shop.example', ?, ?, 'waiting', 0, 0)",
            (REFERENCE, f"Reply-To: {email}\r\n\r\nHello"))
    store.close()
    (data / "uploads" / "u1").write_text(email)
    (data / "mail" / "1.eml").write_bytes(b"To: " + email.upper().encode() + b"\r\n\r\nx")
    wrapped = email[:7] + "=\r\n" + email[7:].replace("@", "=40")
    (data / "mail" / "2.eml").write_bytes(b"To: desk@shop.example\r\n\r\n" + wrapped.encode())
    (data / "mail" / "3.eml").write_bytes(b"To: other-" + email.encode() + b"\r\n\r\nanother person")


def holders(data, words):
    return [str(path) for path in data.rglob("*")
            if path.is_file() and "backups" not in path.parts
            and any(word in path.read_bytes().lower() for word in words)]


def test_form_A17_an_erased_person_is_nowhere(shop):
    note(shop, "Marker-77@example.org")
    (shop / "data" / "mail" / "3.eml").unlink()
    assert len(holders(shop / "data", [b"marker-77@example.org"])) >= 3
    done = run(shop, "contacts", "erase", "marker-77@EXAMPLE.org")
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "Removed 1 contact, 1 subscription, 1 consent, 1 field, 1 interest, 1 event, 1 delivery,"
        " 1 submission, 1 file, 1 mail of the outbox, 2 captured mails.\nBackups in data/backups keep theirs until they are 30 days old.\n")
    assert holders(shop / "data", [b"marker-77", REFERENCE.lower().encode()]) == []
    assert run(shop, "store", "check").returncode == 0
    again = run(shop, "contacts", "erase", "marker-77@example.org")
    assert again.stdout == "Nothing was kept of this address.\n"


def test_form_A17_another_person_s_mail_stays(shop):
    note(shop, "marker-77@example.org")
    assert run(shop, "contacts", "erase", "marker-77@example.org").returncode == 0
    assert [path.name for path in (shop / "data" / "mail").iterdir()] == ["3.eml"]


def test_form_A18_all_of_data_is_its_owner_s(shop):
    assert run(shop, "store", "backup").returncode == 0
    for path in [shop / "data", *(shop / "data").rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_form_A18_a_key_that_others_may_read_is_a_trouble(shop):
    key = shop / "data" / "keys" / "form.key"
    key.chmod(0o644)
    done = run(shop, "store", "check")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: the key {key} may be read or written by others. Run: chmod 600 {key}\n")


def test_a_lost_contact_key_is_not_made_anew_while_people_are_known_by_it(shop):
    key = shop / "data" / "keys" / "contact.key"
    assert run(shop, "contacts", "erase", "gone@example.org").returncode == 0
    key.unlink()
    done = run(shop, "store", "migrate")
    assert done.returncode != 0 and not key.exists()
    assert done.stderr == (
        f"error: there is no key {key}, and by it the store knows who is never to be mailed again: 1 of them\n"
        "try: Put your copy of it back. Without one, nobody can tell any more who they are:"
        " rapport store migrate --new-contact-key\n")
    anew = run(shop, "store", "migrate", "--new-contact-key")
    assert anew.returncode == 0, anew.stderr
    assert f"Made the key {key}." in anew.stdout and key.exists()


def test_check_says_how_much_there_is(shop):
    note(shop, "ada@example.org")
    done = run(shop, "store", "check", "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert {"name": "contact", "rows": 1} in said["tables"]
    assert said["troubles"] == []


def test_a_backup_brings_the_rows_back(shop):
    note(shop, "ada@example.org")
    backup = shop / "backup.sqlite"
    assert run(shop, "store", "backup", "--output", backup).returncode == 0
    assert run(shop, "contacts", "erase", "ada@example.org").returncode == 0
    done = run(shop, "store", "restore", backup)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"Restored {backup}.\nWhat it replaced is {shop}/data/backups/")
    assert run(shop, "contacts", "list").stdout == "ada@example.org  Ada\n"


def test_a_restore_of_garbage_is_refused(shop):
    (shop / "garbage").write_text("garbage")
    done = run(shop, "store", "restore", shop / "garbage")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == f"error: {shop}/garbage is no backup of a Rapport store"
    assert run(shop, "store", "check").returncode == 0


def test_without_a_store_the_commands_say_what_to_do(folder):
    done = run(folder, "contacts", "list")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: {folder} has no data/ in it, and is not a site\n"
        "try: Name the site's folder with --source.\n")
    (folder / "content").mkdir()
    done = run(folder, "contacts", "list")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: the store {folder}/data/rapport.sqlite is not ready for this version of Rapport\n"
        "try: Run: rapport store migrate\n")


def test_names_cannot_move_the_terminal_s_cursor(shop):
    with sqlite3.connect(shop / "data" / "rapport.sqlite") as store:
        store.execute("INSERT INTO contact (id, email_key, email, name, created_at)"
                      " VALUES ('1', 'a@b.example', 'a@b.example', ?, 0)",
                      ("A\x1b[2Jda\n",))
    store.close()
    assert run(shop, "contacts", "list").stdout == "a@b.example  A\ufffd[2Jda\ufffd\n"
