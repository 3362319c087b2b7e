"""People from a file into the store, and out of it again."""
import csv
import io
import json
import sqlite3
import stat

import pytest

import rapport

SETTINGS = """title: Test
contacts:
  fields:
    town: Town
    trees: { title: Trees planted, type: number }
  interests: { hedging: Hedging, herbs: Herbs, fruit: Fruit trees }
lists:
  news: News from the nursery
segments:
  hedgers: { title: Hedgers, list: news, all: [ { interest: hedging } ] }
"""

CONSENT = ("--list", "news", "--consent", "Send me the news.")


@pytest.fixture
def shop(folder):
    rapport.write(folder, {"site/site.yaml": SETTINGS})
    done = rapport.rapport("store", "migrate", "--source", folder)
    assert done.returncode == 0, done.stderr
    return folder


def run(shop, verb, *words):
    return rapport.rapport("contacts", verb, *words, "--source", shop)


def imported(shop, text, *words):
    file = shop / "customers.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return run(shop, "import", file, *words)


def query(shop, sql):
    with sqlite3.connect(shop / "data" / "rapport.sqlite") as store:
        rows = store.execute(sql).fetchall()
    store.close()
    return rows


def test_the_example_of_the_guide(shop):
    example = rapport.ROOT / "docs" / "contacts.csv"
    done = run(shop, "import", example, "--dry-run")
    assert done.returncode == 0, done.stderr
    assert done.stderr == (
        f"{example}:19:1: warning: “rupert.withycombe.example.org” has no @, and is no e-mail"
        " address\n"
        f"{example}:31:1: warning: Harold.Applegarth@example.org stands on line 9 already; this"
        " row is left out\n")
    assert done.stdout == (
        f"{example}: 40 rows; UTF-8, a table with commas.\n"
        "This is what would be done; nothing was (--dry-run).\n"
        "38 new: line 2 agnes.thistlewood@example.com, line 3 barnaby.quickthorn@example.org,"
        " line 4 clementine.hawksworth@example.net, line 5 duncan.elderfield@example.com,"
        " line 6 edith.ashdown@example.org, …\n"
        "1 bad: line 19 “rupert.withycombe.example.org” has no @, and is no e-mail address\n"
        "1 doubled: line 31 Harold.Applegarth@example.org\n")
    assert query(shop, "SELECT count(*) FROM contact") == [(0,)]
    done = run(shop, "import", example, *CONSENT)
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        f"{example}: 40 rows; UTF-8, a table with commas.\n"
        "38 new\n1 bad\n1 doubled\n38 put on “news”, with the sentence they agreed to\n")
    shown = run(shop, "show", "duncan.elderfield@example.com").stdout
    assert "list news: subscribed since 20" in shown
    assert "  “Send me the news.”" in shown


def test_mail_P9_without_the_sentence_nobody_is_on_a_list(shop):
    done = imported(shop, "email\nada@example.org\n", "--list", "news")
    assert done.stdout.splitlines()[1:] == [
        "  Nobody is put on “news”: that needs --consent with the sentence they agreed to.",
        "1 new"]
    assert query(shop, "SELECT count(*) FROM subscription") == [(0,)]
    done = run(shop, "import", shop / "customers.csv", "--consent", "Yes.")
    assert done.returncode == 64
    assert "--consent is for a list; name it with --list." in done.stderr


def test_nobody_comes_back(shop):
    text = "email\nada@example.org\nbea@example.org\n"
    assert imported(shop, text, *CONSENT).returncode == 0
    with sqlite3.connect(shop / "data" / "rapport.sqlite") as store:
        store.execute("UPDATE subscription SET state = 'left'")
    store.close()
    done = imported(shop, text, *CONSENT, "--rejected", shop / "rejected.csv")
    assert done.stderr == ""
    assert done.stdout.splitlines()[1:] == [
        "2 unchanged", "2 of them left “news”, and stay off it"]
    rows = list(csv.reader(io.StringIO((shop / "rejected.csv").read_text())))
    assert rows == [["line", "email", "problem"],
                    ["2", "ada@example.org", "ada@example.org has left “news”, and stays off it"],
                    ["3", "bea@example.org", "bea@example.org has left “news”, and stays off it"]]
    assert stat.S_IMODE((shop / "rejected.csv").stat().st_mode) == 0o600


def test_a_file_that_breaks_off_leaves_nothing(shop):
    rows = "".join(f"p{i}@example.org,x\n" for i in range(5000))
    done = imported(shop, f"email,name\n{rows}ada@example.org,\"Ada\n", *CONSENT)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        f"{shop}/customers.csv:5002:17: error: the quote that opens here is never closed\n"
        "  try: A quote inside a cell in quotes is written twice: “\"\"”.\n")
    assert query(shop, "SELECT count(*) FROM contact") == [(0,)]


def test_only_the_first_twenty_are_shown_and_all_are_told(shop):
    text = "email\n" + "nobody\n" * 30
    done = imported(shop, text)
    lines = done.stderr.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 10 more. See them with --rejected FILE."
    said = json.loads(run(shop, "import", shop / "customers.csv", "--json").stdout)
    assert (said["rows"], said["bad"], len(said["problems"])) == (30, 30, 30)
    assert said["problems"][29] == {
        "line": 31, "kind": "bad", "email": "nobody",
        "message": "“nobody” has no @, and is no e-mail address"}


def test_a_mapping_is_remembered(shop):
    text = "Adresse;Ort\nada@example.org;Aldermere\n".encode("latin-1")
    done = imported(shop, text)
    assert done.returncode == 1
    assert done.stderr == (
        f"{shop}/customers.csv:1:1: error: none of the columns is known to hold addresses:"
        " “Adresse”, “Ort”\n  try: Say which one does: --map \"Adresse=email\"\n")
    assert imported(shop, text, "--map", "Ort=town", "--map", "Adresse=email").returncode == 0
    assert imported(shop, text).stdout.splitlines()[1:] == [
        "  “Adresse” is read as email, as --map said before.",
        "  “Ort” is read as town, as --map said before.",
        "1 unchanged"]


def test_a_file_that_is_not_there(shop):
    done = run(shop, "import", shop / "nobody.csv")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: {shop}/nobody.csv cannot be read\nbecause: No such file or directory\n"
        "try: Check that the folder exists and belongs to the user who runs this.\n")


def test_a_name_cannot_move_the_terminal_s_cursor(shop):
    done = imported(shop, "email,name\n\x1b[2Jada,Ada\n")
    assert "\x1b" not in done.stderr + done.stdout


def test_an_export_imported_changes_nothing(shop):
    imported(shop, (rapport.ROOT / "docs" / "contacts.csv").read_text(), *CONSENT)
    for form, name in (("csv", "all.csv"), ("json", "all.json")):
        done = run(shop, "export", "--format", form, "--output", shop / name)
        assert done.returncode == 0, done.stderr
        assert stat.S_IMODE((shop / name).stat().st_mode) == 0o600
        again = run(shop, "import", shop / name)
        assert again.stdout.splitlines()[1:] == ["38 unchanged"], again.stdout


def test_an_export_of_a_segment(shop):
    imported(shop, "email,interests\nada@example.org,hedging\nbea@example.org,herbs\n", *CONSENT)
    done = run(shop, "export", "--segment", "hedgers", "--format", "json")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["email"], one["interests"]) for one in said] == [("ada@example.org", ["hedging"])]
    done = run(shop, "export", "--segment", "hedger")
    assert done.stderr == "error: there is no segment “hedger”\ntry: Did you mean “hedgers”?\n"


def test_form_C5_a_formula_is_harmless_in_an_export(shop):
    imported(shop, "email,name,town\nada@example.org,=1+1,\"@x\"\n")
    done = run(shop, "export")
    assert done.stdout.splitlines()[1].startswith('"ada@example.org","\'=1+1","\'@x",')


def test_mail_P9_all_of_one_person(shop):
    imported(shop, "email,town,interests\nada@example.org,Aldermere,herbs\n", *CONSENT)
    with sqlite3.connect(shop / "data" / "rapport.sqlite") as store:
        store.execute(
            "INSERT INTO submission (reference, form, version, language, received_at, state, score,"
            " reasons, nonce, digest, email, email_key, forget_at)"
            " VALUES ('KK829VNRF', 'question', '00', 'en', 0, 'received', 0, '', 'n', 'd',"
            " 'Ada@example.org', 'ada@example.org', 9000000000)")
        store.execute("INSERT INTO answer VALUES ('KK829VNRF', 0, 'what', 'Do you deliver?', NULL)")
        store.execute(
            "INSERT INTO mail (message_id, kind, recipient, recipient_key, reference, message,"
            " state, created_at, not_before)"
            " VALUES ('1@x', 'notice', 'desk@shop.example', 'desk@shop.example', 'KK829VNRF',"
            " 'Hello', 'waiting', 0, 0)")
    store.close()
    (shop / "data" / "mail" / "1.eml").write_text("To: ada@example.org\r\n\r\nx")
    done = run(shop, "export", "ADA@example.org")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["contact"]["subscriptions"][0]["list"] == "news"
    assert said["contact"]["consents"][0]["wording"] == "Send me the news."
    assert (said["fields"], said["interests"]) == ({"town": "Aldermere"}, ["herbs"])
    assert [one["what"] for one in said["timeLine"]] == ["imported"]
    assert said["submissions"][0]["answers"] == [{"field": "what", "value": "Do you deliver?"}]
    assert [mail["message"] for mail in said["mails"]] == ["Hello"]
    assert said["capturedMails"] == ["1.eml"]
    assert "neverMailed" not in said
    stranger = json.loads(run(shop, "export", "bea@example.org").stdout)
    assert stranger == {"email": "bea@example.org", "submissions": [], "mails": [],
                        "capturedMails": []}
