"""form-A19 and the limits of time and memory: full, locked, read only, without a key, too slow.

The visitor is told a telephone number and shown what was written, and is never thanked.
"""
import contextlib
import sqlite3
import subprocess
import threading
import time

import pytest

import gateway
import forms
import raw
import sites
import store

TEXT = "A hedge of hornbeam, 40 metres of it"
both = pytest.mark.parametrize("name", ["lighttpd", "serve"])


def assert_told(answer):
    assert answer.status == 503 and answer["Cache-Control"] == "no-store"
    assert sites.PHONE in answer.text and TEXT in answer.text
    assert "thank" not in answer.text.lower() and "Location" not in dict(answer.headers)


@contextlib.contextmanager
def refused_while(server, trouble):
    """The form is drawn, the trouble comes, the post is refused; the trouble goes, and it is taken."""
    values = forms.drawn(server, "trial").answers(TEXT)
    with trouble:
        assert_told(forms.post(server, "trial", values))
        yield
    assert forms.reference(forms.post(server, "trial", values)) in store.references(server.data)
    assert store.count(server.data) == 1
    store.assert_whole(server.data)


@contextlib.contextmanager
def full(data):
    blob = data / "blob"
    with open(blob, "wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    yield
    blob.unlink()


@contextlib.contextmanager
def locked(data):
    connection = sqlite3.connect(data / "rapport.sqlite", isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    yield
    connection.execute("ROLLBACK")
    connection.close()


@contextlib.contextmanager
def read_only(data):
    modes = {path: path.stat().st_mode for path in [data, *data.rglob("*")]}
    for path in modes:
        path.chmod(0o555 if path.is_dir() else 0o444 if "keys" not in path.parts else 0o400)
    yield
    for path, mode in modes.items():
        if path.exists():
            path.chmod(mode)


@contextlib.contextmanager
def without_keys(data):
    (data / "keys").rename(data / "away")
    yield
    (data / "away").rename(data / "keys")


@contextlib.contextmanager
def open_keys(data):
    keys = list((data / "keys").iterdir())
    assert keys and all(path.stat().st_mode & 0o777 == 0o600 for path in keys), "form-A18"
    for path in keys:
        path.chmod(0o644)
    yield
    for path in keys:
        path.chmod(0o600)


@contextlib.contextmanager
def full_disk(name, folder, start):
    """A server whose data lies on a small disk, and what fills it."""
    disk = folder / "site" / "data"
    disk.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("only root can mount a small disk")
    try:
        yield start(name, sites.example(folder)), full(disk)
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


@both
def test_form_A19_a_full_disk(name, folder, start):
    with full_disk(name, folder, start) as (server, trouble):
        with refused_while(server, trouble):
            pass


@both
def test_form_A19_a_locked_store(name, folder, start):
    server = start(name, sites.example(folder))
    with refused_while(server, locked(server.data)):
        page = server.ask("GET", "/forms/trial")
        assert page.status == 200, "who only reads need not wait for who writes"


def test_form_A19_a_read_only_folder(folder, start):
    """A server that is running keeps the files that it has open; a program of one request cannot."""
    server = start("lighttpd", sites.example(folder))
    with refused_while(server, read_only(server.data)):
        pass


@pytest.mark.parametrize("trouble", [without_keys, open_keys], ids=["no key", "a key that others read"])
def test_form_A18_form_A19(trouble, folder, start):
    server = start("lighttpd", sites.example(folder))
    with refused_while(server, trouble(server.data)):
        assert server.ask("GET", "/forms/trial/token").status == 503


def test_form_A19_no_store_at_all(folder, start):
    server = start("lighttpd", sites.example(folder))
    values = forms.drawn(server, "trial").answers(TEXT)
    for path in server.data.glob("rapport.sqlite*"):
        path.unlink()
    assert_told(forms.post(server, "trial", values))
    assert not (server.data / "rapport.sqlite").exists(), "only `store migrate` makes one"


def test_form_3_1_the_largest_upload_takes_little_memory(folder, libexec):
    site = sites.example(folder)
    drawing = gateway.ask(libexec, site / "data", "GET", "/forms/trial")
    values = forms.Form(drawing.text, "trial").answers("x" * 20_000)
    sizes = [4_900_000, 4_900_000, 2_500_000]
    kind, body = forms.multipart(values, [
        (f"file{i + 1}", f"{i}.txt", "text/plain", b"line of text\n" * (size // 13))
        for i, size in enumerate(sizes)])
    assert 12_200_000 < len(body) < 12 << 20
    answer, highest = gateway.peak(libexec, site / "data", "/forms/trial", [("Content-Type", kind)], body)
    assert forms.reference(answer) in store.references(site / "data")
    assert store.count(site / "data", "upload") == 3
    assert highest <= 64 << 10, f"{highest >> 10} MiB"
    store.assert_whole(site / "data")


def test_form_3_1_a_byte_each_second_is_too_slow(folder, libexec, start):
    """By itself and in our own server; the three others wait for a body before they start us, or,
    as Apache, end it themselves."""
    server = start("serve", sites.example(folder))
    before = store.state(server.data)
    head = raw.request("POST", "/rapport/forms/trial", [
        ("Content-Type", forms.ENCODED), ("Content-Length", "1000")])
    seen = {}

    def served():
        seen["serve"] = raw.trickle(server.port, head, 20)

    thread = threading.Thread(target=served)
    thread.start()
    process = gateway.start(libexec, server.data, "POST", "/forms/trial",
                        [("Content-Type", forms.ENCODED)], 1000)
    started = time.monotonic()
    with contextlib.suppress(OSError):
        while process.poll() is None and time.monotonic() - started < 20:
            process.stdin.write(b"a")
            process.stdin.flush()
            time.sleep(1)
    took = time.monotonic() - started
    thread.join()
    assert gateway.answer(process.stdout.read()).status == 408 and 9 <= took <= 13
    assert seen["serve"].status == 408
    assert store.state(server.data) == before


def test_a_build_under_a_living_endpoint_disturbs_nobody(folder, start):
    site = sites.example(folder)
    server = start("lighttpd", site)
    old = forms.drawn(server, "trial").answers("From an old page")
    form = site / "forms" / "trial.yaml"
    text, stop, builds = form.read_text(), threading.Event(), []

    def rebuild():
        while not stop.is_set():
            form.write_text(text.replace("title: Trial", f"title: Trial {len(builds)}"))
            builds.append(sites.build(site))

    builder = threading.Thread(target=rebuild)
    builder.start()
    try:
        statuses = []
        end = time.monotonic() + 8
        while time.monotonic() < end:
            drawing = server.ask("GET", "/forms/trial")
            assert drawing.status == 200, drawing.text
            answer = forms.post(server, "trial", forms.Form(drawing.text, "trial").answers("Live"))
            statuses.append(answer.status)
    finally:
        stop.set()
        builder.join()
    assert set(statuses) == {303} and len(builds) > 1
    assert forms.post(server, "trial", old).status == 303, "an old page is checked by its own form"
