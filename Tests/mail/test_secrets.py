"""Passwords and what else a machine has to have: never in site.yaml, never shown, never in clear text."""
import aio
import certificates
import pytest
from owners import owner, secret, try_mail

SERVER = "  transport: smtp\n  server: { host: localhost, port: 9, user: shop }\n"


def fails(done, *lines):
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.splitlines() == list(lines)


def test_says_where_a_password_belongs(folder):
    fails(try_mail(owner(folder, SERVER)),
          "error: there is no password for “shop” at the mail server",
          "try: Put it into data/keys/mail.password (chmod 600), or into the environment as RAPPORT_MAIL_PASSWORD.")


def test_says_where_a_token_belongs(folder):
    home = owner(folder, SERVER.replace("shop", "shop, login: xoauth2"))
    fails(try_mail(home, RAPPORT_MAIL_PASSWORD="tulips"),
          "error: there is no password for “shop” at the mail server",
          "try: Put it into data/keys/mail.password (chmod 600), or into the environment as RAPPORT_MAIL_TOKEN.")


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602])
def test_refuses_a_password_that_others_may_read(folder, mode):
    home = owner(folder, SERVER)
    secret(home, "tulips", mode)
    fails(try_mail(home), "error: the password in data/keys/mail.password may be read or written by others",
          "try: Run: chmod 600 data/keys/mail.password")


@pytest.mark.parametrize("text", ["", "tulips\nroses", "tulips\r", "a\0b"])
def test_refuses_what_is_no_password(folder, text):
    home = owner(folder, SERVER)
    secret(home, text)
    fails(try_mail(home), "error: what stands in data/keys/mail.password is not a password on one line",
          "try: Write the password there, and nothing else.")


def test_refuses_a_password_in_the_settings_and_does_not_repeat_it(folder):
    done = try_mail(owner(folder, SERVER.replace("user: shop", "user: shop, password: tulips")))
    fails(done,
          "site/site.yaml:9:51: error: “mail.server.password” is a secret, and this file is no place for one",
          "  try: Remove it, and put it into data/keys/mail.password (chmod 600) or the environment, as"
          " RAPPORT_MAIL_PASSWORD.")
    assert "tulips" not in done.stderr


def test_says_that_there_are_no_certificates(folder):
    home = owner(folder, SERVER.replace("user: shop", "certificates: site/ca.pem"))
    fails(try_mail(home), "error: there is no file site/ca.pem with certificates",
          "try: Check “mail.server.certificates” in site/site.yaml.")


def test_says_that_nobody_is_named_whom_mails_come_from(folder):
    home = owner(folder, "")
    (home / "site" / "site.yaml").write_text("title: Quillet\n")
    fails(try_mail(home), "error: nobody is named whom mails come from",
          "try: Write “from: Corner Bakery <hello@example.org>” below “mail” in site/site.yaml.")


def test_the_environment_counts_more_than_the_file(start, folder, authority):
    server = start.aiosmtpd(certificate=certificates.certificate(folder, authority))
    home = owner(folder, server.settings(security="starttls", user=aio.USER, certificates=authority.file), "old")
    assert try_mail(home, RAPPORT_MAIL_PASSWORD=aio.PASSWORD).returncode == 0
    secret(home, aio.PASSWORD)
    assert try_mail(home, RAPPORT_MAIL_PASSWORD="").returncode == 0
    assert len(server.clerk.taken) == 2


def test_mail_S4_a_token(start, folder, authority):
    server = start.aiosmtpd(certificate=certificates.certificate(folder, authority))
    home = owner(folder, server.settings(
        security="starttls", user=aio.USER, login="xoauth2", certificates=authority.file))
    assert try_mail(home, RAPPORT_MAIL_TOKEN=aio.TOKEN).returncode == 0
    assert server.clerk.logins == ["XOAUTH2"] and len(server.clerk.taken) == 1
    secret(home, "stale")
    done = try_mail(home)
    assert done.returncode == 1 and "stale" not in done.stderr and len(server.clerk.taken) == 1
