"""Owners' folders that send mails, and what came of it."""
import email
import email.policy
import os

import rapport

SETTINGS = """title: Quillet Nursery
url: https://www.quillet.example
timezone: Europe/London
mail:
  from: Maud Pengelly <hello@quillet.example>
"""
# Says of each line of a message that is not as RFC 5322 has it.
STRICT = email.policy.SMTP.clone(raise_on_defect=True)


def owner(folder, settings, password=None):
    """A site with a store. `settings` are lines below “mail”."""
    home = rapport.write(folder / "owner", {"site/site.yaml": SETTINGS + settings, "content/index.md": "# Home\n"})
    done = rapport.rapport("store", "migrate", "--source", home)
    assert done.returncode == 0, done.stderr
    if password:
        secret(home, password)
    return home


def secret(home, password, mode=0o600):
    path = home / "data" / "keys" / "mail.password"
    path.write_text(password + "\n")
    path.chmod(mode)


def try_mail(home, to="ada@example.org", *options, **variables):
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("RAPPORT_MAIL_")} | variables
    return rapport.rapport("mail", "test", to, *options, cwd=home, env=surroundings)


def read(message):
    return email.message_from_bytes(message, policy=STRICT)
