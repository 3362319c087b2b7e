"""`rapport publish`: to a folder, to a real sshd on loopback by rsync, and by a command."""
import gzip
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
import urllib.parse

import pytest

import rapport
import sshd

COUNT = 60


@pytest.fixture
def host(folder):
    (folder / "ssh").mkdir()
    made = sshd.Host(folder / "ssh")
    made.start()
    yield made
    made.stop()


def settle(source, publish):
    rapport.write(source, {"site/site.yaml": f"title: Test\nurl: https://example.org\n{publish}"})
    return source


@pytest.fixture
def source(folder):
    return rapport.site(folder / "site", {"index.md": "# Home\n\n[Offer](offer.md)", "offer.md": "# Offer"})


def publish(source, *options, **more):
    return rapport.rapport("publish", "--source", source, *options, **more)


def published(source, **more):
    done = publish(source, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def same(source, there):
    return rapport.contents(source / "public") == rapport.contents(there)


class Way:
    def __init__(self, there, settings, env):
        self.there, self.settings, self.env = there, settings, env


@pytest.fixture(params=["folder", "rsync"])
def way(request, folder, source):
    """How a site is published, in both ways."""
    there = folder / "www"
    if request.param == "folder":
        made = Way(there, f"publish: {{ to: {there} }}\n", dict(os.environ))
    else:
        host = request.getfixturevalue("host")
        made = Way(there, host.settings(there), host.environment)
    settle(source, made.settings)
    return made


def test_brings_the_site_and_later_what_changed(source, way):
    there, env = way.there, way.env
    first = publish(source, "--dry-run", env=env)
    assert first.returncode == 0, first.stderr
    assert not there.exists(), "a dry run changes nothing"
    assert "\n+ index.html\n" in first.stdout and "\n+ offer/index.html\n" in first.stdout
    assert "0 changed, 0 gone." in first.stdout
    assert " 0 changed, 0 gone.\n" in published(source, env=env)
    assert same(source, there)
    assert oct((there / ".rapport").stat().st_mode)[-2:] == "00" or (
        oct((there / ".rapport/files").stat().st_mode)[-2:] == "00")

    (there / "mine.txt").write_text("mine")
    (there / "shop/php").mkdir(parents=True)
    (there / "shop/php/index.php").write_text("theirs")
    (source / "content/offer.md").unlink()
    rapport.write(source, {"content/index.md": "# Home\n\nNew words.", "content/news/a b.md": "# A"})
    before = rapport.contents(there)
    dry = publish(source, "--dry-run", "--json", env=env)
    assert dry.returncode == 0, dry.stderr
    said = json.loads(dry.stdout)
    assert said["dryRun"] and said["gone"] == ["offer/index.html"]
    assert "index.html" in said["changed"] and "news/a-b/index.html" in said["new"]
    assert rapport.contents(there) == before, "a dry run changes nothing"
    done = json.loads(publish(source, "--json", env=env).stdout)
    assert {**done, "dryRun": True} == said
    assert not (there / "offer").exists()
    assert rapport.contents(there) == {
        **rapport.contents(source / "public"), "mine.txt": b"mine", "shop/php/index.php": b"theirs"}
    assert published(source, env=env).splitlines()[-1].startswith("Nothing has changed since it was published to ")


def test_an_error_ends_it_and_without_a_build_the_old_site_goes(source, way):
    there, env = way.there, way.env
    published(source, env=env)
    rapport.write(source, {"content/index.md": "# Home\n\n{{nothing}}"})
    done = publish(source, env=env)
    assert done.returncode == 1 and "error: " in done.stderr
    assert same(source, there)
    shutil.rmtree(there)
    published_again = publish(source, "--no-build", env=env)
    assert published_again.returncode == 0, published_again.stderr
    assert same(source, there)


LINK = re.compile(r'(?:href|src)="([^"]+)"')


def whole(there, old, new):
    """Every page that can be reached is one of the two sites', whole, and its links lead somewhere."""
    found = rapport.contents(there)
    waiting, seen = ["index.html"], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        assert name in found, f"{name} is not there"
        assert found[name] in (old.get(name), new.get(name)), f"{name} is torn"
        if not name.endswith(".html"):
            continue
        for link in LINK.findall(found[name].decode()):
            target = urllib.parse.urlsplit(urllib.parse.urljoin(f"https://example.org/{name}", link))
            if target.netloc == "example.org" and not target.path.startswith("/rapport/"):
                path = urllib.parse.unquote(target.path).lstrip("/")
                waiting.append(path + "index.html" if path == "" or path.endswith("/") else path)
    assert len(seen) > COUNT, "the links lead to every page"


def test_killed_twenty_times_the_site_there_has_every_link_whole(source, way):
    there, env = way.there, way.env
    (source / "content/offer.md").unlink()
    rapport.many_pages(source, COUNT, "old")
    settle(source, way.settings)
    published(source, env=env)
    old = rapport.contents(source / "public")
    for page in range(10):
        (source / f"content/news/page-{page}.md").rename(source / f"content/news/moved-{page}.md")
    rapport.write(source, {
        "site/assets/css/extra.css": "p { color: green }",
        **{f"content/news/page-{n}.md": f"# Page {n}\n\nThis is new.\n" for n in range(20, COUNT)}})
    start = time.monotonic()
    assert publish(source, "--dry-run", env=env).returncode == 0
    seconds = max(0.3, (time.monotonic() - start) * 2)
    new = rapport.contents(source / "public")
    chance = random.Random(6)
    ended = 0
    for _ in range(20):
        process = subprocess.Popen([rapport.PROGRAM, "publish", "--no-build", "--source", source], env=env,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            process.wait(timeout=chance.uniform(0, seconds))
            ended += 1
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        whole(there, old, new)
    assert ended < 20
    done = publish(source, "--no-build", env=env)
    assert done.returncode == 0, done.stderr
    assert same(source, there), "something was left behind"


def failure(place, because, advice, end="The site there is as it was."):
    return (f"error: the site could not be brought to {sshd.USER}@127.0.0.1:{place}/\nbecause: {because}\n"
            f"try: {advice} {end}\n")


def refused(source, host, **more):
    done = publish(source, "--no-build", env={**host.environment, **more})
    assert (done.returncode, done.stdout) == (1, ""), done.stdout
    return done.stderr


@pytest.fixture
def there(source, host, folder):
    """A site that was published once, and the folder it went to."""
    settle(source, host.settings(folder / "www"))
    published(source, env=host.environment)
    return folder / "www"


def test_a_wrong_key_is_told(source, host, there):
    settle(source, host.settings(there, host.other_key))
    assert refused(source, host) == failure(
        there, "the host takes none of the keys that ssh offers",
        "Add your public key there (ssh-copy-id does), or name the right one in “identity”.")
    settle(source, host.settings(there, there / "no-key"))
    assert refused(source, host) == failure(
        there, f"there is no key in {there}/no-key", "Look at “identity” below “publish” in site/site.yaml.")


def test_a_host_that_is_unknown_or_shows_another_key_is_told(source, host, there):
    host.known.write_text("")
    assert refused(source, host) == failure(
        there, "this computer has not seen the key of the host before",
        "Connect once by hand, and compare what it shows with what the host's owner says: "
        f"ssh -p {host.port} {sshd.USER}@127.0.0.1")
    host.learn(host.folder / "id_other.pub")
    assert refused(source, host) == failure(
        there, "the host shows another key than before: it was set up anew, or somebody stands between",
        "Ask the host's owner for its new fingerprint before you take it (ssh-keygen -R forgets the old one).")


def test_a_host_that_is_off_or_not_there_is_told(source, host, there):
    host.stop()
    assert refused(source, host) == failure(
        there, "the host cannot be reached: connection refused", "Is the host on, and “port” right?")
    settle(source, host.settings(there).replace("127.0.0.1", "no-such-host.invalid"))
    assert "because: there is no host of that name\n" in refused(source, host)


def test_no_rsync_there_or_here_is_told(source, host, there):
    host.stop()
    host.start(f"ForceCommand exec env PATH={host.folder}/nothing /bin/sh -c \"$SSH_ORIGINAL_COMMAND\"")
    assert refused(source, host) == failure(
        there, "rsync is not installed there",
        "Install rsync on the host, or bring the site by a “command” of your own.")
    done = publish(source, "--no-build", env={**host.environment, "PATH": str(host.bin)})
    assert done.stderr == "error: rsync is not installed here\ntry: Install it: sudo apt install rsync\n"


def test_a_place_that_cannot_be_written_is_told(source, host, folder, there):
    settle(source, host.settings(folder / "a/b/c"))
    assert refused(source, host) == failure(
        folder / "a/b/c", "there is no such folder there",
        "Make it there, or look at “to” below “publish” in site/site.yaml.",
        "The site there works; publish again, and the rest follows.")
    assert not (folder / "a").exists()


def test_a_full_disk_there_leaves_a_working_site_and_the_next_run_finishes(source, host, folder):
    disk = folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        settle(source, host.settings(disk / "www"))
        published(source, env=host.environment)
        old = rapport.contents(disk / "www")
        rapport.write(source, {"content/index.md": "# Home\n\nNew words."})
        (source / "content/large.bin").write_bytes(os.urandom(1 << 21))
        done = publish(source, env=host.environment)
        assert done.returncode == 1
        assert done.stderr == failure(
            disk / "www", "the disk there is full", "Make room on the host, then publish again.",
            "The site there works; publish again, and the rest follows.")
        left = rapport.contents(disk / "www")
        assert {name: left[name] for name in old} == old
        (source / "content/large.bin").unlink()
        published(source, env=host.environment)
        assert same(source, disk / "www")
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_a_connection_that_is_cut_leaves_a_working_site_and_the_next_run_finishes(source, host, there):
    old = rapport.contents(there)
    rapport.write(source, {"content/index.md": "# Home\n\nNew words.", "content/b.md": "# B"})
    (source / "content/large.bin").write_bytes(os.urandom(1 << 25))
    rapport.built(source, source / "public")
    new = rapport.contents(source / "public")
    # On a slow line, so that it can be cut in the middle.
    host.script(host.bin / "rsync", f'exec {shutil.which("rsync")} --bwlimit=4m "$@"')
    process = subprocess.Popen([rapport.PROGRAM, "publish", "--no-build", "--source", source],
                               env=host.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    # While the large file comes, which is before any page does.
    while process.poll() is None and not any((there / ".rapport").rglob("*large.bin.*")):
        time.sleep(0.002)
    host.cut()
    _, said = process.communicate(timeout=90)
    assert process.returncode == 1
    assert said == failure(there, "the connection was lost", "Is the network in order?",
                           "The site there works; publish again, and the rest follows.")
    left = rapport.contents(there)
    assert {name: left[name] for name in old} == old
    (host.bin / "rsync").unlink()
    published(source, env=host.environment)
    assert same(source, there) and rapport.contents(there) == new
    assert list((there / ".rapport/staging").iterdir()) == []


def test_smaller_files_go_along_and_hold_the_same(source, way):
    settle(source, "compress: [gz]\n" + way.settings)
    published(source, env=way.env)
    assert same(source, way.there)
    page = way.there / "index.html"
    small = page.with_name("index.html.gz")
    assert gzip.decompress(small.read_bytes()) == page.read_bytes() and small.stat().st_size < page.stat().st_size
    rapport.write(source, {"content/index.md": "# Home\n\nNew words."})
    published(source, env=way.env)
    assert b"New words." in gzip.decompress(small.read_bytes())
    settle(source, way.settings)
    published(source, env=way.env)
    assert not list(way.there.rglob("*.gz"))


def test_a_command_of_the_owner_brings_it(source, folder):
    settle(source, f"publish: {{ command: 'echo bringing; cp -r \"$RAPPORT_PUBLIC\" {folder}/www' }}\n")
    done = publish(source, "--dry-run")
    assert done.stdout.splitlines()[-1].startswith(
        "What your command changes is not known before. It would run: echo bringing; cp -r")
    assert not (folder / "www").exists()
    done = publish(source)
    assert done.stdout.endswith("Your command has brought the site.\n") and "bringing" in done.stderr
    assert same(source, folder / "www")
    settle(source, "publish: { command: 'echo no; exit 3' }\n")
    done = publish(source, "--no-build")
    assert done.returncode == 1
    assert done.stderr == ("no\nerror: the command of “publish” ended with status 3\n"
                           "try: What it said stands above.\n")


def test_without_a_place_or_a_site_nothing_is_published(source, folder):
    assert publish(source).stderr == (
        "error: site/site.yaml does not say where to bring the site\n"
        "try: Write below “publish:” a line like “to: shop@www.example.org:/srv/www/shop”.\n")
    settle(source, f"publish: {{ to: {folder}/www }}\n")
    assert publish(source, "--no-build").stderr == (
        f"error: {source}/public holds no site that was built\ntry: Build it first: rapport build\n")
    for own in ("content/x", "public", "public/x", ".", ".."):
        settle(source, f"publish: {{ to: {own} }}\n")
        assert publish(source).stderr == (
            f"error: the site cannot be published to {own}: it is made from there\n"
            "try: Name a folder outside of the site's own in “to”.\n")
