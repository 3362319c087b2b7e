"""`rapport work`, and the mails it captures as `rapport serve` shows them."""
import email
import email.policy
import os
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request

import pytest

import rapport
import serving

MAIL = (
    "From: =?utf-8?q?G=C3=A4rtnerei?= <post@plants.example>\r\nTo: ada@example.org\r\n"
    "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe_=3Cscript=3E?=\r\n"
    "Date: Mon, 23 Nov 2026 10:05:09 +0100\r\nMessage-ID: <{name}@plants.example>\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n<b>Sch=C3=B6n</b>\r\n")
STRICT = email.policy.SMTP.clone(raise_on_defect=True)


@pytest.fixture
def source(tmp_path):
    """A site with a form and a store."""
    made = rapport.site(tmp_path / "site", {"index.md": "# Home"},
                        "business: { email: post@plants.example }\n")
    rapport.write(made, {"forms/word.yaml": "title: A word\nfields: [{ name: word, label: Word, type: text }]\n"})
    done = rapport.rapport("store", "migrate", "--source", made)
    assert done.returncode == 0, done.stderr
    return made


def queue(source, *names):
    now = int(time.time())
    with sqlite3.connect(source / "data/rapport.sqlite") as store:
        for name in names:
            store.execute(
                "INSERT INTO mail (message_id, kind, recipient, recipient_key, message, state,"
                " created_at, not_before) VALUES (?, 'notice', 'ada@example.org',"
                " 'ada@example.org', ?, 'waiting', ?, ?)",
                (f"{name}@plants.example", MAIL.format(name=name), now, now))
    store.close()


def work(source, *options):
    return rapport.rapport("work", "--once", "--source", source, *options)


def captured(source):
    return sorted(path.name for path in (source / "data/mail").glob("*"))


def test_mails_become_files_that_other_programs_read(source):
    queue(source, "a", "b")
    done = work(source)
    assert (done.returncode, done.stdout.split(" ", 1)[1]) == (0, "mail: 2 sent\n")
    assert captured(source) == ["a@plants.example.eml", "b@plants.example.eml"]
    path = source / "data/mail/a@plants.example.eml"
    assert path.stat().st_mode & 0o777 == 0o600
    read = email.message_from_bytes(path.read_bytes(), policy=STRICT)
    assert read["Return-Path"] == "<>" and read["Delivered-To"] == "ada@example.org"
    assert read["Subject"] == "Grüße <script>"
    assert path.read_bytes().split(b"\r\n", 2)[2] == MAIL.format(name="a").encode()
    assert work(source).stderr == "Nothing to do.\n"


def test_two_workers_send_each_mail_once(source):
    queue(source, *(f"m{number}" for number in range(100)))
    command = [rapport.PROGRAM, "work", "--once", "--source", source]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = "".join(worker.communicate(timeout=60)[0] for worker in both)
    sent = [int(line.split()[2]) for line in said.splitlines() if " mail: " in line]
    assert sum(sent) == 100 and len(captured(source)) == 100


def test_trouble_is_told_and_the_other_chores_go_on(source):
    queue(source, "a")
    for day in [1, 2]:
        backup = source / f"data/backups/rapport-{day}.sqlite"
        backup.write_text("x")
        os.utime(backup, (day * 86400, day * 86400))
    (source / "data/mail").rmdir()
    (source / "data/mail").write_text("in the way")
    done = work(source)
    assert done.returncode == 1
    assert "backups: 1 removed" in done.stdout
    assert "mail: 1 to be tried again" in done.stdout
    assert f"error: a mail cannot be laid into {source}/data/mail" in done.stderr


def test_leftovers_of_a_day_go_and_what_is_known_stays(source):
    with sqlite3.connect(source / "data/rapport.sqlite") as store:
        store.execute(
            "INSERT INTO submission (reference, form, version, language, received_at, state, score,"
            " reasons, nonce, digest, forget_at)"
            " VALUES ('R', 'f', 'v', 'en', 0, 'received', 0, '', 'n', 'd', 9999999999)")
        store.execute(
            "INSERT INTO upload (stored_name, reference, field, name, media_type, size)"
            " VALUES (?, 'R', 'f', 'n', 't', 1)", ("a" * 32,))
    store.close()
    names = ["a" * 32, "b" * 32, "incoming-" + "c" * 32, "readme"]
    for name in names:
        (source / "data/uploads" / name).write_text("x")
        os.utime(source / "data/uploads" / name, (0, 0))
    (source / "data/uploads" / ("d" * 32)).write_text("new")
    assert "leftovers: 2 files removed" in work(source).stdout
    left = sorted(path.name for path in (source / "data/uploads").iterdir())
    assert left == ["a" * 32, "d" * 32, "readme"]


def test_a_signal_ends_the_worker_after_its_round(source):
    command = [rapport.PROGRAM, "work", "--every", "1", "--json", "--source", source]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        queue(source, "a")
        assert '"chore":"mail","done":"1 sent"' in worker.stdout.readline()
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=20) == 0


def test_captured_mails_are_shown_as_text_and_nothing_else_is(source, tmp_path):
    queue(source, "a.1")
    assert work(source).returncode == 0
    with serving.rapport_serve(source, tmp_path / "log") as (_, _, url):
        def ask(path):
            with urllib.request.urlopen(url + path, timeout=20) as answer:
                return answer.headers, answer.read().decode()

        headers, page = ask("/-/mail/")
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
        assert headers["Cache-Control"] == "no-store"
        assert '<a href="/-/mail/a.1@plants.example.eml">Grüße &lt;script&gt;</a>' in page
        assert "Gärtnerei &lt;post@plants.example&gt;" in page
        _, page = ask("/-/mail/a.1@plants.example.eml")
        assert "<pre>\n&lt;b&gt;Schön&lt;/b&gt;\n</pre>" in page and "<script>" not in page
        headers, raw = ask("/-/mail/a.1@plants.example.eml/raw")
        assert headers["Content-Type"] == "message/rfc822"
        assert raw.encode() == (source / "data/mail/a.1@plants.example.eml").read_bytes()
        for path in ["..%2frapport.sqlite", "../rapport.sqlite", "x.eml", "/", "a.1@plants.example"]:
            with pytest.raises(urllib.error.HTTPError) as refused:
                ask("/-/mail/" + path)
            assert refused.value.code == 404


PARTS = (
    "From: post@plants.example\r\nTo: ada@example.org\r\nSubject: Spring\r\n"
    "Date: Mon, 23 Nov 2026 10:05:09 +0100\r\nMessage-ID: <p@plants.example>\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_r"\r\n\r\n'
    '--=_r\r\nContent-Type: multipart/alternative; boundary="=_a"\r\n\r\n'
    "--=_a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIn words\r\n\r\n"
    "--=_a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    '<p style="color:red">In colour<img src="cid:a@plants.example"><script>alert(1)</script>\r\n'
    "--=_a--\r\n\r\n--=_r\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-ID: <a@plants.example>\r\nContent-Disposition: inline; filename=\"<b>.gif\"\r\n\r\n"
    "R0lGODlh\r\n--=_r--\r\n")


def test_a_captured_mail_shows_its_html_in_a_frame_that_runs_nothing(source, tmp_path):
    (source / "data/mail").mkdir(exist_ok=True)
    (source / "data/mail/p@plants.example.eml").write_bytes(PARTS.encode())
    with serving.rapport_serve(source, tmp_path / "log") as (_, _, url):
        def ask(path):
            with urllib.request.urlopen(url + path, timeout=20) as answer:
                return answer.headers, answer.read().decode()

        headers, page = ask("/-/mail/p@plants.example.eml")
        assert "frame-src 'self'" in headers["Content-Security-Policy"]
        assert '<iframe src="/-/mail/p@plants.example.eml/html" title="The mail as HTML" sandbox>' in page
        assert "<pre>\nIn words\n</pre>" in page and "In colour" not in page
        assert "<li>&lt;b&gt;.gif (image/gif, 6 bytes)</li>" in page
        headers, html = ask("/-/mail/p@plants.example.eml/html")
        assert "sandbox" in headers["Content-Security-Policy"]
        assert "script-src" not in headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'unsafe-inline'")
        assert 'src="data:image/gif;base64,R0lGODlh"' in html
