"""People: who is in a segment, what is known of one, and two who are one."""
import json
import sqlite3

import pytest

import rapport

PEOPLE = """contacts:
  fields:
    town: { title: Town }
    trees: { type: number }
  interests: { hedging: Hedging, herbs: Herbs }
lists: { news: The letter, tips: Tips }
segments:
  hedgers: { title: Planting a hedge, list: news, interest: hedging }
  growers: { title: Growers, field: trees, above: 20 }
"""


@pytest.fixture
def shop(tmp_path):
    site = rapport.site(tmp_path / "shop", {"index.md": "# Home"}, PEOPLE)
    done = rapport.rapport("store", "migrate", "--source", site)
    assert done.returncode == 0, done.stderr
    return site


def run(shop, *words):
    return rapport.rapport("contacts", *words, "--source", shop)


def said(shop, *words):
    done = run(shop, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def note(shop, rows):
    with sqlite3.connect(shop / "data/rapport.sqlite") as store:
        for table, values in rows:
            marks = ", ".join("?" * len(values))
            store.execute(f"INSERT INTO {table} VALUES ({marks})", values)
    store.close()


def person(id, address, name=None, lists=(), interests=(), **fields):
    return (
        [("contact", (id, address, address, name, 0, None))]
        + [("subscription", (id, name, state, 60)) for name, state in lists]
        + [("contact_interest", (id, interest)) for interest in interests]
        + [("contact_field", (id, field, str(value), str(value).lower(),
                              value * 1_000_000 if isinstance(value, int) else None))
           for field, value in fields.items()])


@pytest.fixture
def people(shop):
    note(shop, person("1", "ada@example.org", "Ada", [("news", "subscribed")], ["hedging"],
                      town="Aldermere", trees=30)
         + person("2", "bob@example.org", None, [("news", "subscribed"), ("tips", "subscribed")],
                  ["hedging", "herbs"], trees=21)
         + person("3", "cy@example.org", None, [("news", "left"), ("tips", "pending")],
                  ["hedging"], trees=99))
    return shop


def test_lists_and_segments_are_counted(people):
    assert said(people, "segment") == (
        "list news                    2  The letter\n"
        "list tips                    1  Tips\n"
        "segment hedgers (news)       2  Planting a hedge\n"
        "segment growers (news)       2  Growers\n"
        "segment growers (tips)       1  Growers\n")
    counted = json.loads(said(people, "segment", "--json"))
    assert counted[2] == {"kind": "segment", "list": "news", "name": "hedgers", "readers": 2,
                          "title": "Planting a hedge"}


def test_who_is_in_a_segment(people):
    done = run(people, "segment", "hedgers", "--limit", "1")
    assert (done.stdout, done.stderr) == ("ada@example.org  Ada\n", "2 readers, 1 of them shown\n")
    shown = json.loads(said(people, "segment", "growers", "--list", "tips", "--json"))
    assert shown["readers"] == 1
    assert [(each["email"], each["fields"], each["interests"]) for each in shown["people"]] == [
        ("bob@example.org", {"trees": "21"}, ["hedging", "herbs"])]


@pytest.mark.parametrize("words, error", [
    (["hedgrs"], "error: there is no list or segment “hedgrs”\ntry: Did you mean “hedgers”?\n"),
    (["growers"], "error: the segment “growers” does not say of which list\n"
                  "try: Add --list and one of: news, tips.\n"),
    (["hedgers", "--list", "tips"],
     "error: “hedgers” is not of the list “tips”\ntry: It is of: news.\n"),
])
def test_a_segment_that_cannot_be_shown_says_why(people, words, error):
    done = run(people, "segment", *words)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", error)


def test_a_mistake_in_a_segment_stops_the_command_and_the_build(people, tmp_path):
    settings = people / "site/site.yaml"
    settings.write_text(settings.read_text().replace("interest: hedging", "interest: hedgin"))
    rapport.write(people, {"forms/ask.yaml":
                           "title: Ask\npurpose: To answer.\nfields:\n"
                           "  - { name: what, label: What?, type: text }\n"})
    error = ("site/site.yaml:10:61: error: there is no interest “hedgin”\n"
             "  try: Did you mean “hedging”?\n")
    done = run(people, "segment")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", error)
    done = rapport.build(people, tmp_path / "public")
    assert done.returncode == 1 and error in done.stderr


def test_a_site_without_lists_says_how_to_begin(tmp_path):
    site = rapport.site(tmp_path / "shop", {"index.md": "# Home"})
    assert rapport.rapport("store", "migrate", "--source", site).returncode == 0
    assert said(site, "segment") == (
        "There are no lists yet. Write “lists: { news: News }” in site/site.yaml.\n")


def test_people_of_a_list_by_how_they_stand(people):
    assert said(people, "list", "--list", "news") == (
        "ada@example.org  Ada\nbob@example.org\ncy@example.org\n")
    assert said(people, "list", "--list", "tips", "--state", "pending") == "cy@example.org\n"
    done = run(people, "list", "--state", "left")
    assert done.returncode == 64 and "Add --list to --state." in done.stderr


def test_all_that_is_known_of_a_person(people):
    note(people, [
        ("consent", ("1", "c", "news", "Send me the letter.", "sign-up", "00", "KK829VNRF", 60, 120)),
        ("contact_event", ("1", 60, "a", "form", "sign-up", "KK829VNRF")),
        ("contact_event", ("1", 60, "b", "asked", "news", None)),
        ("contact_event", ("1", 120, "c", "confirmed", "news", None)),
        ("contact_event", ("1", 180, "d", "imported", "people\x1b[2J.csv", None)),
        ("contact_event", ("1", 240, "e", "issue", "spring", None)),
        ("contact_event", ("1", 300, "f", "preferences", "", None)),
        ("contact_event", ("1", 360, "g", "left", "news", None)),
    ])
    with sqlite3.connect(people / "data/rapport.sqlite") as store:
        store.execute("UPDATE contact SET seen_at = 300 WHERE id = '1'")
    store.close()
    assert said(people, "show", "ada@example.org") == """ada@example.org  Ada
known since 1970-01-01T00:00:00Z
last seen 1970-01-01T00:05:00Z
town: Aldermere
trees: 30
cares for: hedging
list news: subscribed since 1970-01-01T00:01:00Z
agreed to news on 1970-01-01T00:01:00Z, in KK829VNRF, confirmed on 1970-01-01T00:02:00Z:
  “Send me the letter.”
1970-01-01T00:01:00Z  sent the form “sign-up” (KK829VNRF)
1970-01-01T00:01:00Z  asked for the list “news”
1970-01-01T00:02:00Z  confirmed the list “news”
1970-01-01T00:03:00Z  came with the file “people\ufffd[2J.csv”
1970-01-01T00:04:00Z  was sent the issue “spring”
1970-01-01T00:05:00Z  changed what they care for
1970-01-01T00:06:00Z  left the list “news”
"""
    shown = json.loads(said(people, "show", "ada@example.org", "--json"))
    assert shown["fields"] == {"town": "Aldermere", "trees": "30"}
    assert shown["interests"] == ["hedging"] and len(shown["timeLine"]) == 7
    assert shown["timeLine"][0] == {"kind": "form", "subject": "sign-up",
                                    "reference": "KK829VNRF", "at": "1970-01-01T00:01:00Z"}


def test_two_are_made_one_after_a_rehearsal(people):
    note(people, person("4", "cy@new.example", None, [("tips", "subscribed")], ["herbs"], town="Withy"))
    shown = said(people, "merge", "bob@example.org", "cy@new.example", "--dry-run")
    assert shown == ("cy@new.example would become bob@example.org. Nothing was changed.\n"
                     "moved: 1 field\n"
                     "list news: subscribed since 1970-01-01T00:01:00Z\n"
                     "list tips: subscribed since 1970-01-01T00:01:00Z\n"
                     "What was sent by forms stays under the address it was sent from.\n")
    assert len(said(people, "list").splitlines()) == 4
    assert said(people, "merge", "cy@new.example", "ada@example.org").startswith(
        "ada@example.org is now cy@new.example.\nmoved: 1 field, 1 interest\n")
    # Cy had left the letter; whoever they are now has left it.
    shown = said(people, "merge", "cy@new.example", "cy@example.org")
    assert "list news: left since 20" in shown and "list tips: pending since 20" in shown
    assert said(people, "list") == "bob@example.org\ncy@new.example  Ada\n"


@pytest.mark.parametrize("words, error", [
    (["ada@example.org", "ADA@example.org"],
     "error: ada@example.org is one person already\n"
     "try: Name two addresses: the one to keep, and the other.\n"),
    (["ada@example.org", "no@example.org"],
     "error: nobody is known by no@example.org\ntry: List who is: rapport contacts list\n"),
])
def test_a_merge_needs_two_who_are_known(people, words, error):
    done = run(people, "merge", *words)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", error)


def test_every_command_has_an_example():
    for verb in ["list", "show", "segment", "merge", "erase"]:
        said = rapport.rapport("contacts", verb, "--help").stdout
        assert f"rapport contacts {verb} " in said.split("USAGE")[0], verb
