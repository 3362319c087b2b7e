"""The links of lists and those that are counted, made from the key by a second hand, and found in mails."""
import base64
import email
import email.policy
import hashlib
import hmac
import re

LINK = re.compile(r"https?://[^\s/]+(/rapport/list/confirm/[\w-]+)")


def token(data, purpose, *parts, of="contact"):
    key = bytes.fromhex((data / "keys" / "contact.key").read_text())
    name = f"rapport.{of}.{purpose}.v1".encode()
    text = b"".join(len(part.encode()).to_bytes(2, "big") + part.encode() for part in parts)
    code = hmac.new(key, bytes([len(name)]) + name + text, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(text + code[:16]).rstrip(b"=").decode()


def unsubscribe(data, contact, reading_list="news", issue="spring"):
    return "/rapport/list/unsubscribe/" + token(data, "unsubscribe", contact, reading_list, issue)


def preferences(data, contact):
    return "/rapport/list/preferences/" + token(data, "preferences", contact)


def click(data, target, issue="spring"):
    return "/rapport/go/" + token(data, "click", issue, target, of="issue")


def confirmation(message):
    """The path that a mail, as bytes or text, leads to."""
    read = email.message_from_bytes if isinstance(message, bytes) else email.message_from_string
    found = LINK.search(read(message, policy=email.policy.SMTP).get_content())
    assert found, message
    return found[1]
