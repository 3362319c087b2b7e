"""Exim with a configuration of its own: enforces synchronisation, TLS, logins; writes real reports."""
import contextlib
import shlex

import people
import peers
import serving

CONFIGURATION = """
primary_hostname = mx.exim.example
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
spool_directory = {folder}/spool
log_file_path = {folder}/exim-%slog
pid_file_path = {folder}/pid
keep_environment =
never_users =
deliver_drop_privilege = true
untrusted_set_sender = *
smtp_enforce_sync = true
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
smtputf8_advertise_hosts = *
message_size_limit = 1M
tls_advertise_hosts = {tls}
tls_certificate = {certificate}
tls_privatekey = {key}
auth_advertise_hosts = {auth}
bounce_return_message = true
acl_smtp_rcpt = recipients
acl_smtp_data = content

begin acl
recipients:
  deny    condition = ${{if and{{{{bool{{{login}}}}}{{eq{{$authenticated_id}}{{}}}}}}}}
          message = 530 5.7.0 Authentication required
  deny    local_parts = refused
          message = 550 5.1.1 There is nobody of that name
  defer   local_parts = later
          message = 451 4.3.0 Come again later
  accept
content:
  accept

begin routers
gone:
  driver = redirect
  local_parts = gone
  allow_fail
  data = :fail: 5.1.1 The mailbox is no more
all:
  driver = accept
  transport = maildir

begin transports
maildir:
  driver = appendfile
  directory = {folder}/box
  maildir_format
  create_directory
  envelope_to_add
  return_path_add

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and{{{{eq{{$auth2}}{{shop}}}}{{eq{{$auth3}}{{{password}}}}}}}}}
  server_set_id = $auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = <| Username: | Password:
  server_condition = ${{if and{{{{eq{{$auth1}}{{shop}}}}{{eq{{$auth2}}{{{password}}}}}}}}}
  server_set_id = $auth1
"""
PASSWORD = "tulips"


class Exim(peers.Peer):
    def arrived(self):
        """What was delivered, reports too."""
        return peers.messages(self.folder / "box") if (self.folder / "box").exists() else []

    def said(self, log="main"):
        path = self.folder / f"exim-{log}log"
        return path.read_text() if path.exists() else ""


@contextlib.contextmanager
def exim(folder, certificate=None, login=False):
    """With a certificate it offers STARTTLS, and logins once that is on. The file `sendmail` in its
    folder takes mails on standard input."""
    port, configuration = serving.free_port(), folder / "exim.conf"
    for name in ("spool", "box/new", "box/cur", "box/tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    configuration.write_text(CONFIGURATION.format(
        port=port, folder=folder, tls="*" if certificate else "", login="yes" if login else "no",
        certificate=certificate.file if certificate else "", key=certificate.key if certificate else "",
        auth="${if eq{$tls_in_cipher}{}{}{*}}", password=PASSWORD))
    users = {"passwd": f"Debian-exim:x:{peers.UID}:{peers.GID}::/:/bin/false\n",
             "group": f"Debian-exim:x:{peers.GID}:\n"}
    command = peers.inside(["exim4", "-C", configuration], users, folder)
    program = folder / "sendmail"
    program.write_text(f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n')
    program.chmod(0o755)
    people.give(folder)
    with peers.running([*command, "-bdf", "-q1m"], folder / "log", port) as process:
        yield Exim("exim", port, folder, folder / "log", process)
