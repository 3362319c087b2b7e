"""Owners' folders that send mails, and what came of it."""
import email
import email.policy
import json
import os

import rapport

SETTINGS = """title: Quillet Nursery
url: https://www.quillet.example
timezone: Europe/London
business: { name: Quillet Nursery, address: [3 Withy Lane, Aldermere] }
lists: { news: News from the nursery }
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


ISSUE = """---
subject: "Růže & hedges, {{name | default: 'friend'}}"
audience: news
archive: false
---
Dear {{name | default: "friend"}},

.a line that begins with a dot, and one that is long: """ + "hornbeam, field maple and hazel, " * 40 + """

- bare roots
- *pots* of two litres, 12 € each
"""


def newsletter(home, addresses, issue="spring"):
    """An issue, and the people it is for."""
    rows = home / "readers.csv"
    rows.write_text("email,name\n" + "".join(f"{address},{address.partition('@')[0].title()}\n" for address in addresses))
    command("contacts", "import", rows, "--list", "news", "--consent", "Yes, write to me.", home=home)
    rapport.write(home, {f"content/newsletters/{issue}.md": ISSUE})


def command(*words, home, fails=False, **variables):
    done = rapport.rapport(*words, cwd=home, env=os.environ | variables)
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    return done


def send(home, issue="spring", **more):
    """The report of a sending."""
    return json.loads(command("newsletter", "send", issue, "--yes", "--json", home=home, **more).stdout)


def read(message):
    return email.message_from_bytes(message, policy=STRICT)
