"""Killed at random, and many at once: what was thanked for is stored, once."""
import concurrent.futures
import os
import pathlib
import random
import secrets
import signal
import threading
import time

import pytest

import forms
import sites
import store


def post(server, marker, upload=False):
    """One visitor; gives what was sent, and the reference if there was one."""
    values = forms.drawn(server, "trial").answers(marker)
    return values, acknowledged(server, values, marker if upload else None)


def acknowledged(server, values, upload=None):
    if upload is None:
        answer = forms.post(server, "trial", values)
    else:
        kind, body = forms.multipart(values, [
            ("file1", "a.txt", "text/plain", upload.encode() * 2000)])
        answer = server.ask("POST", "/forms/trial", [("Content-Type", kind)], body)
    return forms.reference(answer) if answer.status == 303 else None


def processes(program):
    """The ids of all that run a program."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if os.readlink(entry / "exe") == str(program):
                    found.append(int(entry.name))
            except OSError:
                pass
    return found


def killed_at_random(rounds, seed, folder, libexec, start):
    server = start("lighttpd", sites.example(folder))
    chance, stop, thanked, unsure = random.Random(seed), threading.Event(), {}, {}

    def visit(number):
        count = 0
        while not stop.is_set():
            count += 1
            marker, upload = secrets.token_hex(16), (number + count) % 3 == 0
            try:
                values = forms.drawn(server, "trial").answers(marker)
            except AssertionError:  # killed while it drew
                continue
            reference = acknowledged(server, values, marker if upload else None)
            if reference:
                thanked[marker] = reference
            else:
                unsure[marker] = values, marker if upload else None

    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        visitors = [pool.submit(visit, number) for number in range(3)]
        kills, end = 0, time.monotonic() + 30 + rounds * 2
        while kills < rounds and time.monotonic() < end:
            time.sleep(chance.uniform(0, 0.08))
            running = processes(libexec / "rapport-cgi")
            if running:
                try:
                    os.kill(chance.choice(running), signal.SIGKILL)
                    kills += 1
                except ProcessLookupError:
                    pass
        stop.set()
        for visitor in visitors:
            visitor.result()
    assert kills == rounds and thanked

    # Whoever was not thanked sends again, as a browser asks one to: it may have been stored.
    for marker, (values, upload) in unsure.items():
        thanked[marker] = acknowledged(server, values, upload)
        assert thanked[marker]
    assert_each_once(server.data, thanked)


def assert_each_once(data, thanked):
    """Of markers and the references that they were thanked with."""
    stored = store.references(data)
    assert len(set(thanked.values())) == len(thanked)
    assert sorted(stored) == sorted(thanked.values())
    found = dict(store.rows(data, "SELECT value, replace(reference, '-', '') FROM answer"
                            " WHERE field = 'message'"))
    assert found == thanked
    store.assert_whole(data)


def test_killed_twenty_times_nothing_is_lost_or_doubled(folder, libexec, start):
    killed_at_random(20, 1, folder, libexec, start)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_killed_five_hundred_times_nothing_is_lost_or_doubled(seed, folder, libexec, start):
    killed_at_random(50, seed, folder, libexec, start)


def test_eight_clients_and_our_server_on_one_store(folder, start):
    site = sites.example(folder)
    doors = [start("lighttpd", site), start("serve", site)]

    def visit(number):
        thanked = {}
        for count in range(10):
            marker = f"{number}.{count}"
            _, thanked[marker] = post(doors[(number + count) % 2], marker, upload=count % 5 == 0)
        return thanked

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        thanked = {marker: reference for one in pool.map(visit, range(8)) for marker, reference in one.items()}
    assert len(thanked) == 80 and None not in thanked.values()
    assert_each_once(site / "data", thanked)
