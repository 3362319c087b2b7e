"""Reports of mails that came back, and sites that they are about."""
import json
import pathlib
import sqlite3

import rapport

SAMPLES = pathlib.Path(__file__).resolve().parent / "samples"
ADA = "0123456789abcdefghjkmnpqrs"
BOB = "1123456789abcdefghjkmnpqrs"
DOMAIN = "bounce.quillet.example"


def shop(folder, settings=""):
    """A site that sent two issues to two readers."""
    site = rapport.site(folder, {"index.md": "# Home"}, "lists: { news: News }\n" + settings)
    done = rapport.rapport("store", "migrate", "--source", site)
    assert done.returncode == 0, done.stderr
    for id, name in ((ADA, "ada"), (BOB, "bob")):
        rows(site, "INSERT INTO contact (id, email_key, email, created_at) VALUES (?, ?, ?, 0)",
             id, f"{name}@orchard.example", f"{name}@orchard.example")
        rows(site, "INSERT INTO subscription VALUES (?, 'news', 'subscribed', 0)", id)
        for issue in ("spring", "summer", "autumn"):
            deliver(site, issue, id)
    return site


def rows(site, statement, *values):
    store = sqlite3.connect(site / "data/rapport.sqlite", timeout=30)
    with store:
        found = store.execute(statement, values).fetchall()
    store.close()
    return found


def deliver(site, issue, id):
    columns = {row[1] for row in rows(site, "PRAGMA table_info(delivery)")}
    values = {"issue": issue, "contact_id": id, "message_id": message_id(issue, id), "sent_at": 9,
              "state": "sent", "begun_at": 9, "claimed_at": 9, "attempts": 1, "domain": "orchard.example"}
    values = {name: value for name, value in values.items() if name in columns}
    marks = ", ".join("?" * len(values))
    rows(site, f"INSERT INTO delivery ({', '.join(values)}) VALUES ({marks})", *values.values())


def message_id(issue, id):
    return f"issue.{issue}.{id}@quillet.example"


def report(address="ada@orchard.example", status="5.1.1", action="failed", to="hello@quillet.example",
           original="", name="report-1", more=""):
    """A delivery status notification."""
    return f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: {to}
Subject: Undelivered Mail Returned to Sender
Message-ID: <{name}@mx.example>
Date: Mon, 23 Nov 2026 09:12:41 +0100
{more}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}

--b
Content-Type: text/rfc822-headers

Message-ID: <{original or 'other@elsewhere.example'}>
Subject: Spring

--b--
"""


def complaint(original, name="complaint-1"):
    """As a mail provider passes it on (RFC 5965)."""
    return f"""From: feedback@bigmail.example
To: hello@quillet.example
Subject: complaint
Message-ID: <{name}@bigmail.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

A user complained.

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: BigMail/1.0
Version: 1

--b
Content-Type: message/rfc822

Message-ID: <{original}>
Subject: Spring

Spring is here.

--b--
"""


def bounce(site, *words, **more):
    return rapport.rapport("mail", "bounce", *words, "--source", site, **more)


def told(site, *words, status=0, **more):
    done = bounce(site, *words, "--json", **more)
    assert done.returncode == status, done.stdout + done.stderr
    return json.loads(done.stdout)


def suppressed(site):
    return sorted(reason for [reason] in rows(site, "SELECT reason FROM suppression"))


def maildir(folder, **mails):
    """`first="…"` as new mails, by the names of their files."""
    for name in ("new", "cur", "tmp"):
        (folder / name).mkdir(parents=True)
    for name, text in mails.items():
        (folder / "new" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
