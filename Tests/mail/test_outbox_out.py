"""Mails of the outbox: the worker sends them as site.yaml says, and a server that only shows the site does not."""
import peers
import rapport
import serving
from owners import command, newsletter, owner, read


FORM = """title: A question
fields:
  - { name: question, label: Your question, type: paragraph, required: true }
"""


def waiting_mail(home):
    newsletter(home, ["ada@example.org"])
    command("newsletter", "test", "spring", "--to", "maud@example.org", home=home)


def test_the_worker_hands_them_to_the_mail_server(start, folder):
    sink = start.smtp_sink()
    home = owner(folder, sink.settings())
    waiting_mail(home)
    assert " mail: 1 sent" in command("work", "--once", home=home).stdout
    [taken] = sink.taken()
    assert taken.recipients == ["maud@example.org"]
    assert read(taken.message)["Subject"] == "[Test] Růže & hedges, Ada"
    assert command("work", "--once", home=home).stdout == "" and len(sink.taken()) == 1


def test_mail_S17_a_mail_that_is_not_taken_waits(start, folder):
    home = owner(folder, start.smtp_sink("-r", "RCPT").settings())
    waiting_mail(home)
    done = command("work", "--once", home=home, fails=True)
    assert " mail: 1 to be tried again" in done.stdout
    assert " mail: error: the mail server does not take mail for the recipient now: “450 4.3.0" in done.stderr


def test_a_password_that_is_missing_is_told_and_nothing_is_lost(start, folder):
    sink = start.smtp_sink()
    home = owner(folder, sink.settings(user="shop"))
    waiting_mail(home)
    done = command("work", "--once", home=home, fails=True)
    assert " mail: error: there is no password for “shop” at the mail server" in done.stderr
    (home / "site" / "site.yaml").write_text((home / "site" / "site.yaml").read_text().replace(", user: shop", ""))
    command("work", "--once", home=home)
    assert len(sink.taken()) == 1


def test_rapport_serve_captures_them(start, folder):
    sink = start.smtp_sink()
    home = owner(folder, sink.settings())
    rapport.write(home, {"forms/question.yaml": FORM})
    waiting_mail(home)
    with serving.rapport_serve(home, folder / "log"):
        [file] = peers.until(lambda: list((home / "data" / "mail").glob("*.eml")))
    assert read(file.read_bytes())["To"] == "maud@example.org" and sink.taken() == []
