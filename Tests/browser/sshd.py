"""A real sshd on loopback, for whoever runs the tests, and an ssh that knows only it."""
import contextlib
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import time

import serving

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"
USER = pwd.getpwuid(os.getuid()).pw_name


def keygen(path):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)
    return path


class Host:
    """Where it answers, and the environment in which `ssh` is the one that knows it."""

    def __init__(self, folder):
        self.folder = folder
        self.port = serving.free_port()
        self.key = keygen(folder / "id_shop")
        self.other_key = keygen(folder / "id_other")
        keygen(folder / "host_key")
        shutil.copy(folder / "id_shop.pub", folder / "authorized_keys")
        self.known = folder / "known_hosts"
        self.learn(folder / "host_key.pub")
        self.bin = folder / "bin"
        self.bin.mkdir()
        config = folder / "ssh_config"
        config.write_text(f"UserKnownHostsFile {self.known}\nGlobalKnownHostsFile /dev/null\nIdentityAgent none\n"
                          "HashKnownHosts no\n")
        self.script(self.bin / "ssh", f'exec {shutil.which("ssh")} -F "{config}" "$@"')
        self.environment = {**os.environ, "PATH": f"{self.bin}:{os.environ['PATH']}"}
        self.process = None

    def learn(self, public_key):
        kind, key, *_ = public_key.read_text().split()
        self.known.write_text(f"[127.0.0.1]:{self.port} {kind} {key}\n")

    @staticmethod
    def script(path, line):
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o755)

    def settings(self, path, key=None):
        return (f"publish:\n  to: {USER}@127.0.0.1:{path}\n  port: {self.port}\n"
                f"  identity: {key or self.key}\n")

    def start(self, *settings):
        config = self.folder / "sshd_config"
        lines = [f"Port {self.port}", "ListenAddress 127.0.0.1", f"HostKey {self.folder}/host_key",
                 f"AuthorizedKeysFile {self.folder}/authorized_keys", "StrictModes no", "UsePAM no",
                 "PasswordAuthentication no", "KbdInteractiveAuthentication no", "PermitRootLogin yes",
                 f"PidFile {self.folder}/pid", *settings]
        config.write_text("\n".join(lines) + "\n")
        if os.getuid() == 0:
            pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        self.process = subprocess.Popen([SSHD, "-D", "-e", "-f", config], stderr=open(self.folder / "log", "w"))
        deadline = time.monotonic() + 20
        while not serving.answers(self.port):
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < deadline, "sshd did not answer"
            time.sleep(0.02)

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=20)
            self.process = None

    def cut(self):
        """Ends every connection at once, as a network does: kills the processes of the sessions."""
        found = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True).stdout
        parents = {int(pid): int(parent) for pid, parent in (line.split() for line in found.splitlines())}

        def is_ours(pid):
            while pid in parents:
                pid = parents[pid]
                if pid == self.process.pid:
                    return True
            return False

        for pid in [pid for pid in parents if is_ours(pid)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, 9)
