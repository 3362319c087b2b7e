"""Interrupted, killed, out of space, two at once: the old site stays whole."""
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

import rapport

COUNT = 150


@pytest.fixture
def two_versions(folder):
    """A site built as `old`, its source now `new`, and what each looks like when whole."""
    source = rapport.many_pages(folder / "site", COUNT, "old")
    out = rapport.built(source, folder / "out")
    old = rapport.contents(out)
    rapport.many_pages(source, COUNT, "new")
    started = time.monotonic()
    new = rapport.contents(rapport.built(source, folder / "reference"))
    return source, out, html(old), html(new), time.monotonic() - started


def html(files):
    return {name: data for name, data in files.items() if name.endswith((".html", ".css"))}


def start(source, out):
    return subprocess.Popen(
        [rapport.PROGRAM, "build", "--source", source, "--output", out],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def once_locked(process):
    """Waits until the build holds a lock, by the kernel's own list of them; then halts it."""
    while process.poll() is None:
        if any(line.split()[4] == str(process.pid) for line in open("/proc/locks")):
            process.send_signal(signal.SIGSTOP)
            return True
    return False


def test_one_build_at_a_time_and_a_crash_lets_go(folder):
    source = rapport.many_pages(folder / "site", COUNT, "old")
    first = start(source, folder / "out")
    assert once_locked(first), first.stderr.read()
    try:
        second = rapport.build(source, folder / "out")
        assert second.returncode == 1
        assert "error: another build is writing" in second.stderr
        assert f"process {first.pid}" in second.stderr and "try: " in second.stderr
    finally:
        first.kill()
        first.wait()
    rapport.built(source, folder / "out")


@pytest.mark.parametrize("part", [0.1, 0.3, 0.6, 0.9])
def test_interrupted_the_old_site_stays(part, two_versions):
    source, out, old, new, seconds = two_versions
    process = start(source, out)
    time.sleep(seconds * part)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=60)
    assert html(rapport.contents(out)) == (new if process.returncode == 0 else old)


def killed_at_random(times, two_versions, seed):
    source, out, old, new, seconds = two_versions
    chance = random.Random(seed)
    for _ in range(times):
        process = start(source, out)
        time.sleep(chance.uniform(0, seconds * 1.1))
        process.kill()
        process.wait()
        found = html(rapport.contents(out))
        assert found.keys() == old.keys() == new.keys()
        torn = [name for name in found if found[name] not in (old[name], new[name])]
        assert torn == []
    rapport.built(source, out)
    assert html(rapport.contents(out)) == new
    whole = rapport.contents(out).keys()
    assert whole == rapport.contents(out.parent / "reference").keys(), "something was left behind"


def test_killed_twenty_times_every_file_is_whole(two_versions):
    killed_at_random(20, two_versions, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 27))
def test_killed_five_hundred_times_every_file_is_whole(seed, two_versions):
    killed_at_random(20, two_versions, seed)


def test_a_full_disk_leaves_the_old_site(folder):
    source = rapport.site(folder / "site", {"index.md": "# old"})
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("only root can mount a small disk")
    try:
        out = rapport.built(source, disk / "out")
        old = html(rapport.contents(out))
        rapport.many_pages(source, 800, "new")
        done = rapport.build(source, out)
        assert done.returncode == 1
        assert "because: the disk is full\ntry: Make room" in done.stderr
        assert html(rapport.contents(out)) == old
        shutil.rmtree(source / "content" / "news")
        rapport.built(source, out)
    finally:
        subprocess.run(["umount", disk], check=True)


def test_output_inside_the_content_is_refused(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    for out in (source / "content" / "public", source / "content", source):
        before = rapport.contents(source)
        done = rapport.build(source, out)
        assert done.returncode in (1, 64) and "error: " in done.stderr.lower()
        assert rapport.contents(source) == before


def test_a_page_that_cannot_be_read_is_named(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home", "locked.md": "# Locked"})
    (source / "content" / "locked.md").chmod(0)
    more = {}
    if os.getuid() == 0:  # root reads everything: build as somebody else
        os.chown(folder, 65534, 65534)
        more = {"user": 65534, "group": 65534, "extra_groups": []}
        try:
            able = rapport.rapport("--help", cwd="/", **more).returncode == 0
        except OSError:
            able = False
        if not able:
            pytest.skip(f"another user cannot start {rapport.PROGRAM}")
    done = rapport.build(source, folder / "out", cwd=folder, **more)
    assert done.returncode == 1
    assert "content/locked.md" in done.stderr and "Permission denied" in done.stderr


def test_a_link_out_of_the_tree_is_not_followed(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    (folder / "private.md").write_text("# The private key")
    (source / "content" / "leak.md").symlink_to(folder / "private.md")
    done = rapport.build(source, folder / "out")
    assert "content/leak.md" in done.stderr
    written = rapport.contents(folder / "out") if done.returncode == 0 else {}
    assert [name for name, data in written.items() if b"private key" in data] == []
