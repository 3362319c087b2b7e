"""Each message of an issue once, or known to be in doubt: through kill -9 at any moment, many
workers, pauses, people who leave meanwhile, a full disk and a locked store."""
import contextlib
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time

import pytest

import rapport
from owners import ISSUE, command, newsletter, owner
from receiver import Receiver

ROUNDS = int(os.environ.get("ROUNDS", 200))
SEED = int(os.environ.get("SEED", random.randrange(1 << 32)))


def readers(count):
    return [f"reader{number:05}@mail{number % 7}.example" for number in range(count)]


def house(folder, receiver, count, connections=4):
    home = owner(folder, receiver.settings(connections))
    newsletter(home, readers(count))
    return home


def begin(home, *words, **more):
    return subprocess.Popen([rapport.PROGRAM, "newsletter", *words], cwd=home, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, **more)


def ended(process, code=0):
    said, _ = process.communicate(timeout=600)
    assert process.returncode == code, said
    return said


def status(home, issue="spring"):
    return json.loads(command("newsletter", "status", issue, "--json", home=home).stdout)


@contextlib.contextmanager
def store(home):
    connection = sqlite3.connect(home / "data/rapport.sqlite", timeout=60, isolation_level=None)
    yield connection
    connection.close()


def checked(home, receiver, count, most, issue="spring"):
    """Nobody got it twice, nobody who counts as sent lacks it, and little is in doubt. Then what is
    in doubt is settled, and everybody has it once."""
    receiver.settled()
    twice = [name for name, times in receiver.taken.items() if times > 1]
    assert twice == []
    with store(home) as rows:
        states = dict(rows.execute("SELECT message_id, state FROM delivery WHERE issue = ?", (issue,)))
    assert len(states) == count
    assert set(states.values()) <= {"sent", "unclear"}
    lost = [name for name, state in states.items() if state == "sent" and not receiver.taken[name]]
    assert lost == []
    found = status(home, issue)
    assert found["state"] == "finished" and found["left"] == 0
    doubt = found["inDoubt"]
    assert len(doubt) == found["counts"]["unclear"] <= most
    untaken = [one["email"] for one in doubt if not receiver.taken[one["messageID"]]]
    if untaken:
        command("newsletter", "resolve", issue, "--again", "--yes", *untaken, home=home)
        command("newsletter", "resume", issue, home=home)
    if doubt:
        command("newsletter", "resolve", issue, "--sent", "--yes", home=home)
    receiver.settled()
    assert len(receiver.taken) == count and set(receiver.taken.values()) == {1}
    after = status(home, issue)
    assert (after["counts"]["sent"], after["counts"]["unclear"], after["left"]) == (count, 0, 0)
    return len(doubt)


def killed_at_random(home, receiver, count, kills, chance, issue):
    """Kills a sending some times at moments of chance, and lets the last one end."""
    word = "send"
    for _ in range(kills):
        sending = begin(home, word, issue, *(["--yes"] if word == "send" else []))
        receiver.wait_for(receiver.count + chance.randrange(1, max(2, count // kills)), sending)
        time.sleep(chance.random() * 0.01)
        sending.send_signal(signal.SIGKILL)
        sending.communicate()
        receiver.settled()
        # Before the first message there may be no run yet.
        word = "resume" if receiver.count else "send"
    if status(home, issue)["state"] != "finished":
        ended(begin(home, word, issue, *(["--yes"] if word == "send" else [])))


def kill_rounds(folder, rounds, count, connections=4):
    chance = random.Random(SEED)
    doubts = 0
    with Receiver() as receiver:
        home = house(folder, receiver, count, connections)
        for number in range(rounds):
            issue = f"round-{number}"
            rapport.write(home, {f"content/newsletters/{issue}.md": ISSUE})
            receiver.forget()
            kills = chance.randrange(1, 4)
            killed_at_random(home, receiver, count, kills, chance, issue)
            doubts += checked(home, receiver, count, kills * connections, issue)
    print(f"seed {SEED}: {rounds} rounds of {count} readers, {doubts} in doubt")


def test_killed_at_any_moment_nothing_is_lost_or_repeated(folder):
    kill_rounds(folder, 5, 1000)


@pytest.mark.soak
def test_killed_at_any_moment_of_many_large_issues(folder):
    kill_rounds(folder, ROUNDS, 10_000)


def test_four_workers_share_an_issue_and_one_of_them_dies(folder):
    with Receiver(pause=0.002) as receiver:
        home = house(folder, receiver, 600, connections=2)
        workers = [begin(home, "send", "spring", "--yes") for _ in range(4)]
        receiver.wait_for(200)
        workers[0].send_signal(signal.SIGKILL)
        workers[0].communicate()
        for worker in workers[1:]:
            ended(worker)
        receiver.settled()
        # Who was killed last may leave the end to whoever looks next.
        command("work", "--once", home=home)
        checked(home, receiver, 600, 2)


def test_the_worker_goes_on_behind_a_crash_without_being_told(folder):
    with Receiver() as receiver:
        home = house(folder, receiver, 300, connections=1)
        sending = begin(home, "send", "spring", "--yes")
        receiver.wait_for(50, sending)
        sending.send_signal(signal.SIGKILL)
        sending.communicate()
        command("work", "--once", home=home)
        checked(home, receiver, 300, 1)


def pause_and_resume(folder, times):
    count = times * 100
    # So slow that there is something left to be paused when the command comes to it.
    with Receiver(pause=0.05) as receiver:
        home = house(folder, receiver, count, connections=2)
        sending = begin(home, "send", "spring", "--yes")
        for _ in range(times):
            receiver.wait_for(receiver.count + 5, sending)
            command("newsletter", "pause", "spring", home=home)
            assert "it is paused, because somebody said so" in ended(sending)
            receiver.settled()
            taken = receiver.count
            assert taken < count and len(receiver.taken) == taken
            sending = begin(home, "resume", "spring")
        ended(sending)
        assert checked(home, receiver, count, 0) == 0


def test_paused_and_resumed(folder):
    pause_and_resume(folder, 5)


@pytest.mark.soak
def test_paused_and_resumed_fifty_times(folder):
    pause_and_resume(folder, 50)


def test_ctrl_c_pauses_and_cancel_ends_it(folder):
    with Receiver(pause=0.01) as receiver:
        home = house(folder, receiver, 200, connections=2)
        sending = begin(home, "send", "spring", "--yes")
        receiver.wait_for(20, sending)
        sending.send_signal(signal.SIGINT)
        assert "it is paused, because it was interrupted" in ended(sending)
        found = status(home)
        assert (found["state"], found["counts"]["unclear"], found["workers"]) == ("paused", 0, [])
        assert found["counts"]["sent"] + found["left"] == 200
        command("newsletter", "cancel", "spring", home=home)
        count = receiver.count
        done = command("newsletter", "resume", "spring", home=home, fails=True)
        assert done.stderr == ("error: the sending of “spring” is cancelled\n"
                               "try: Send it anew: rapport newsletter send spring\n")
        command("work", "--once", home=home)
        assert receiver.count == count
        command("newsletter", "send", "spring", "--yes", home=home)
        checked(home, receiver, 200, 0)


def test_who_leaves_while_it_is_sent_gets_nothing(folder):
    with Receiver(pause=0.002) as receiver:
        home = house(folder, receiver, 600, connections=2)
        sending = begin(home, "send", "spring", "--yes")
        receiver.wait_for(50, sending)
        with store(home) as rows:
            rows.execute("UPDATE subscription SET state = 'left' WHERE contact_id IN ("
                         "SELECT contact_id FROM subscription ORDER BY contact_id DESC LIMIT 100)")
            gone = {address for address, in rows.execute(
                "SELECT email FROM contact JOIN subscription ON contact_id = id WHERE state = 'left'")}
        ended(sending)
        receiver.settled()
        assert len(gone) == 100 and not gone & set(receiver.recipients.values())
        assert receiver.count == 500 and set(receiver.taken.values()) == {1}
        assert status(home)["state"] == "finished"


def test_a_disk_that_is_full_for_a_while_costs_time_and_nothing_else(folder):
    with Receiver(pause=0.002) as receiver:
        home = house(folder, receiver, 400, connections=2)
        sending = begin(home, "send", "spring", "--yes",
                        # A write beyond the limit fails then as one to a full disk does.
                        preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
        receiver.wait_for(50, sending)
        _, hard = resource.prlimit(sending.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(sending.pid, resource.RLIMIT_FSIZE, (4096, hard))
        time.sleep(3)
        stuck = receiver.count
        time.sleep(1)
        assert sending.poll() is None and receiver.count == stuck < 400
        resource.prlimit(sending.pid, resource.RLIMIT_FSIZE, (hard, hard))
        ended(sending)
        checked(home, receiver, 400, 0)


def locked_for(folder, seconds):
    with Receiver(pause=0.002) as receiver:
        home = house(folder, receiver, 400, connections=2)
        sending = begin(home, "send", "spring", "--yes")
        receiver.wait_for(50, sending)
        with store(home) as rows:
            rows.execute("BEGIN IMMEDIATE")
            time.sleep(seconds)
            stuck = receiver.count
            rows.execute("ROLLBACK")
        assert stuck < 400
        ended(sending)
        checked(home, receiver, 400, 0)


def test_a_store_that_is_locked_for_longer_than_it_is_waited_for_costs_time(folder):
    locked_for(folder, 7)


@pytest.mark.soak
def test_a_store_that_is_locked_for_a_minute_costs_time(folder):
    locked_for(folder, 65)


def test_mail_B4_who_is_refused_for_good_is_never_mailed_again(folder):
    replies = {"reader00001@mail1.example": "550 5.1.1 There is nobody of that name",
               "reader00002@mail2.example": "550 5.2.0 The mailbox is full"}
    with Receiver(replies=replies) as receiver:
        home = house(folder, receiver, 9, connections=1)
        said = command("newsletter", "send", "spring", "--yes", home=home).stdout
        assert said == "Sent “spring” to 7 readers; 2 refused it.\n"
        assert status(home)["counts"] == {
            "bounced": 0, "claimed": 0, "failed": 2, "postponed": 0, "sent": 7, "unclear": 0}
        shown = command("contacts", "show", "reader00001@mail1.example", home=home).stdout
        assert "list news: left" in shown
        receiver.replies = {}
        rapport.write(home, {"content/newsletters/summer.md": ISSUE})
        assert command("newsletter", "send", "summer", "--yes", home=home).stdout == "Sent “summer” to 8 readers.\n"


def test_status_and_resolve_in_words(folder):
    with Receiver() as receiver:
        home = house(folder, receiver, 3, connections=1)
        done = command("newsletter", "pause", "spring", home=home, fails=True)
        assert done.stderr == ("error: nobody has begun to send “spring”\n"
                               "try: Send it: rapport newsletter send spring\n")
        command("newsletter", "send", "spring", "--yes", home=home)
        with store(home) as rows:
            rows.execute("UPDATE delivery SET state = 'claimed', claim = 'gone', claimed_at = 1767225600"
                         " WHERE domain = 'mail1.example'")
        said = command("newsletter", "status", "spring", home=home).stdout.splitlines()
        assert said[:2] == ["“spring”: finished", "2 sent, 1 in doubt, 0 left of 3 readers"]
        assert said[-2:] == [
            "In doubt, until you say what became of them: rapport newsletter resolve spring",
            f"  reader00001@mail1.example  <{doubtful(home)}>  2026-01-01T00:00:00Z: whoever sent it broke off"]
        done = command("newsletter", "resolve", "spring", "--sent", home=home, fails=True)
        assert done.stderr == ("error: nobody is there to decide about “spring”\ntry: Add --yes.\n")
        done = command("newsletter", "resolve", "spring", "--sent", "--yes", "reader00000@mail0.example",
                       home=home, fails=True)
        assert done.stderr == ("error: whether “spring” reached reader00000@mail0.example is not in doubt\n"
                               "try: See how it stands: rapport newsletter status spring\n")
        done = command("newsletter", "resolve", "spring", "--again", "--yes", home=home)
        assert done.stdout == "1 message to be sent again: rapport newsletter resume spring\n"
        assert command("newsletter", "resume", "spring", home=home).stdout.startswith("Sent “spring” to 1 reader")
        assert command("newsletter", "resolve", "spring", "--sent", "--yes", home=home).stdout == (
            "Nothing of “spring” is in doubt.\n")


def doubtful(home):
    with store(home) as rows:
        [(name,)] = rows.execute("SELECT message_id FROM delivery WHERE state = 'unclear'").fetchall()
    return name
