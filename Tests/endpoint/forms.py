"""A visitor without script: reads the form that a page shows, fills it in, sends it."""
import html.parser
import re
import secrets
import urllib.parse

ENCODED = "application/x-www-form-urlencoded"
REFERENCE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-?[0-9A-HJKMNP-TV-Z]{4}-?[0-9A-Z*~$=]")


class Form(html.parser.HTMLParser):
    """The form of a page that posts to an address below `/forms/<name>`."""

    def __init__(self, text, name):
        super().__init__()
        self.name, self.action, self.inside = name, None, False
        self.controls, self.buttons, self.select = [], [], None
        self.feed(text)
        assert self.action, f"no form {name} on the page:\n{text[:3000]}"

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            path = urllib.parse.urlsplit(given.get("action", "")).path
            self.inside = path.endswith(f"/forms/{self.name}") and self.action is None
            self.action = path if self.inside else self.action
        if not self.inside or ("name" not in given and tag != "option"):
            return
        if tag == "option" and self.select is not None:
            self.select["options"].append(given.get("value", ""))
        elif tag == "button" or given.get("type") == "submit":
            self.buttons.append((given["name"], given.get("value", "")))
        elif tag in ("input", "textarea", "select"):
            control = {"tag": tag, "type": given.get("type", "text"), "required": "required" in given,
                       "value": given.get("value", ""), "checked": "checked" in given,
                       "min": given.get("min"), "name": given["name"], "options": []}
            self.controls.append(control)
            self.select = control if tag == "select" else None

    def handle_data(self, data):
        if self.inside and self.controls and self.controls[-1]["tag"] == "textarea":
            self.controls[-1]["value"] += data.strip()

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False

    def answers(self, text, **given):
        """(name, value) of all that is required, as a person would answer; `given` go before.
        Of choices “other” is taken, which leads to no further questions."""
        values, seen = [], set()
        others = {control["name"] for control in self.controls if control["value"] == "other"}
        for control in self.controls:
            name, kind = control["name"], control["type"]
            if kind == "file" or (kind in ("radio", "checkbox") and name in seen):
                continue
            if kind == "radio" and name in others and control["value"] != "other":
                continue
            if name in given:
                values.append((name, given[name]))
            elif kind in ("radio", "checkbox"):
                if not (control["required"] or control["checked"] or kind == "radio"):
                    continue
                values.append((name, control["value"] or "on"))
            else:
                values.append((name, plausible(control, text)))
            seen.add(name)
        go = dict((value, name) for name, value in self.buttons if name == "_go")
        if "_go" not in given and go:
            values.append(("_go", next(word for word in ("next", "send", *go) if word in go)))
        return values


def plausible(control, text):
    if control["tag"] == "textarea":
        return text
    if control["tag"] == "select":
        return "other" if "other" in control["options"] else next(filter(None, control["options"]), "")
    if control["type"] == "hidden" or control["value"] or not control["required"]:
        return control["value"]
    return {"email": f"{secrets.token_hex(6)}@visitor.example", "tel": "01632 960 001",
            "number": control["min"] or "1", "date": control["min"] or "2027-01-15",
            "url": "https://visitor.example/"}.get(control["type"], "Ada")


def encoded(values):
    return urllib.parse.urlencode(values).encode()


def multipart(values, files):
    """Files are (field, name, media type, bytes)."""
    line = "----visitor" + secrets.token_hex(8)
    parts = [f'--{line}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
             for name, value in values]
    parts += [f'--{line}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
              f"Content-Type: {kind}\r\n\r\n".encode() + data + b"\r\n"
              for field, name, kind, data in files]
    return f"multipart/form-data; boundary={line}", b"".join(parts) + f"--{line}--\r\n".encode()


def drawn(server, name, **more):
    answer = server.ask("GET", f"/forms/{name}", **more)
    assert answer.status == 200, answer.text
    return Form(answer.text, name)


def post(server, name, values, headers=(), **more):
    head = [("Content-Type", ENCODED), *headers]
    return server.ask("POST", f"/forms/{name}", head, encoded(values), **more)


def sent(server, name, text, **given):
    """All pages of a form, and “please check and send” where that comes; gives the last answer."""
    form = drawn(server, name)
    for _ in range(6):
        answer = post(server, name, form.answers(text, **given))
        if answer.status != 200:
            return answer
        form = Form(answer.text, name)
    raise AssertionError(f"{name} comes to no end:\n{answer.text[:3000]}")


def target(answer):
    """Where a 303 leads, without the host."""
    assert answer.status == 303, (answer.status, answer.body[:2000])
    parts = urllib.parse.urlsplit(answer["Location"])
    return parts.path + ("?" + parts.query if parts.query else "")


def reference(answer):
    """The reference that a 303 acknowledges, without its hyphens."""
    for values in urllib.parse.parse_qs(urllib.parse.urlsplit(target(answer)).query).values():
        if found := REFERENCE.fullmatch(values[0]):
            return found[0].replace("-", "")
    raise AssertionError(f"no reference in {answer['Location']}")
