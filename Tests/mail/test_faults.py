"""Servers that refuse, break off, or are not who they say: each told in a sentence, and nothing is sent twice."""
import aio
import certificates
import exim
import pytest
from owners import owner, try_mail

SOON = "{ connect: 5, greeting: 2, command: 2, data: 2, block: 2, reply: 2 }"
SOFT, HARD = "“450 4.3.0 Error: command failed”", "“500 5.3.0 Error: command failed”"
CLOSING = "“421 4.0.0 Server closing connection”"
CLOSED = ["error: the mail server closed the connection"]
BLOCKED = ("try: The receiver blocks this sender or its server. Follow the link in its words if there is one;"
           " else ask whoever runs the mail server.")
IN_DOUBT = ["error: the message was sent whole, and it is not known whether it was taken",
            "because: the mail server closed the connection",
            "try: Look for it in the mail server's log by its Message-ID before you send it again."]

FAULTS = {
    "-r RCPT": [f"error: the mail server does not take mail for the recipient now: {SOFT}"],
    "-f RCPT": [f"error: the mail server refused the recipient: {HARD}"],
    "-r MAIL": [f"error: the mail server does not take mail from the sender now: {SOFT}"],
    "-f MAIL": [f"error: the mail server refused the sender: {HARD}",
                "try: See whether the mail server lets this user send from the address under “mail: from”."],
    "-f DATA": [f"error: the mail server refused the message: {HARD}"],
    "-r .": [f"error: the mail server does not take the message now: {SOFT}"],
    "-f .": [f"error: the mail server refused the message: {HARD}"],
    "-f CONNECT": [f"error: the mail server does not want to talk to us: {HARD}", BLOCKED],
    "-f EHLO,HELO": [f"error: the mail server does not want to talk to us: {HARD}", BLOCKED],
    "-q CONNECT": CLOSED, "-q EHLO": CLOSED, "-q MAIL": CLOSED, "-q RCPT": CLOSED, "-q DATA": CLOSED,
    "-q .": IN_DOUBT,
    "-Q CONNECT": [f"error: the mail server does not want to talk to us now: {CLOSING}"],
    "-Q RCPT": [f"error: the mail server does not take mail for the recipient now: {CLOSING}"],
    "-Q .": [f"error: the mail server does not take the message now: {CLOSING}"],
    # Says 550 and reads no further.
    "-A 1": ["error: the mail server refused the message: “550 This violates SMTP”"],
}


def fails(done, *lines):
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.splitlines() == list(lines)


@pytest.mark.parametrize("pipelining", [True, False])
@pytest.mark.parametrize("fault", FAULTS)
def test_mail_S14_S15_a_server_that_misbehaves(start, folder, fault, pipelining):
    sink = start.smtp_sink(*fault.split(), *([] if pipelining else ["-p"]))
    done = try_mail(owner(folder, sink.settings(timeouts=SOON)))
    fails(done, *FAULTS[fault])


@pytest.mark.parametrize("stage, words", [
    ("RCPT", "did not answer within 2 seconds"), ("DATA", "did not answer within 2 seconds")])
def test_mail_S16_a_server_that_falls_silent(start, folder, stage, words):
    sink = start.smtp_sink("-W", f"{stage}:60")
    done = try_mail(owner(folder, sink.settings(timeouts=SOON)))
    fails(done, f"error: the mail server {words}")


def test_mail_S15_a_server_that_is_silent_about_a_whole_message(start, folder):
    sink = start.smtp_sink("-W", ".:60")
    done = try_mail(owner(folder, sink.settings(timeouts=SOON)))
    fails(done, IN_DOUBT[0], "because: the mail server did not say whether it took the message within 2 seconds",
          IN_DOUBT[2])


def test_mail_S2_a_server_that_knows_no_ehlo(start, folder):
    sink = start.smtp_sink("-f", "EHLO")
    assert try_mail(owner(folder, sink.settings())).returncode == 0
    assert len(sink.taken()) == 1


@pytest.mark.parametrize("recipient, words", [
    ("refused", "refused the recipient: “550 5.1.1 There is nobody of that name”"),
    ("later", "does not take mail for the recipient now: “451 4.3.0 Come again later”")])
def test_mail_S14_a_recipient_whom_exim_refuses(start, folder, recipient, words):
    server = start.exim()
    fails(try_mail(owner(folder, server.settings()), f"{recipient}@example.org"), f"error: the mail server {words}")


@pytest.mark.parametrize("user", [None, "shop"])
def test_mail_S3_a_server_whose_starttls_was_taken_out(start, folder, user):
    sink = start.smtp_sink("-e")
    words = {"user": user} if user else {}
    done = try_mail(owner(folder, sink.settings(security="starttls", **words), "tulips"))
    fails(done, "error: the mail server does not offer TLS (STARTTLS), and nothing is sent in clear text",
          "try: If it should offer it, somebody on the way may have taken it out: send from another network."
          " For port 465 set “security: tls” under “mail: server”.")
    assert sink.taken() == []


class TestCertificates:
    NOT_TRUSTED = "error: the mail server's certificate cannot be trusted; it is valid from "

    def test_mail_S3_of_a_stranger(self, start, folder, authority):
        stranger = certificates.authority(folder, "Stranger")
        self.refused(start, folder, certificates.certificate(folder, stranger), authority, self.NOT_TRUSTED)

    def test_mail_S3_of_none_that_this_machine_knows(self, start, folder, authority):
        self.refused(start, folder, certificates.certificate(folder, authority), None, self.NOT_TRUSTED)

    def test_mail_S3_out_of_date(self, start, folder, authority):
        old = certificates.certificate(folder, authority, days=-1)
        self.refused(start, folder, old, authority, self.NOT_TRUSTED)

    def test_mail_S3_of_another_name(self, start, folder, authority):
        other = certificates.certificate(folder, authority, names="DNS:elsewhere.example")
        self.refused(start, folder, other, authority,
                     "error: the mail server's certificate is for another name than localhost",
                     reason=None)

    def refused(self, start, folder, certificate, authority, words, reason="because: CERTIFICATE_VERIFY_FAILED"):
        server = start.exim(certificate=certificate, login=True)
        trust = {"certificates": authority.file} if authority else {}
        home = owner(folder, server.settings(security="starttls", user="shop", **trust), exim.PASSWORD)
        done = try_mail(home)
        assert done.returncode == 1 and done.stderr.startswith(words)
        assert [line for line in done.stderr.splitlines() if line.startswith("because")] == [reason] * bool(reason)
        assert "A=" not in server.said() and server.arrived() == []


def test_mail_S4_a_wrong_password_is_not_repeated(start, folder, authority):
    server = start.exim(certificate=certificates.certificate(folder, authority), login=True)
    home = owner(folder, server.settings(security="starttls", user="shop", certificates=authority.file), "roses")
    done = try_mail(home)
    fails(done, "error: the mail server refused the login: “535 Incorrect authentication data”",
          "try: Check “user” and “login” under “mail: server”, and the password: RAPPORT_MAIL_PASSWORD, or the"
          " file data/keys/mail.password.")


def test_mail_S3_tls_to_a_port_that_begins_in_clear_text(start, folder, authority):
    server = start.aiosmtpd(certificate=certificates.certificate(folder, authority))
    home = owner(folder, server.settings(security="tls", user=aio.USER, certificates=authority.file), aio.PASSWORD)
    lines = try_mail(home).stderr.splitlines()
    assert lines[0] == "error: the mail server does not speak TLS from the first byte"
    assert lines[-1] == "try: Set “security: starttls” under “mail: server”; it is usual for port 587."


def test_clear_text_to_a_port_that_begins_with_tls(start, folder, authority):
    server = start.aiosmtpd(certificate=certificates.certificate(folder, authority), implicit=True)
    done = try_mail(owner(folder, server.settings(security="none", timeouts=SOON)))
    fails(done, "error: the mail server did not greet us within 2 seconds",
          "try: If the port is 465, set “security: tls” under “mail: server”.")


@pytest.mark.parametrize("host, port, words", [
    ("localhost", 9, "there is no connection to the mail server at localhost:9"),
    ("no.such.invalid", 25, "the mail server no.such.invalid cannot be found")])
def test_a_server_that_is_not_there(folder, host, port, words):
    home = owner(folder, f"  transport: smtp\n  server: {{ host: {host}, port: {port} }}\n")
    lines = try_mail(home).stderr.splitlines()
    assert lines[0] == f"error: {words}" and lines[-1].startswith("try: Check “host”")
