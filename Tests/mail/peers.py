"""Real mail servers on loopback, as another user than root, each a context manager.

They are Debian's, installed or unpacked into .build-peers by scripts/install-dependencies. One that
looks for its files at their packaged places runs in a mount namespace of its own, where these lie
over /usr, and where the users that it asks for are known: nothing outside of it is changed.
"""
import contextlib
import mailbox
import os
import pathlib
import shutil
import subprocess
import time
from dataclasses import dataclass, field

import people
import serving
from rapport import ROOT

UNPACKED = pathlib.Path(os.environ.get("RAPPORT_PEERS", ROOT / ".build-peers"))
SYSTEM = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
UID = people.NOBODY if people.is_root else os.getuid()
GID = people.NOBODY if people.is_root else os.getgid()


@dataclass
class Peer:
    name: str
    port: int
    folder: pathlib.Path
    log: pathlib.Path
    process: subprocess.Popen = None
    more: dict = field(default_factory=dict)

    def settings(self, **server):
        """The lines of site.yaml that send to it. “localhost” is what its certificate says."""
        words = {"host": "localhost", "port": self.port, **self.more, **server}
        return f"  transport: smtp\n  server: {{ {', '.join(f'{k}: {v}' for k, v in words.items())} }}\n"


def program(name):
    """Where a peer's program lies; nil where it is not here."""
    path = ":".join([str(UNPACKED / "usr/sbin"), str(UNPACKED / "usr/bin"), SYSTEM])
    return shutil.which(name, path=path)


def missing(name):
    """Why a peer cannot run here, or nothing."""
    words = {"smtp-sink": ["smtp-sink", "smtp-source"], "exim": ["exim4"], "dovecot": ["dovecot", "doveconf"]}[name]
    lacking = [word for word in words if not program(word)]
    if lacking:
        return f"there is no {' and no '.join(lacking)} here; scripts/install-dependencies test"
    if name != "smtp-sink" and str(program(words[0])).startswith(str(UNPACKED)):
        tried = subprocess.run(inside(["true"], {}), capture_output=True, text=True)
        if tried.returncode:
            return f"no mount namespace may be made here: {tried.stderr.strip()}"
    return None


def inside(command, users, folder=pathlib.Path("/")):
    """A command in a namespace where the unpacked packages lie over /usr and `users` are known by
    the files passwd and group of `folder`."""
    steps = f'mount -t overlay overlay -o "lowerdir={UNPACKED}/usr:/usr" /usr'
    for name, text in users.items():
        (folder / name).write_text(pathlib.Path("/etc", name).read_text() + text)
        steps += f' && mount --bind "{folder / name}" /etc/{name}'
    if people.is_root:
        enter, leave = ["--mount"], ["setpriv", f"--reuid={UID}", f"--regid={GID}", "--clear-groups"]
    else:
        enter = ["--user", "--map-root-user", "--mount"]
        leave = ["unshare", "--user", f"--map-user={UID}", f"--map-group={GID}"]
    return ["unshare", *enter, "sh", "-c", steps + ' && exec "$@"', "sh", *leave, *map(str, command)]


@contextlib.contextmanager
def running(command, log, port, **more):
    """A server from when it listens until it is not needed."""
    with open(log, "ab") as out:
        process = subprocess.Popen(list(map(str, command)), cwd="/", stdout=out, stderr=out,
                                   stdin=subprocess.DEVNULL, start_new_session=True, **more)
    with serving.attended(process, command[0], log, lambda: serving.answers(port)):
        yield process


def messages(maildir):
    """The messages of a Maildir as their bytes, CRLF at the end of lines, in no order."""
    box = mailbox.Maildir(maildir, create=False)
    return [box.get_bytes(key).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") for key in box.keys()]


def until(found, seconds=30):
    """What `found` gives, as soon as that is something."""
    deadline = time.monotonic() + seconds
    while not (result := found()):
        assert time.monotonic() < deadline, "nothing came"
        time.sleep(0.05)
    return result
