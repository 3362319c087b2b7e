"""Dovecot, as people who read a Maildir over IMAP use it."""
import contextlib
import imaplib

import people
import peers
import serving

CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{maildir}:INDEX=MEMORY
first_valid_uid = 1
passdb {{
  driver = static
  args = password=tulips
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@contextlib.contextmanager
def mailbox_of(folder, maildir):
    """A mailbox, opened over IMAP, of what lies in a Maildir."""
    port, configuration = serving.free_port(), folder / "dovecot.conf"
    for name in ("run", "state", "home"):
        (folder / name).mkdir()
    configuration.write_text(CONFIGURATION.format(
        folder=folder, maildir=maildir, port=port, uid=peers.UID, gid=peers.GID, user="rapport-dovecot",
        group="rapport-dovecot"))
    users = {"passwd": f"rapport-dovecot:x:{peers.UID}:{peers.GID}::/:/bin/false\n",
             "group": f"rapport-dovecot:x:{peers.GID}:\n"}
    people.give(folder, maildir)
    command = peers.inside(["dovecot", "-F", "-c", configuration], users, folder)
    with peers.running(command, folder / "log", port):
        with imaplib.IMAP4("127.0.0.1", port) as box:
            box.login("maud", "tulips")
            yield box
