"""Issues to real mail servers: everybody gets theirs, whole and once."""
import re

import aio
import certificates
import exim
import peers
import pytest
from owners import newsletter, owner, read, send


def is_whole(message, address):
    mail, name = read(message), address.partition("@")[0].title()
    assert mail["To"] == f"{name} <{address}>" and mail["Subject"] == f"Růže & hedges, {name}"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    text, html = mail.get_body("plain").get_content(), mail.get_body("html").get_content()
    assert f"Dear {name}," in text and "\n.a line that begins with a dot" in text and "12 € each" in text
    assert f"Dear {name}," in html and "pots</em>" in html
    return mail["Message-ID"]


def people(count):
    return [f"reader{number}@mail{number % 7}.example" for number in range(count)]


@pytest.mark.parametrize("connections, cap", [(1, 100), (4, 7), (10, 100)])
@pytest.mark.parametrize("pipelining", [True, False])
def test_mail_S6_S19_everybody_gets_theirs_once(start, folder, pipelining, connections, cap):
    sink = start.smtp_sink(*([] if pipelining else ["-p"]))
    home, addresses = owner(folder, sink.settings(connections=connections, messages=cap)), people(60)
    newsletter(home, addresses)
    assert send(home)["sent"] == 60
    taken = sink.taken()
    assert sorted(recipient for one in taken for recipient in one.recipients) == sorted(addresses)
    assert len({is_whole(one.message, one.recipients[0]) for one in taken}) == 60
    assert send(home)["sent"] == 0 and len(sink.taken()) == 60


def test_mail_S3_S4_S6_exim_by_starttls_and_a_login(start, folder, authority):
    server = start.exim(certificate=certificates.certificate(folder, authority), login=True)
    home, addresses = owner(folder, server.settings(
        security="starttls", user="shop", certificates=authority.file, connections=2, messages=10),
        exim.PASSWORD), people(50)
    newsletter(home, addresses)
    assert send(home)["sent"] == 50
    arrived = peers.until(lambda: len(server.arrived()) == 50 and server.arrived())
    assert len({is_whole(message, re.search(rb"^Envelope-to: (.*?)\r", message, re.MULTILINE)[1].decode())
                for message in arrived}) == 50
    said = server.said()
    assert said.count(" P=esmtpsa ") == said.count("A=plain:shop") == 50
    assert "synchronization" not in said + server.said("reject")


REPLIES = {"refused": "550 5.1.1 There is nobody of that name", "later": "451 4.3.0 Come again later"}


@pytest.mark.parametrize("kind", ["exim", "aiosmtpd"])
def test_mail_S14_each_recipient_has_a_reply_of_their_own(start, folder, kind):
    server = start.exim() if kind == "exim" else start.aiosmtpd(replies=REPLIES)
    home = owner(folder, server.settings(connections=1))
    newsletter(home, ["ada@example.org", "later@example.org", "refused@example.org", "zoe@example.org"])
    report = send(home)
    assert (report["sent"], report["failed"], report["postponed"], report["unclear"]) == (2, 1, 1, 0)
    if kind == "exim":
        peers.until(lambda: len(server.arrived()) == 2)
    else:
        assert sorted(to for _, [to], _ in server.clerk.taken) == ["ada@example.org", "zoe@example.org"]


@pytest.mark.parametrize("transport", ["maildir", "sendmail"])
def test_the_ways_without_a_mail_server(start, folder, transport):
    server = start.exim()
    home = owner(folder, f"  transport: {transport}\n  sendmail: {server.folder / 'sendmail'}\n")
    newsletter(home, addresses := people(6))
    assert send(home)["sent"] == 6
    arrived = (peers.until(lambda: len(server.arrived()) == 6 and server.arrived()) if transport == "sendmail"
               else peers.messages(home / "outgoing"))
    assert sorted(read(message)["To"].addresses[0].addr_spec for message in arrived) == sorted(addresses)


def test_a_wrong_password_stops_the_run_before_anybody_gets_anything(start, folder, authority):
    server = start.aiosmtpd(certificate=certificates.certificate(folder, authority))
    home = owner(folder, server.settings(security="starttls", user=aio.USER, certificates=authority.file), "roses")
    newsletter(home, people(5))
    report = send(home, fails=True)
    assert (report["sent"], report["state"]) == (0, "stopped")
    assert report["reason"] == "the mail server refused the login: “535 5.7.8 Authentication credentials invalid”"
    assert server.clerk.taken == []

