"""Every way out of the house, to a real receiver: what arrives is what was written."""

import aio
import certificates
import exim
import peers
import pytest
from owners import owner, read, try_mail
from test_signing import report, verified


def is_whole(message):
    """As a strict reader has it, byte for byte what a person would see."""
    mail = read(message)
    assert mail["Subject"] == "A mail from Quillet Nursery"
    assert mail["From"] == "Maud Pengelly <hello@quillet.example>" and mail["To"] == "ada@example.org"
    assert mail["Auto-Submitted"] == "auto-generated" and mail["Message-ID"].endswith("@quillet.example>")
    assert mail.get_content().startswith("This mail was sent to see whether mails of Quillet Nursery arrive.")


def said(done, words):
    assert (done.returncode, done.stdout, done.stderr) == (0, words, "")


@pytest.mark.parametrize("switches", [(), ("-p",), ("-e",), ("-8", "-p")], ids=lambda words: " ".join(words) or "plain")
def test_mail_S8_smtp_sink_with_and_without_pipelining(start, folder, switches):
    sink = start.smtp_sink(*switches)
    home = owner(folder, sink.settings())
    said(try_mail(home), f"Sent to ada@example.org by localhost:{sink.port} (in clear text): 250 2.0.0 Ok\n")
    [taken] = sink.taken()
    assert (taken.sender, taken.recipients) == ("hello@quillet.example", ["ada@example.org"])
    is_whole(taken.message)


def test_exim_in_clear_text_on_this_machine(start, folder):
    server = start.exim()
    done = try_mail(owner(folder, server.settings()))
    assert done.returncode == 0, done.stderr
    [arrived] = peers.until(server.arrived)
    is_whole(arrived)
    assert b"Return-path: <hello@quillet.example>" in arrived
    assert "synchronization" not in server.said() + server.said("reject")


@pytest.mark.parametrize("login", [None, "plain", "login"])
def test_mail_S2_S4_exim_by_starttls_and_a_login(start, folder, authority, login):
    server = start.exim(certificate=certificates.certificate(folder, authority), login=True)
    more = {"login": login} if login else {}
    home = owner(folder, server.settings(security="starttls", user="shop", certificates=authority.file, **more),
                 password=exim.PASSWORD)
    done = try_mail(home)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        f"Sent to ada@example.org by localhost:{server.port} (starttls, as shop): 250 OK id=")
    [arrived] = peers.until(server.arrived)
    is_whole(arrived)
    assert f"A={login or 'plain'}:shop" in server.said() and " P=esmtpsa X=TLS1.3" in server.said()


def test_mail_D1_D6_both_signatures_hold_behind_exim(start, folder, authority):
    server = start.exim(certificate=certificates.certificate(folder, authority), login=True)
    home = owner(folder, server.settings(security="starttls", user="shop", certificates=authority.file), exim.PASSWORD)
    records = report(home, "--no-dns")["records"]
    assert try_mail(home).returncode == 0
    [arrived] = peers.until(server.arrived)
    is_whole(arrived)
    # Above them are the lines by which Exim says how it came.
    signed = arrived[arrived.index(b"DKIM-Signature:"):]
    assert signed.count(b"DKIM-Signature:") == verified(signed, records) == 2
    assert verified(signed.replace(b"It does.", b"It did."), records) == 0


@pytest.mark.parametrize("implicit", [False, True])
def test_mail_S8_aiosmtpd_by_tls_without_pipelining(start, folder, authority, implicit):
    server = start.aiosmtpd(certificate=certificates.certificate(folder, authority), implicit=implicit)
    home = owner(folder, server.settings(security="tls" if implicit else "starttls", user=aio.USER,
                                         certificates=authority.file))
    done = try_mail(home, RAPPORT_MAIL_PASSWORD=aio.PASSWORD)
    assert (done.returncode, done.stderr) == (0, "")
    [(sender, recipients, message)] = server.clerk.taken
    assert (sender, recipients) == ("hello@quillet.example", ["ada@example.org"])
    is_whole(message)


def test_a_maildir_that_dovecot_reads(start, folder):
    home = owner(folder, "  transport: maildir\n")
    said(try_mail(home), "Sent to ada@example.org by the Maildir outgoing: delivered into outgoing\n")
    box = start.mailbox_of(home / "outgoing")
    assert box.select() == ("OK", [b"1"])
    message = box.fetch("1", "(BODY[])")[1][0][1]
    assert message.startswith(b"Return-Path: <hello@quillet.example>\r\nDelivered-To: ada@example.org\r\n")
    is_whole(message)


def test_a_sendmail_program_which_is_exims(start, folder):
    server = start.exim()
    home = owner(folder, f"  transport: sendmail\n  sendmail: {server.folder / 'sendmail'}\n")
    said(try_mail(home), f"Sent to ada@example.org by {server.folder}/sendmail: taken by {server.folder}/sendmail\n")
    [arrived] = peers.until(server.arrived)
    is_whole(arrived)
    assert b"Return-path: <hello@quillet.example>" in arrived


def test_the_folder_where_nobody_says_otherwise(folder):
    home = owner(folder, "")
    said(try_mail(home), "Sent to ada@example.org by the folder data/mail: laid into data/mail\n")
    [file] = (home / "data" / "mail").iterdir()
    is_whole(file.read_bytes())
