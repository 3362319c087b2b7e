"""`rapport mail keys` against a real name server, and what it signs against dkimpy (mail-D1 to mail-D6)."""
import email
import json
import re
import subprocess

import dkim
import pytest
import rapport
from owners import owner, try_mail
from zone import Zone, name_server

MAILDIR = "  transport: maildir\n  maildir: outgoing\n"
BOUNCES = "  bounces: { domain: bounce.quillet.example }\n"
DOMAINS = ["quillet.example", "bounce.quillet.example"]


@pytest.fixture
def zone():
    return Zone()


@pytest.fixture
def server(zone):
    with name_server(zone) as address:
        yield address


def keys(home, *words):
    return rapport.rapport("mail", "keys", *words, cwd=home)


def report(home, *words):
    done = keys(home, "--json", *words)
    assert done.stderr == "", done.stderr
    return json.loads(done.stdout)


def publish(zone, records):
    for record in records:
        zone.texts[record["name"]] = [record["text"]]


def states(report):
    return [(record["purpose"], record["state"]) for record in report["records"]]


def signed(home):
    """The bytes of a mail that was sent by way of a Maildir."""
    done = try_mail(home)
    assert done.returncode == 0, done.stderr
    newest = max((home / "outgoing" / "new").iterdir(), key=lambda file: file.stat().st_mtime_ns)
    message = newest.read_bytes()
    return message[message.index(b"DKIM-Signature:"):].replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def verified(message, records):
    """How many signatures dkimpy finds good."""
    texts = {record["name"].encode() + b".": record["text"].encode() for record in records}
    good = 0
    for place in range(message.count(b"DKIM-Signature:")):
        try:
            good += dkim.DKIM(message).verify(idx=place, dnsfunc=lambda name, timeout=5: texts.get(name))
        except dkim.DKIMException:
            pass
    return good


# Keys

def test_makes_two_keys_that_only_their_owner_may_read(folder):
    home = owner(folder, "")
    made = report(home, "--no-dns")
    assert made["domain"] == "quillet.example"
    assert [(key["path"], key["selector"], key["algorithm"], key["bits"], key["isNew"]) for key in made["keys"]] == [
        ("data/keys/dkim-rapport-ed.pem", "rapport-ed", "ed25519-sha256", 256, True),
        ("data/keys/dkim-rapport.pem", "rapport", "rsa-sha256", 2048, True)]
    for key in made["keys"]:
        assert (home / key["path"]).stat().st_mode & 0o777 == 0o600
        openssl = subprocess.run(["openssl", "pkey", "-in", home / key["path"], "-noout", "-check"],
                                 capture_output=True, text=True)
        assert openssl.returncode == 0 or "ED25519" in openssl.stderr + openssl.stdout or "not support" in openssl.stderr


def test_never_writes_over_a_key_without_being_told(folder):
    home = owner(folder, "")
    first = report(home, "--no-dns")
    before = {file.name: file.read_bytes() for file in (home / "data" / "keys").glob("dkim-*")}
    again = report(home, "--no-dns")
    assert [key["isNew"] for key in again["keys"]] == [False, False]
    assert again["records"] == first["records"]
    assert {file.name: file.read_bytes() for file in (home / "data" / "keys").glob("dkim-*")} == before
    (home / "data" / "keys" / "dkim-rapport.pem").unlink()
    assert [key["isNew"] for key in report(home, "--no-dns")["keys"]] == [False, True]
    replaced = report(home, "--no-dns", "--replace")
    assert [key["isNew"] for key in replaced["keys"]] == [True, True]
    assert replaced["records"][0] != first["records"][0]


def test_a_new_selector_leaves_the_old_keys(folder):
    home = owner(folder, "")
    old = report(home, "--no-dns")
    new = report(home, "--no-dns", "--selector", "spring-2027")
    assert [key["selector"] for key in new["keys"]] == ["spring-2027-ed", "spring-2027"]
    assert new["records"][0]["name"] == "spring-2027-ed._domainkey.quillet.example"
    assert report(home, "--no-dns")["records"] == old["records"]
    (home / "site" / "site.yaml").write_text(
        (home / "site" / "site.yaml").read_text() + "  dkim: { domain: news.quillet.example, selector: spring-2027 }\n")
    named = report(home, "--no-dns")
    assert named["domain"] == "news.quillet.example"
    assert named["records"][0]["name"] == "spring-2027-ed._domainkey.news.quillet.example"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602, 0o660])
def test_refuses_a_key_that_others_may_read(folder, mode):
    home = owner(folder, MAILDIR)
    report(home, "--no-dns")
    (home / "data" / "keys" / "dkim-rapport.pem").chmod(mode)
    for done in (keys(home), keys(home, "--check"), try_mail(home)):
        assert done.returncode == 1 and done.stdout == ""
        assert done.stderr.splitlines() == [
            "error: the key data/keys/dkim-rapport.pem may be read or written by others",
            "try: Run: chmod 600 data/keys/dkim-rapport.pem. Who has read it can sign in your name, so better take a"
            " new one: rapport mail keys --selector NAME"]
    assert not (home / "outgoing").exists() or not list((home / "outgoing").glob("*/*"))


@pytest.mark.parametrize("text", ["", "tulips\n", "-----BEGIN PRIVATE KEY-----\n", "\0" * 100])
def test_refuses_what_is_no_key(folder, text):
    home = owner(folder, "")
    path = home / "data" / "keys" / "dkim-rapport.pem"
    path.write_text(text)
    path.chmod(0o600)
    done = keys(home)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.splitlines() == [
        "error: data/keys/dkim-rapport.pem holds no private key of RSA or Ed25519",
        "try: It should begin with “-----BEGIN PRIVATE KEY-----” and have no pass phrase."]
    assert path.read_text() == text


@pytest.mark.parametrize("bits, taken", [(512, False), (1024, True), (4096, True), (4608, False)])
def test_takes_an_rsa_key_of_openssl_within_what_is_read(folder, bits, taken):
    home = owner(folder, MAILDIR)
    path = home / "data" / "keys" / "dkim-rapport.pem"
    made = subprocess.run(["openssl", "genrsa", "-traditional", "-out", path, str(bits)], capture_output=True)
    assert made.returncode == 0, made.stderr
    path.chmod(0o600)
    if not taken:
        done = keys(home, "--no-dns")
        assert done.returncode == 1
        expected = f"error: the RSA key data/keys/dkim-rapport.pem has {bits} bits"
        unread = "error: data/keys/dkim-rapport.pem holds no private key of RSA or Ed25519"
        assert done.stderr.splitlines()[0] in (expected, unread)
        return
    read = report(home, "--no-dns")
    assert read["keys"][1]["bits"] == bits
    assert len(read["records"][1]["strings"]) == {1024: 1, 4096: 3}[bits]
    message = signed(home)
    assert verified(message, read["records"]) == 2
    assert verified(message.replace(b"It does.", b"It did."), read["records"]) == 0


@pytest.mark.parametrize("words, message", [
    (["--selector", "A"], "Error: A selector has small letters, digits and hyphens, such as rapport-2."),
    (["--selector", "../x"], "Error: A selector has small letters, digits and hyphens, such as rapport-2."),
    (["--name-server", "dns.example"],
     "Error: “dns.example” is not a name server. It should look like 9.9.9.9 or [::1]:53."),
    (["--check", "--replace"], "Error: --check makes nothing and asks DNS: leave out --replace and --no-dns."),
])
def test_wrong_words_are_refused(folder, words, message):
    done = keys(owner(folder, ""), *words)
    assert done.returncode == 64
    assert message.removeprefix("Error: ") in done.stderr
    assert not (folder / "owner" / "data" / "keys" / "dkim-rapport.pem").exists()


def test_a_site_that_nobody_writes_from_has_no_keys(folder):
    home = rapport.write(folder, {"site/site.yaml": "title: Quillet\n", "content/index.md": "# Home\n"})
    done = keys(home)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "error: nothing says who mails come from, so there is no domain to sign for",
        "try: Write “from:” below “mail:” in site.yaml, or “email:” below “business:”."]
    assert not (home / "data").exists()
    assert keys(home, "--source", "nowhere").stderr.splitlines() == [
        "error: nowhere has no data/ in it, and is not a site", "try: Name the site's folder with --source."]


# What is published

def test_tells_what_is_missing_and_what_to_do(folder, zone, server):
    home = owner(folder, BOUNCES)
    made = report(home, "--name-server", server)
    assert states(made) == [("dkim", "missing"), ("dkim", "missing"), ("spf", "missing"), ("spf", "missing"),
                            ("dmarc", "missing")]
    assert [record["name"] for record in made["records"]] == [
        "rapport-ed._domainkey.quillet.example", "rapport._domainkey.quillet.example", *DOMAINS,
        "_dmarc.quillet.example"]
    assert [len(record["strings"]) for record in made["records"]] == [1, 2, 1, 1, 1]
    assert re.fullmatch(r"v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=", made["records"][0]["text"])
    assert made["records"][4]["text"] == "v=DMARC1; p=none; rua=mailto:hello@quillet.example"
    assert all(record["advice"] for record in made["records"])
    done = keys(home, "--check", "--name-server", server)
    assert done.returncode == 1
    assert "; SPF: DNS does not have it.\n; Publish it, with the “include:” of whoever carries your mails, which they" \
        " will tell you.\nquillet.example. IN TXT \"v=spf1 a mx ~all\"\n" in done.stdout


def test_is_content_when_all_is_published_and_asks_again_over_tcp_where_it_does_not_fit(folder, zone, server):
    home = owner(folder, BOUNCES)
    publish(zone, report(home, "--no-dns")["records"])
    zone.texts["quillet.example"] += ["google-site-verification=" + "x" * 600]
    done = keys(home, "--check", "--name-server", server)
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("DNS has it.") == 5 and "verification" not in done.stdout
    assert ("tcp", "quillet.example") in zone.asked
    assert ("udp", "bounce.quillet.example") in zone.asked and ("tcp", "bounce.quillet.example") not in zone.asked


def test_a_key_is_found_behind_an_alias(folder, zone, server):
    home = owner(folder, "")
    records = report(home, "--no-dns")["records"]
    publish(zone, records)
    zone.aliases[records[1]["name"]] = "keys.provider.example"
    zone.texts["keys.provider.example"] = zone.texts.pop(records[1]["name"])
    assert keys(home, "--check", "--name-server", server).returncode == 0


def test_tells_the_record_of_another_key_apart(folder, zone, server):
    home = owner(folder, "")
    publish(zone, report(home, "--no-dns")["records"])
    report(home, "--no-dns", "--replace")
    seen = report(home, "--name-server", server)
    assert states(seen) == [("dkim", "different"), ("dkim", "different"), ("spf", "right"), ("dmarc", "right")]
    assert seen["records"][0]["why"] == "It is the record of another key."
    assert seen["records"][0]["advice"] == "Publish it in the place of what is there."
    assert seen["records"][0]["found"] == zone.texts["rapport-ed._domainkey.quillet.example"]


def test_dmarc_of_the_domain_above_counts(folder, zone, server):
    home = owner(folder, "").parent / "owner"
    settings = home / "site" / "site.yaml"
    settings.write_text(settings.read_text().replace("hello@quillet", "hello@news.quillet"))
    zone.texts["_dmarc.quillet.example"] = ["v=DMARC1; p=reject"]
    seen = report(home, "--name-server", server)["records"][3]
    assert (seen["purpose"], seen["state"], seen["found"]) == ("dmarc", "right", ["v=DMARC1; p=reject"])
    zone.texts["_dmarc.news.quillet.example"] = ["v=DMARC1; p=maybe"]
    seen = report(home, "--name-server", server)["records"][3]
    assert seen["why"] == "Its policy is “maybe”, and there are none, quarantine and reject."


@pytest.mark.parametrize("fault, why", [
    ("refused", "the name server {} has no answer: REFUSED"),
    ("garbled", "the name server {} answered what cannot be read"),
    ("silent", "the name server {} did not answer"),
])
def test_a_name_server_that_cannot_say_is_told_apart_from_a_missing_record(folder, zone, server, fault, why):
    home = owner(folder, "")
    made = report(home, "--no-dns")["records"]
    publish(zone, made)
    zone.fault = fault
    zone.asked.clear()
    seen = report(home, "--name-server", server)
    assert [record["state"] for record in seen["records"]] == ["unanswered"] * 4
    assert {record["why"] for record in seen["records"]} == {why.format(server)}
    assert {record["advice"] for record in seen["records"]} == {
        "Try again later, or ask another: --name-server 9.9.9.9"}
    if fault == "silent":
        assert len(zone.asked) == 1, "a silent server is asked once"
    done = keys(home, "--check", "--name-server", server)
    assert done.returncode == 1 and done.stdout.count("Try again later") == 1


def test_a_forged_answer_is_passed_over(folder, zone, server):
    home = owner(folder, "")
    publish(zone, report(home, "--no-dns")["records"])
    zone.fault = "stranger"
    assert keys(home, "--check", "--name-server", server).returncode == 0


def test_nobody_at_the_port_is_no_reason_to_wait(folder):
    home = owner(folder, "")
    seen = report(home, "--name-server", "127.0.0.1:9")
    assert {record["why"] for record in seen["records"]} == {
        "the name server 127.0.0.1:9 cannot be reached: Connection refused"}


def test_a_domain_that_proves_nothing_is_doubted(folder, zone, server):
    home = owner(folder, "  bounces: { domain: mailer.example }\n  dkim: { domain: signer.example }\n")
    made = report(home, "--no-dns")
    publish(zone, made["records"])
    assert made["doubts"] == [
        "Mails are signed for signer.example, but mails are from quillet.example, so it proves nothing.",
        "Bounces go to mailer.example, but mails are from quillet.example, so it proves nothing."]
    assert keys(home, "--check", "--name-server", server).returncode == 1


# What is signed

def test_dkimpy_verifies_both_signatures_by_what_the_name_server_says(folder, zone, server):
    home = owner(folder, MAILDIR)
    records = report(home, "--no-dns")["records"]
    message = signed(home)
    assert message.count(b"DKIM-Signature:") == 2
    assert verified(message, records) == 2
    assert verified(message, records[:1]) == 1, "each with its own key"
    publish(zone, records)
    import dns.resolver
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], int(server.rsplit(":")[-1])

    def texts(name, timeout=5):
        return b"".join(next(iter(resolver.resolve(name.decode(), "TXT"))).strings)
    assert [dkim.DKIM(message).verify(idx=place, dnsfunc=texts) for place in range(2)] == [True, True]


@pytest.mark.parametrize("header", [
    "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    "Auto-Submitted"])
def test_a_changed_header_breaks_both(folder, header):
    home = owner(folder, MAILDIR)
    records = report(home, "--no-dns")["records"]
    message = signed(home)
    changed = re.sub(rf"(?m)^({header}: .*?)[a-z0-9]".encode(), rb"\1#", message, count=1)
    assert changed != message and verified(changed, records) == 0
    assert verified(message.replace(b"\r\n\r\n", f"\r\n{header}: x\r\n\r\n".encode(), 1), records) == 0


def test_a_changed_body_breaks_both_and_blanks_do_not(folder):
    home = owner(folder, MAILDIR)
    records = report(home, "--no-dns")["records"]
    head, body = signed(home).split(b"\r\n\r\n", 1)
    for place in range(0, len(body) - 2, 7):
        other = body[:place] + bytes([body[place] ^ 1]) + body[place + 1:]
        assert verified(head + b"\r\n\r\n" + other, records) == 0, place
    on_the_way = body.replace(b"\r\n", b" \t\r\n") + b"\r\n\r\n"
    assert verified(head + b"\r\n\r\n" + on_the_way, records) == 2


def test_without_keys_nothing_is_signed(folder):
    home = owner(folder, MAILDIR)
    done = try_mail(home)
    assert done.returncode == 0, done.stderr
    message = next((home / "outgoing" / "new").iterdir()).read_bytes()
    assert b"DKIM-Signature" not in message
    assert email.message_from_bytes(message)["From"] == "Maud Pengelly <hello@quillet.example>"
