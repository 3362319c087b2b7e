"""`rapport mail bounce`: what comes back, from whatever it is read, counts once and loses nothing."""
import json
import re
import subprocess
import threading

import pytest

import bounce_score
import bounces
import rapport
from bounces import ADA, bounce, report, rows, suppressed, told

SETTINGS = f"mail: {{ from: hello@quillet.example, bounces: {{ domain: {bounces.DOMAIN}, soft: 2, days: 30 }} }}\n"


@pytest.fixture
def shop(tmp_path):
    return bounces.shop(tmp_path / "shop", SETTINGS)


# Bad input first.

@pytest.mark.parametrize("words, status, error", [
    (["nowhere"], 1, "error: nowhere cannot be read\nbecause: No such file or directory\n"),
    (["a", "b"], 64, "Unexpected argument 'b'"),
])
def test_a_place_that_is_none_is_said(shop, words, status, error):
    done = bounce(shop, *words)
    assert (done.returncode, done.stdout) == (status, "") and error in done.stderr


@pytest.mark.parametrize("mail", [b"", b"\0" * 5000, b"nothing of a mail\n", bytes(range(256)) * 100])
def test_what_is_no_mail_is_told_and_kept(shop, tmp_path, mail):
    box = bounces.maildir(tmp_path / "box", bad=mail)
    done = bounce(shop, box)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "new/bad: this is no mail\n1 mail: 1 unreadable; 0 not mailed any more.\n"
    assert bounces.names(box) == ["cur/bad:2,F"]
    assert (box / "cur/bad:2,F").read_bytes() == mail


def test_a_mail_of_100_mb_costs_no_memory(shop, tmp_path):
    box = bounces.maildir(tmp_path / "box", big="")
    with open(box / "new/big", "wb") as file:
        file.write(report().encode())
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    shell = f"ulimit -v 1000000; exec {rapport.PROGRAM} mail bounce {box} --source {shop} --json"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["suppressed"] == 1


def test_a_report_that_names_thousands_is_not_read_to_its_end(shop, tmp_path):
    group = "Final-Recipient: rfc822; x{}@orchard.example\nAction: failed\nStatus: 5.1.1\n\n"
    text = report().replace("Final-Recipient:", "".join(group.format(i) for i in range(5000))
                            + "Final-Recipient:")
    box = bounces.maildir(tmp_path / "box", many=text)
    read = told(shop, box)
    assert len(read["mails"][0]["people"]) == 100 and read["suppressed"] == 0


def test_a_strangers_address_and_one_that_never_got_an_issue_do_nothing(shop, tmp_path):
    rows(shop, "INSERT INTO contact (id, email_key, email, created_at) VALUES ('c', ?, ?, 0)",
         "cy@orchard.example", "cy@orchard.example")
    box = bounces.maildir(tmp_path / "box", a=report("eve@stranger.example"),
                          b=report("cy@orchard.example", name="report-2"))
    done = bounce(shop, box)
    assert done.stdout == ("new/a: nobody is known by eve@stranger.example\n"
                           "new/b: cy@orchard.example was never sent an issue\n"
                           "2 mails: 2 failure; 0 not mailed any more.\n")
    assert suppressed(shop) == []
    assert bounces.names(box) == ["cur/a:2,F", "cur/b:2,F"]


@pytest.mark.parametrize("token", ["x", ADA, ADA + "0" * 24, ADA.upper() + "z" * 24, "0" * 57])
def test_a_forged_token_is_said_and_ignored(shop, tmp_path, token):
    mail = report(to=f"bounce+{token}@{bounces.DOMAIN}")
    box = bounces.maildir(tmp_path / "box", forged=mail)
    done = bounce(shop, box)
    assert done.stdout == ("new/forged: its address has no code of ours; nothing is counted\n"
                           "1 mail: 1 failure; 0 not mailed any more.\n")
    assert suppressed(shop) == []


def test_what_a_report_says_is_shown_without_harm(shop, tmp_path):
    mail = "From: a@b.example\nSubject: \x1b[2J=?utf-8?q?=1B[31m=0D=0Anew?=\n\nHello\n"
    done = bounce(shop, bounces.maildir(tmp_path / "box", mail=mail))
    assert "\x1b" not in done.stdout and len(done.stdout.splitlines()) == 2


# What it does.

def test_a_hard_bounce_ends_the_mails_and_is_on_the_time_line(shop, tmp_path):
    box = bounces.maildir(tmp_path / "box", one=report(original=bounces.message_id("spring", ADA)))
    done = bounce(shop, box)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "new/one: ada@orchard.example is not mailed any more: no such mailbox, 5.1.1, “spring” "
        "(by message)\n1 mail: 1 failure; 1 not mailed any more.\n")
    assert bounces.names(box) == ["cur/one:2,S"]
    assert suppressed(shop) == ["bounced"]
    assert rows(shop, "SELECT state FROM subscription WHERE contact_id = ?", ADA) == [("left",)]
    shown = rapport.rapport("contacts", "show", "ada@orchard.example", "--source", shop).stdout
    assert "2026-11-23T08:12:41Z  the issue “spring” came back (5.1.1)" in shown


def test_the_same_report_counts_once_however_it_comes(shop, tmp_path):
    mail = report(status="4.2.2", original=bounces.message_id("spring", ADA))
    nameless = re.sub("Message-ID: <report.*\n", "", mail)
    for text in (mail, nameless):
        first = told(shop, "-", input=text)
        assert first["mails"][0]["people"][0]["done"] in ("counted", "suppressed")
        box = bounces.maildir(tmp_path / f"box{len(text)}", a=text, b=text)
        again = told(shop, box)
        assert [mail["people"][0]["done"] for mail in again["mails"]] == ["known", "known"]
    assert rows(shop, "SELECT COUNT(*) FROM bounce") == [(2,)]


def test_soft_bounces_add_up_and_policy_never_does(shop, tmp_path):
    soft = [report(status="4.2.2", name=f"r{i}", original=bounces.message_id(issue, ADA))
            for i, issue in enumerate(("spring", "spring", "summer"))]
    policy = [report("bob@orchard.example", status="5.7.1", name=f"p{i}") for i in range(9)]
    box = bounces.maildir(tmp_path / "box", **{f"m{i:02}": mail for i, mail in enumerate(soft + policy)})
    lines = bounce(shop, box).stdout.splitlines()
    assert lines[:3] == [
        "new/m00: ada@orchard.example: a passing trouble, 4.2.2, “spring” (by message): 1 of 2",
        "new/m01: ada@orchard.example: a passing trouble, 4.2.2, “spring” (by message): 1 of 2",
        "new/m02: ada@orchard.example is not mailed any more: a passing trouble, 4.2.2, “summer” "
        "(by message)"]
    assert lines[3] == ("new/m03: bob@orchard.example: the receiver objects to the sender, 5.7.1 "
                        "(by report)")
    assert suppressed(shop) == ["bounced"]
    # The owner is to see what receivers object to.
    assert [name[-1] for name in bounces.names(box)] == ["S"] * 3 + ["F"] * 9


def test_a_delay_is_no_bounce(shop, tmp_path):
    box = bounces.maildir(tmp_path / "box", late=report(action="delayed", status="4.4.1"))
    assert bounce(shop, box).stdout == (
        "new/late: ada@orchard.example: not reached yet, 4.4.1 (by report)\n"
        "1 mail: 1 delay; 0 not mailed any more.\n")
    assert rows(shop, "SELECT COUNT(*) FROM bounce") == [(0,)]
    assert bounces.names(box) == ["cur/late:2,S"]


def test_a_complaint_ends_the_mails_at_once(shop, tmp_path):
    text = bounces.complaint(bounces.message_id("spring", ADA))
    assert bounce(shop, "-", input=text).stdout == (
        "-: ada@orchard.example is not mailed any more: a complaint, abuse, “spring” (by message)\n"
        "1 mail: 1 complaint; 1 not mailed any more.\n")
    assert suppressed(shop) == ["complained"]


def test_a_readers_server_that_passed_a_mail_on_is_no_reason(shop, tmp_path):
    mail = report("old@elsewhere.example", original=bounces.message_id("spring", ADA))
    assert "a passing trouble, 5.1.1, “spring” (by message): 1 of 2" in bounce(shop, "-", input=mail).stdout


def test_automatic_replies_are_let_go_and_people_are_kept(shop, tmp_path):
    box = bounces.maildir(
        tmp_path / "box",
        away="From: ada@orchard.example\nSubject: Away\nAuto-Submitted: auto-replied\n\nAway.\n",
        person="From: ada@orchard.example\nSubject: Re: Spring\n\nThank you.\n")
    assert bounce(shop, box).stdout == (
        "new/away: an automatic reply\n"
        "new/person: no report; for somebody to read: “Re: Spring”\n"
        "2 mails: 1 automatic, 1 ordinary; 0 not mailed any more.\n")
    assert bounces.names(box) == ["cur/away:2,S", "cur/person:2,F"]
    assert bounce(shop, box).stdout == "There is no mail.\n"


# Where it reads.

def test_a_maildir_is_left_alone_where_that_is_asked(shop, tmp_path):
    box = bounces.maildir(tmp_path / "box", one=report())
    (box / "cur/old:2,S").write_text(report("bob@orchard.example", name="seen"))
    assert told(shop, box, "--keep")["suppressed"] == 1
    assert bounces.names(box) == ["cur/old:2,S", "new/one"]
    assert told(shop, box, "--keep")["known"] == 1


def test_an_mbox_is_read_and_stays(shop, tmp_path):
    body = "From here on it is easy.\n\n>From there it is not.\n"
    mails = [report(), f"From: a@b.example\nSubject: x\n\n{body}\n", report("bob@orchard.example", name="r2")]
    box = tmp_path / "mbox"
    box.write_text("".join(f"From MAILER-DAEMON Mon Nov 23 10:00:0{i} 2026\n{mail}\n"
                           for i, mail in enumerate(mails)))
    before = box.read_bytes()
    read = told(shop, box)
    assert [(mail["mail"], mail["kind"]) for mail in read["mails"]] == [
        ("mbox", "failure"), ("mbox 2", "ordinary"), ("mbox 3", "failure")]
    assert read["suppressed"] == 2 and box.read_bytes() == before


def test_a_pipe_keeps_what_somebody_should_read(shop):
    mail = "From: ada@orchard.example\nSubject: Re: Spring\n\nThank you.\n"
    for _ in range(2):
        done = bounce(shop, "-", input="From ada@orchard.example Mon Nov 23 10:00:00 2026\n" + mail)
        assert done.returncode == 0
    kept = [path for path in (shop / "data/mail").iterdir() if path.name.startswith("returned-")]
    assert [path.read_text() for path in kept] == [mail]
    assert bounce(shop, "-", input="").returncode == 0
    done = rapport.rapport("contacts", "erase", "ada@orchard.example", "--source", shop)
    assert done.returncode == 0 and not kept[0].exists()


def test_a_pipe_asks_the_mail_server_to_try_again_where_nothing_can_be_kept(shop):
    (shop / "data/rapport.sqlite").rename(shop / "data/away.sqlite")
    done = bounce(shop, "-", input=report())
    assert done.returncode == 75 and done.stderr.startswith("error: ")


def test_a_trial_needs_no_site_and_changes_nothing(tmp_path):
    box = bounces.maildir(tmp_path / "box", one=report())
    done = rapport.rapport("mail", "bounce", "--dry-run", box, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (
        0, "new/one: ada@orchard.example: no such mailbox, 5.1.1\n"
           "1 mail: 1 failure; nothing was done (--dry-run).\n")
    assert bounces.names(box) == ["new/one"]


def test_two_at_once_count_once(shop, tmp_path):
    mails = {f"m{i}": report(status="4.2.2", name=f"r{i}", original=bounces.message_id("spring", ADA))
             for i in range(20)}
    box = bounces.maildir(tmp_path / "box", **mails)
    done = []
    runs = [threading.Thread(target=lambda: done.append(bounce(shop, box))) for _ in range(2)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [each.returncode for each in done] == [0, 0], [each.stderr for each in done]
    assert rows(shop, "SELECT COUNT(*) FROM bounce") == [(20,)]
    assert len(bounces.names(box)) == 20


# What it reads.

def outcomes(folder):
    done = rapport.rapport("mail", "bounce", "--dry-run", "--json", folder, cwd=folder)
    assert done.returncode == 0, done.stderr
    return {mail["mail"].removesuffix(".eml"): mail for mail in json.loads(done.stdout)["mails"]}


def test_the_families_of_mail_servers_are_read():
    folder = bounces.SAMPLES / "reports"
    expected = json.loads((bounces.SAMPLES / "reports.json").read_text())
    read = outcomes(folder)
    found = {name: {each["address"]: each["outcome"] for each in mail["recipients"] if "address" in each}
             for name, mail in read.items()}
    assert found == expected
    assert {mail["kind"] for mail in read.values()} == {"failure", "delay"}


def test_no_ordinary_mail_is_taken_for_a_report():
    read = outcomes(bounces.SAMPLES / "ordinary")
    assert len(read) >= 30
    wrong = {name: mail["recipients"] for name, mail in read.items()
             if mail["kind"] not in ("ordinary", "automatic") or mail["recipients"]}
    assert wrong == {}


def test_as_many_reports_are_read_right_as_by_flufl_bounce():
    """Of the 117 samples that it is tested with."""
    try:
        names, theirs, ours = bounce_score.score()
    except bounce_score.Unavailable as reason:
        pytest.skip(str(reason))
    print(bounce_score.table(names, theirs, ours))
    assert len(names) == 117
    assert len(ours) >= max(112, len(theirs)), bounce_score.table(names, theirs, ours)
