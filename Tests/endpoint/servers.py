"""Real web servers with the recipes of packaging/, on loopback, as another user than root.

Each is a context manager that takes a folder of its own, the site's folder and the folder of
rapport-cgi, and gives a `Server` once that answers.
"""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
from dataclasses import dataclass

import people
import rapport
import raw
import recipes
import serving

SYSTEM = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    site: pathlib.Path
    log: pathlib.Path

    @property
    def data(self):
        return self.site / "data"

    def send(self, data, **more):
        return raw.send(self.port, data, **more)

    def ask(self, method, path, headers=(), body=b"", **more):
        """A path below the endpoint's own; one that begins with `//` stands for itself."""
        path = path[1:] if path.startswith("//") else recipes.ENDPOINT + path
        return self.send(raw.request(method, path, headers, body, **more))


def program(name):
    return shutil.which(name, path=os.environ.get("PATH", "") + ":" + SYSTEM)


@contextlib.contextmanager
def running(command, log, ready, **more):
    """A process, and all that it started, from when it is ready until it is not needed."""
    with open(log, "ab") as out:
        process = subprocess.Popen(
            **people.as_nobody(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL,
                               start_new_session=True, **more))
    with serving.attended(process, command[0], log, ready):
        yield process


@contextlib.contextmanager
def lighttpd(folder, site, libexec, changes=()):
    port = serving.free_port()
    configuration = folder / "lighttpd.conf"
    configuration.write_text(recipes.filled("lighttpd/lighttpd.conf", site, libexec, [*changes,
        ("server.port = 80\n", f'server.port = {port}\nserver.bind = "127.0.0.1"\n')]))
    spool = folder / "spool"
    spool.mkdir()
    configuration.write_text(configuration.read_text() + f'server.upload-dirs = ( "{spool}" )\n')
    people.give(folder)
    command = [program("lighttpd"), "-D", "-f", configuration]
    with running(command, folder / "log", lambda: serving.answers(port)):
        yield Server("lighttpd", port, site, folder / "log")


@contextlib.contextmanager
def apache(folder, site, libexec, changes=()):
    """Debian's own configuration in a folder of ours, and the recipe's steps."""
    port, home = serving.free_port(), folder / "apache2"
    shutil.copytree("/etc/apache2", home, symlinks=True)
    for old in (home / "sites-enabled").iterdir():
        old.unlink()
    (home / "ports.conf").write_text(f"Listen 127.0.0.1:{port}\n")
    (home / "sites-available" / "rapport.conf").write_text(recipes.filled(
        "apache/rapport.conf", site, libexec, [*changes, ("<VirtualHost *:80>", f"<VirtualHost *:{port}>")]))
    log, run = folder / "logs", folder / "run"
    for path in (log, run, run / "socks"):
        path.mkdir()
    (log / "error.log").touch()
    words = re.search(r"^# Modules: a2enmod (.*)$", (home / "sites-available" / "rapport.conf").read_text(),
                      re.MULTILINE)[1].split()
    ours = {"PATH": SYSTEM, "APACHE_CONFDIR": str(home)}
    for command in (["a2enmod", "--quiet", *words], ["a2ensite", "--quiet", "rapport"]):
        subprocess.run(command, env=ours, check=True, capture_output=True)
    people.give(folder)
    ours |= {"APACHE_RUN_DIR": str(run), "APACHE_LOG_DIR": str(log), "APACHE_LOCK_DIR": str(run),
             "APACHE_PID_FILE": str(run / "pid"), "APACHE_RUN_USER": "nobody",
             "APACHE_RUN_GROUP": "nogroup"}
    command = [program("apache2"), "-d", home, "-f", home / "apache2.conf", "-DFOREGROUND"]
    with running(command, log / "error.log", lambda: serving.answers(port), env=ours):
        yield Server("apache", port, site, log / "error.log")


@contextlib.contextmanager
def fcgiwrap(folder, site, libexec):
    """The recipe's unit, its socket made by spawn-fcgi instead of systemd."""
    socket = folder / "fcgiwrap.socket"
    people.give(folder)
    command = [program("spawn-fcgi"), "-n", "-s", socket, "-M", "0600", "--",
               *recipes.started_by("rapport-fcgiwrap.service", libexec)]
    with running(command, folder / "fcgiwrap.log", socket.exists):
        yield socket


@contextlib.contextmanager
def nginx(folder, site, libexec, changes=()):
    """Debian's own configuration in a folder of ours, and the recipe."""
    port, home = serving.free_port(), folder / "nginx"
    shutil.copytree("/etc/nginx", home, symlinks=True)
    (home / "rapport.conf").write_text(recipes.filled("nginx/rapport.conf", site, libexec, [*changes,
        ("  listen 80;\n  listen [::]:80;\n", f"  listen 127.0.0.1:{port};\n"),
        ("unix:/run/rapport/fcgiwrap.socket", f"unix:{folder}/fcgiwrap.socket")]))
    main = (home / "nginx.conf").read_text()
    for old, new in [("/var/log/nginx", folder), ("/run/nginx.pid", folder / "pid"),
                     ("/etc/nginx/sites-enabled/*", home / "rapport.conf")]:
        main = main.replace(old, str(new))
    for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"):
        main = main.replace("http {", f"http {{\n\t{kind}_temp_path {folder}/{kind};", 1)
    (home / "nginx.conf").write_text(main)
    with fcgiwrap(folder, site, libexec):
        command = [program("nginx"), "-c", home / "nginx.conf", "-g", "daemon off;"]
        with running(command, folder / "log", lambda: serving.answers(port)):
            yield Server("nginx", port, site, folder / "error.log")


@contextlib.contextmanager
def caddy(folder, site, libexec, changes=()):
    port = serving.free_port()
    configuration = folder / "Caddyfile"
    configuration.write_text("{\n\tadmin off\n}\n" + recipes.filled(
        "caddy/Caddyfile", site, libexec, [*changes,
            ("\nHOST {", f"\nhttp://127.0.0.1:{port} {{"),
            ("unix//run/rapport/fcgiwrap.socket", f"unix/{folder}/fcgiwrap.socket")]))
    with fcgiwrap(folder, site, libexec):
        command = [program("caddy"), "run", "--config", configuration, "--adapter", "caddyfile"]
        home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
        with running(command, folder / "log", lambda: serving.answers(port), env=home):
            yield Server("caddy", port, site, folder / "log")


@contextlib.contextmanager
def rapport_serve(folder, site, libexec):
    """Our own server beside the three; `libexec` is not its."""
    people.give(folder)
    port, log = serving.free_port(), folder / "log"
    command = [rapport.PROGRAM, "serve", "--production", "--source", site, "--port", port]
    with running(command, log, lambda: serving.answers(port)):
        yield Server("serve", port, site, log)


CGI = {"lighttpd": lighttpd, "apache": apache, "nginx": nginx}
NEEDS = {"lighttpd": ["lighttpd"], "apache": ["apache2", "a2enmod"],
         "nginx": ["nginx", "fcgiwrap", "spawn-fcgi"], "caddy": ["caddy", "fcgiwrap", "spawn-fcgi"]}
if program("caddy"):  # no test needs it: Debian's Caddy is run where it happens to be
    CGI["caddy"] = caddy
ALL = {**CGI, "serve": rapport_serve}


def missing(name):
    return [word for word in NEEDS.get(name, []) if not program(word)]
