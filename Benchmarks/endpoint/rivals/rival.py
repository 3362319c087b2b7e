#!/usr/bin/python3 -I
"""The same work as a script in Python: parse, check the token, one durable transaction, 303."""
import hmac
import os
import secrets
import sqlite3
import sys
import time
import urllib.parse

PATH = "/forms/trial"


def say(status, head, body):
    sys.stdout.write(f"Status: {status}\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n{body}")
    sys.exit()


def seal(key, purpose, *parts):
    """What signs a purpose and its parts, as Seal.swift says it: each behind its length."""
    texts = [part.encode() for part in (f"rapport.endpoint.{purpose}.v1", *parts)]
    return hmac.digest(key, b"".join(len(text).to_bytes(8, "big") + text for text in texts), "sha256")


if os.environ.get("PATH_INFO") != PATH:
    say("404 Not Found", "", "<p>Not here.</p>")
if os.environ["REQUEST_METHOD"] != "POST":
    say("200 OK", "", "<form method=post><input name=email><textarea name=message></textarea></form>")
length = int(os.environ.get("CONTENT_LENGTH") or 0)
if length > 256 << 10:
    say("413 Content Too Large", "", "")
try:
    sent = dict(urllib.parse.parse_qsl(sys.stdin.buffer.read(length).decode("utf-8"),
                                       keep_blank_values=True, strict_parsing=True, errors="strict"))
except ValueError:
    say("400 Bad Request", "", "")
if "@" not in sent.get("email", "") or not sent.get("message") or sent.get("company_url"):
    say("422 Unprocessable Content", "", "")

now = int(time.time())
with open(os.environ["RAPPORT_DATA"] + "/keys/form.key") as file:
    key = bytes.fromhex(file.read(64))
token = sent.get("_token", "").split(".")
if (len(token) != 7 or token[:2] != ["v1", "trial"] or int(token[3]) < now - 43200
        or not hmac.compare_digest(seal(key, "form", *token[1:6])[:16].hex(), token[6])):
    say("200 OK", "", "Please check and send.")
day_keys = [seal(key, "rate-day", str(now // 86400 - days)) for days in (0, 1)]

letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
reference = "".join(secrets.choice(letters) for _ in range(9))
store = sqlite3.connect(os.environ["RAPPORT_DATA"] + "/rapport.sqlite", timeout=5, isolation_level=None)
store.execute("PRAGMA synchronous = FULL")
store.execute("PRAGMA foreign_keys = ON")
store.execute("BEGIN IMMEDIATE")
address = os.environ.get("REMOTE_ADDR", "")
limits = [("address:" + address, 600), ("address:" + address, 86400), ("network:" + address.rpartition(".")[0], 600),
          ("email:" + sent["email"], 86400), ("form:trial", 600)]
# The names it is counted under: by today's key and by yesterday's.
buckets = {what: [seal(key, "rate", what)[:16].hex() for key in day_keys] for what, _ in limits}
for what, seconds in limits:
    marks = sum(
        store.execute("SELECT count(*) FROM rate_mark WHERE bucket = ? AND at > ?", (bucket, now - seconds)).fetchone()[0]
        for bucket in buckets[what])
    if marks >= 1_000_000:
        say("429 Too Many Requests", "", "")
for today, _ in buckets.values():
    store.execute("INSERT INTO rate_mark VALUES (?, ?)", (today, now))
store.execute("INSERT INTO submission VALUES (?, 'trial', ?, ?, ?)",
              (reference, now, token[4], sent["email"]))
for position, field in enumerate(("name", "email", "message")):
    store.execute("INSERT INTO answer VALUES (?, ?, ?, ?)", (reference, position, field, sent.get(field, "")))
for recipient in (sent["email"], "desk@example.org"):
    store.execute("INSERT INTO mail VALUES (?, ?, ?, ?)", (
        f"{secrets.token_hex(16)}@example.org", recipient,
        f"To: {recipient}\r\nSubject: {reference}\r\n\r\nWe have what you sent.\r\n", now))
store.execute("COMMIT")
say("303 See Other", f"Location: https://www.example.org{PATH}/thanks?reference={reference}\r\n", "See there.")
