"""`rapport work` as a resident program: lanes, leader, signals, health, limits, and `rapport mail`."""
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "browser"))
import nu  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("RAPPORT", ROOT / ".build" / "debug" / "rapport")).resolve()
PATIENCE = 60


def run(*words, **options):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=PATIENCE, **options)


@pytest.fixture
def source(tmp_path):
    """A site with a form and a store, as it was built once."""
    made = tmp_path / "site"
    write(made, "site/site.yaml", "url: https://plants.example\nbusiness: { email: post@plants.example }\n")
    write(made, "content/index.md", "# Home\n")
    write(made, "forms/word.yaml", "title: A word\nfields: [{ name: word, label: Word, type: text }]\n")
    for command in [("store", "migrate"), ("build",)]:
        done = run(*command, "--source", made)
        assert done.returncode == 0, done.stderr
    return made


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def store(source):
    return sqlite3.connect(source / "data/rapport.sqlite", timeout=20)


def queue(source, *names, to="ada@example.org", kind="notice"):
    now = int(time.time())
    with store(source) as rows:
        for name in names:
            rows.execute(
                "INSERT INTO mail (message_id, kind, recipient, recipient_key, message, state, created_at, not_before)"
                " VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)",
                (f"{name}@plants.example", kind, to, to.lower(), f"Subject: {name}\r\n\r\nHello\r\n", now, now))
    rows.close()


def ask(source, question, *values):
    rows = store(source)
    try:
        return rows.execute(question, values).fetchall()
    finally:
        rows.close()


def until(condition, patience=PATIENCE):
    """Waits for something that another process does."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come about in time")


class Worker:
    """A resident worker, and what it says line by line."""

    def __init__(self, source, *options, log):
        self.log = log
        self.out = open(log, "wb")
        self.process = subprocess.Popen(
            [PROGRAM, "work", "--every", "1", "--source", source, *options],
            stdout=self.out, stderr=subprocess.STDOUT)

    @property
    def said(self):
        return self.log.read_text()

    def hears(self, pattern):
        return until(lambda: re.search(pattern, self.said))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.out.close()


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read().decode()


def metrics(text):
    """The figures by name and labels; every family is told of before its figures."""
    told, figures = set(), {}
    for line in text.splitlines():
        if line.startswith("# "):
            told.add(line.split()[2])
        else:
            name, value = line.rsplit(" ", 1)
            assert name.split("{")[0] in told
            figures[name] = float(value)
    return figures


def test_health_and_metrics_tell_of_the_work(source, tmp_path):
    queue(source, "a", "b")
    queue(source, "c", kind="acknowledgement")
    with Worker(source, "--health", "0", log=tmp_path / "log") as worker:
        url = worker.hears(r"Health: (http://127\.0\.0\.1:\d+)/health").group(1)
        worker.hears("mail: 3 sent")
        status, headers, text = fetch(url + "/health")
        assert (status, json.loads(text)) == (200, {"reasons": [], "status": "ok"})
        assert headers["Cache-Control"] == "no-store"
        status, headers, text = fetch(url + "/metrics")
        assert status == 200 and headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        figures = metrics(text)
        assert figures['rapport_mails_sent_total{kind="notice"}'] == 2
        assert figures['rapport_mails_sent_total{kind="acknowledgement"}'] == 1
        assert figures['rapport_outbox_mails{state="waiting"}'] == 0
        assert figures['rapport_outbox_oldest_waiting_seconds'] == 0
        assert figures['rapport_deliveries{state="unclear"}'] == 0
        assert figures["rapport_worker_leader"] == 1 and figures["rapport_workers"] == 1
        assert figures['rapport_chore_runs_total{chore="mail"}'] >= 1
        assert figures['rapport_chore_last_success_timestamp_seconds{chore="mail"}'] > time.time() - PATIENCE
        assert "ada@example.org" not in text
        assert fetch(url + "/")[0] == 404
        # What waits for the owner is an illness too.
        with store(source) as rows:
            rows.execute("INSERT INTO issue_run (issue, started_at, state, reason)"
                         " VALUES ('spring', 0, 'stopped', 'no DKIM')")
        rows.close()
        status, _, text = fetch(url + "/health")
        assert status == 503 and json.loads(text)["status"] == "failing"
        assert "the issue “spring” is stopped: no DKIM" in json.loads(text)["reasons"]


def test_a_port_that_is_taken_keeps_nothing_from_being_sent(source, tmp_path):
    import socket
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with Worker(source, "--health", str(port), log=tmp_path / "log") as worker:
            worker.hears(f"error: the health cannot be shown at http://127.0.0.1:{port}")
            queue(source, "a")
            worker.hears("mail: 1 sent")
            assert worker.stop() == 0


@pytest.mark.parametrize("place", ["", "x", "1:2:3", "70000", ":80"])
def test_a_wrong_place_for_the_health_is_refused(source, place):
    done = run("work", "--health", place, "--source", source)
    assert done.returncode == 64 and "--health" in done.stderr
    done = run("work", "--once", "--health", "0", "--source", source)
    assert done.returncode == 64 and "leave out “--once”" in done.stderr


def test_one_of_two_workers_leads_and_the_other_takes_over_when_it_is_killed(source, tmp_path):
    def leader():
        found = ask(source, "SELECT process FROM leader JOIN worker ON worker.id = leader.worker")
        return found[0][0] if found else None

    with Worker(source, log=tmp_path / "one") as one:
        until(lambda: leader() == one.process.pid)
        with Worker(source, log=tmp_path / "other") as other:
            other.hears("Working")
            assert leader() == one.process.pid
            one.process.kill()
            one.process.wait()
            until(lambda: leader() == other.process.pid)
            assert other.stop() == 0
    assert ask(source, "SELECT * FROM worker") == []


def test_a_signal_lets_it_finish_and_tells_what_it_waits_for(source, tmp_path):
    slow = tmp_path / "slow-sendmail"
    slow.write_text(f"#!/bin/sh\ncat > /dev/null\ntouch {tmp_path}/begun\nwhile [ ! -e {tmp_path}/go ]; do sleep 0.05; done\n")
    slow.chmod(0o755)
    write(source, "site/site.yaml", f"url: https://plants.example\nmail: {{ from: post@plants.example, transport: sendmail, sendmail: {slow} }}\n")
    queue(source, "a", "b", "c")
    with Worker(source, log=tmp_path / "log") as worker:
        until((tmp_path / "begun").exists)
        worker.process.send_signal(signal.SIGTERM)
        worker.hears("Stopping, when what is on the wire is finished: mail. Once more ends it at once.")
        assert worker.process.poll() is None
        (tmp_path / "go").touch()
        assert worker.process.wait(timeout=PATIENCE) == 0
    states = dict(ask(source, "SELECT state, count(*) FROM mail GROUP BY state"))
    assert states == {"sent": 1, "waiting": 2}
    assert ask(source, "SELECT max(attempts) FROM mail WHERE state = 'waiting'") == [(0,)]


def test_a_second_signal_ends_it_at_once(source, tmp_path):
    slow = tmp_path / "slow-sendmail"
    slow.write_text(f"#!/bin/sh\ntouch {tmp_path}/begun\nsleep 20\n")
    slow.chmod(0o755)
    write(source, "site/site.yaml", f"url: https://plants.example\nmail: {{ from: post@plants.example, transport: sendmail, sendmail: {slow} }}\n")
    queue(source, "a")
    with Worker(source, log=tmp_path / "log") as worker:
        until((tmp_path / "begun").exists)
        worker.process.send_signal(signal.SIGINT)
        worker.hears("Stopping")
        worker.process.send_signal(signal.SIGINT)
        assert worker.process.wait(timeout=10) == 1
        assert "Ended at once." in worker.said


def test_a_trouble_is_told_once_and_its_end_too(source, tmp_path):
    (source / "data/mail").rename(source / "data/laid")
    (source / "data/mail").write_text("in the way")
    queue(source, "a", "b", "c")
    with Worker(source, log=tmp_path / "log") as worker:
        worker.hears("mail: try: Make room on the disk")
        until(lambda: ask(source, "SELECT 1 FROM mail WHERE attempts > 0"))
        with store(source) as rows:
            rows.execute("UPDATE mail SET not_before = 0")
        rows.close()
        (source / "data/mail").unlink()
        worker.hears(r"mail: \d sent")
        assert worker.said.count("error: a mail cannot be laid") == 1


def test_what_keeps_a_site_from_being_built_again_is_told(source):
    write(source, "content/come.md", "---\npublish: 2001-01-01\n---\n# Come\n")
    (source / "public/.rapport/built").write_text("1\nrapport build\n")
    write(source, "site/templates/page.mustache", "{{nothing-is-called-so}}\n")
    done = run("work", "--once", "--source", source)
    assert done.returncode == 1
    assert re.search(
        r"site: error: the site cannot be built again for the pages whose day has come: 1 error, first "
        r"site/templates/page\.mustache:1:\d+: error: .*\n.* site: try: See them all: rapport build\n", done.stderr)
    assert not (source / "public/come").exists()


def test_health_tells_since_when_something_fails(source, tmp_path):
    queue(source, "a")
    with store(source) as rows:
        rows.execute("UPDATE mail SET not_before = not_before - 3600, claimed_until = 9999999999, state = 'claimed'")
    rows.close()
    with Worker(source, "--health", "127.0.0.1:0", log=tmp_path / "log") as worker:
        url = worker.hears(r"Health: (http://127\.0\.0\.1:\d+)/health").group(1)
        assert fetch(url + "/health")[0] == 200
        (source / "data/mail").rename(source / "data/laid")
        (source / "data/mail").write_text("in the way")
        with store(source) as rows:
            # Due for an hour, and held by nobody's limit: the worker is at something else.
            rows.execute("INSERT INTO mail SELECT 'b@plants.example', kind, form, sender, recipient, recipient_key,"
                         " reference, message, 'waiting', created_at, 1, 0, NULL, NULL, NULL, NULL FROM mail")
            rows.execute("CREATE TRIGGER frozen BEFORE UPDATE ON mail BEGIN SELECT RAISE(ABORT, 'frozen'); END")
        rows.close()
        worker.hears("mail: error: ")
        status, _, text = fetch(url + "/health")
        assert status == 503
        assert re.fullmatch(r"a mail has waited for \d+ minutes to be sent", json.loads(text)["reasons"][0])
        assert metrics(fetch(url + "/metrics")[2])['rapport_chore_failures_total{chore="mail"}'] >= 1


def test_mails_keep_to_the_limits_of_site_yaml(source, tmp_path):
    write(source, "site/site.yaml",
          "url: https://plants.example\nmail: { from: post@plants.example, limits: { hour: 4,"
          " domains: { full.example: { hour: 1 } } } }\n")
    queue(source, "a", "b", to="ada@full.example")
    queue(source, "c", "d")
    assert "mail: 3 sent" in run("work", "--once", "--source", source).stdout
    queue(source, "e", "f")
    assert "mail: 1 sent" in run("work", "--once", "--source", source).stdout
    status = json.loads(run("mail", "status", "--json", "--source", source).stdout)
    assert status["limits"] == [
        {"limit": 4, "span": "hour", "used": 4},
        {"domain": "full.example", "limit": 1, "span": "hour", "used": 1}]
    assert (status["waiting"], status["failed"], status["sentToday"]) == (2, 0, {"notice": 4})
    text = run("mail", "status", "--source", source).stdout
    assert "Of 4 in an hour, 4 are used." in text
    assert "Of 1 to full.example in an hour, 1 are used." in text


def test_the_site_is_built_again_when_a_day_has_come_and_when_one_is_over(source, tmp_path):
    def at(moment):
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))

    write(source, "content/gone.md", f"---\nexpires: {at(time.time() + 4)}\n---\n# Gone\n")
    write(source, "content/come.md", f"---\npublish: {at(time.time() + 4)}\n---\n# Come\n")
    assert run("build", "--source", source).returncode == 0
    assert (source / "public/gone/index.html").exists() and not (source / "public/come").exists()
    assert run("work", "--once", "--source", source).stderr == "Nothing to do.\n"
    time.sleep(5)
    assert "site:" not in run("work", "--once", "--no-rebuild", "--source", source).stdout
    done = run("work", "--once", "--source", source)
    assert "site: the site was built again" in done.stdout, done.stderr
    assert (source / "public/come/index.html").exists() and not (source / "public/gone/index.html").exists()
    assert run("work", "--once", "--source", source).stderr == "Nothing to do.\n"


def test_what_an_owner_built_with_options_is_left_alone(source):
    write(source, "content/come.md", "---\npublish: 2001-01-01\n---\n# Come\n")
    assert run("build", "--drafts", "--source", source).returncode == 0
    (source / "public/.rapport/built").write_text("1\nrapport build --drafts\n")
    assert run("work", "--once", "--source", source).stderr == "Nothing to do.\n"


def test_status_tells_what_failed_and_retry_sends_it(source):
    empty = run("mail", "status", "--source", source)
    assert empty.stdout == f"Mails leave by the folder {source}/data/mail.\nNone waits.\nSent today: none.\n"
    queue(source, "a", "b")
    queue(source, "c", to="bo@example.org")
    with store(source) as rows:
        rows.execute("UPDATE mail SET state = 'failed', attempts = 1, last_error = 'no such \x1b[31mmailbox'")
    rows.close()
    text = run("mail", "status", "--source", source).stdout
    assert "3 given up:" in text and "Try them again: rapport mail retry --all-failed" in text
    assert "a@plants.example  notice to ada@example.org, 1 try: no such \ufffd[31mmailbox" in text
    assert run("mail", "retry", "--source", source).returncode == 64
    wrong = run("mail", "retry", "nobody@example.org", "--source", source)
    assert (wrong.returncode, wrong.stderr) == (
        1, "error: no mail to “nobody@example.org”, or called so, was given up or waits\n"
           "try: See which there are: rapport mail status\n")
    assert run("mail", "retry", "a@plants.example", "--source", source).stdout == "1 mail will be tried again now.\n"
    assert run("mail", "retry", "BO@example.org", "--json", "--source", source).stdout == '{\n  "retried" : 1\n}\n'
    assert run("mail", "retry", "--all-failed", "--source", source).stdout == "1 mail will be tried again now.\n"
    assert run("mail", "retry", "--all-failed", "--source", source).stdout == "None was given up.\n"
    assert "mail: 3 sent" in run("work", "--once", "--source", source).stdout
    done = run("mail", "retry", "a@plants.example", "--source", source)
    assert (done.returncode, done.stderr) == (1, "error: the mail a@plants.example was sent\n")
    for state, message, said in [
            ("claimed", "x", "error: a worker is at the mail a@plants.example\n"
                             "try: Wait a moment, and look again: rapport mail status\n"),
            ("failed", "", "error: the text of the mail a@plants.example is forgotten already\n")]:
        with store(source) as rows:
            rows.execute("UPDATE mail SET state = ?, message = ? WHERE message_id LIKE 'a@%'", (state, message))
        rows.close()
        done = run("mail", "retry", "a@plants.example", "--source", source)
        assert (done.returncode, done.stderr) == (1, said)


def news(source, name, front):
    write(source, "site/site.yaml",
          "url: https://plants.example\nlists: { news: News }\nmail: { from: post@plants.example }\n"
          "business: { address: 1 Road }\n")
    write(source, f"content/newsletters/{name}.md", f"---\nsubject: Hello\naudience: news\n{front}---\nHello\n")


def subscribe(source, *addresses):
    with store(source) as rows:
        for number, address in enumerate(addresses):
            rows.execute("INSERT INTO contact (id, email, email_key, created_at) VALUES (?, ?, ?, 0)",
                         (f"c{number}", address, address.lower()))
            rows.execute("INSERT INTO subscription (contact_id, list, state, changed_at)"
                         " VALUES (?, 'news', 'subscribed', 0)", (f"c{number}",))
    rows.close()


def test_an_issue_goes_out_again_and_again_and_each_time_once(source):
    news(source, "daily", "archive: false\nschedule: { every: day, at: \"00:00\", too-late: 1000 hours }\n")
    subscribe(source, "ada@one.example", "bo@two.example")
    # The first look only remembers when it was.
    assert run("work", "--once", "--source", source).stderr == "Nothing to do.\n"
    assert ask(source, "SELECT count(*) FROM delivery") == [(0,)]
    with store(source) as rows:
        rows.execute("UPDATE issue_run SET started_at = 0")
    rows.close()
    done = run("work", "--once", "--source", source)
    day = time.strftime("%Y-%m-%d", time.gmtime())
    assert f"newsletters: “daily@{day}” to 2 readers" in done.stdout, done.stderr
    assert run("work", "--once", "--source", source).stderr == "Nothing to do.\n"
    assert ask(source, "SELECT DISTINCT issue, state FROM delivery") == [(f"daily@{day}", "sent")]
    report = json.loads(run("newsletter", "report", f"daily@{day}", "--json", "--source", source).stdout)
    assert (report["sent"], report["state"], report["left"]) == (2, "finished", 0)


def test_a_report_tells_what_became_of_an_issue(source, tmp_path):
    unknown = run("newsletter", "report", "sprng", "--source", source)
    assert (unknown.returncode, unknown.stderr.splitlines()[0]) == (1, "error: there is no issue “sprng”")
    news(source, "spring", "")
    assert "“spring”: not sent yet" in run("newsletter", "report", "spring", "--source", source).stdout
    with store(source) as rows:
        rows.execute("INSERT INTO issue_run (issue, started_at, finished_at, state) VALUES ('spring', 3600, 9000, 'finished')")
        for number in range(300):
            domain = "gmail.com" if number % 3 else f"d{number}.example"
            state = {0: "refused", 1: "bounced", 2: "unclear"}.get(number % 50, "sent")
            rows.execute(
                "INSERT INTO delivery (issue, contact_id, message_id, state, begun_at, claimed_at, sent_at, attempts,"
                " status, error, domain) VALUES ('spring', ?, 'm', ?, 0, 0, ?, 1, ?, ?, ?)",
                (f"c{number}", state, 3600 + 60 * number if state in ("sent", "bounced") else None,
                 "5.1.1" if state == "refused" else None, "<script>\x1b[31m no & one" if state == "refused" else None, domain))
    rows.close()
    text = run("newsletter", "report", "spring", "--source", source).stdout
    assert "“spring”: finished at 1970-01-01T02:30:00Z, begun at 1970-01-01T01:00:00Z" in text
    assert re.search(r"  sent +282  █{30}\n", text) and re.search(r"  came back +6  ▋\n", text)
    assert "gmail.com" in text and "6 refused (5.1.1): <script>\ufffd[31m no & one" in text
    assert "and 89 more" in text
    page = tmp_path / "report.html"
    assert run("newsletter", "report", "spring", "--html", page, "--source", source).returncode == 0
    html = page.read_text()
    charts = re.findall(r'<svg class="chart" role="img" .*? aria-labelledby="(.*?)-title (.*?)-told">\n'
                        r'<title id="(.*?)-title">[^<]+</title>\n<desc id="(.*?)-told">[^<]+</desc>', html)
    assert [set(ids) for ids in charts] == [{"outcomes"}, {"domains"}, {"times"}]
    assert html.count("<table>") == 4 and "<script" not in html and "http" not in html
    assert "&lt;script&gt;\ufffd[31m no &amp; one" in html
    assert html.count('<div class="scroll" role="region" aria-label="') == 7 and html.count('tabindex="0"') == 7
    assert nu.remarks([page]) == []


def test_the_report_stands_among_the_looks_of_an_issue(source, tmp_path):
    import serving
    news(source, "spring", "")
    subscribe(source, "ada@one.example")
    with store(source) as rows:
        rows.execute("INSERT INTO delivery (issue, contact_id, message_id, state, begun_at, claimed_at, sent_at, attempts,"
                     " domain) VALUES ('spring', 'c0', 'm', 'sent', 0, 0, 60, 1, 'one.example')")
    rows.close()
    with serving.rapport_serve(source, tmp_path / "log") as (_, _, url):
        status, headers, page = fetch(url + "/-/newsletters/spring/?look=report")
        assert status == 200 and "style-src 'self'" in headers["Content-Security-Policy"]
        assert '<strong aria-current="page">Report</strong>' in page and "<td>one.example</td><td>1</td>" in page
        assert page.count('<svg class="chart" role="img"') == 3 and "<style>" not in page
        assert ".chart .good" in fetch(url + "/-/style.css")[2]


def test_a_worker_that_is_told_to_go_leaves_an_issue_in_good_order_for_the_next(source, tmp_path):
    program = tmp_path / "sendmail"
    program.write_text(f"#!/bin/sh\ncat > /dev/null\necho \"$@\" >> {tmp_path}/taken\nsleep 0.2\n")
    program.chmod(0o755)
    news(source, "spring", "schedule: 2026-01-01 09:00\n")
    settings = (source / "site/site.yaml").read_text()
    write(source, "site/site.yaml", settings.replace(
        "mail: { from: post@plants.example }",
        f"mail: {{ from: post@plants.example, transport: sendmail, sendmail: {program} }}"))
    subscribe(source, *(f"r{number}@one.example" for number in range(40)))
    with Worker(source, log=tmp_path / "log") as worker:
        until(lambda: (tmp_path / "taken").exists() and len((tmp_path / "taken").read_text().splitlines()) > 3)
        assert worker.stop() == 0
        assert "newsletters" in worker.said.split("Stopping", 1)[1].splitlines()[0]
        assert re.search(r"newsletters: “spring” to \d+ readers\n", worker.said), worker.said
    states = dict(ask(source, "SELECT state, count(*) FROM delivery GROUP BY state"))
    assert set(states) <= {"sent", "postponed"} and states["sent"] < 40
    assert ask(source, "SELECT * FROM worker") == []
    assert ask(source, "SELECT state FROM issue_run") == [("running",)]
    done = run("work", "--once", "--source", source)
    assert f"“spring” to {40 - states['sent']} readers" in done.stdout, done.stderr
    taken = [line.split()[-1] for line in (tmp_path / "taken").read_text().splitlines()]
    assert sorted(taken) == sorted(f"r{number}@one.example" for number in range(40))
