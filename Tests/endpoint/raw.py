"""HTTP by raw sockets, so that a request may be as wrong as a test wants it."""
import json
import socket
import time


class Answer:
    """What came back; without a status where there was no answer."""

    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split(" ")[1]) if lines[0].startswith("HTTP/") else None
        self.headers = [tuple(line.split(": ", 1)) if ": " in line else (line.rstrip(":"), "")
                        for line in lines[1:]]
        if "chunked" in (self["Transfer-Encoding"] or ""):
            self.body = unchunked(self.body)

    def all(self, name):
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def __getitem__(self, name):
        """The only header of a name; two of one name are a fault."""
        found = self.all(name)
        assert len(found) < 2, f"{name} stands {len(found)} times"
        return found[0] if found else None

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.body)


def unchunked(body):
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        whole, body = whole + body[:length], body[length + 2:]
        if length == 0:
            break
    return whole


def request(method, path, headers=(), body=b"", host="127.0.0.1"):
    """A request as bytes, its length told unless `headers` tell it. Headers are (name, value)."""
    names = {name.lower() for name, _ in headers}
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers]
    if method in ("POST", "PUT") and not names & {"content-length", "transfer-encoding"}:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def chunked(method, path, pieces, headers=()):
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    return request(method, path, [*headers, ("Transfer-Encoding", "chunked")], body)


def send(port, data, hang_up=False, timeout=60):
    """Sends bytes and reads to the end. A server may close before it has read all that we send."""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as wire:
        try:
            wire.sendall(data)
            if hang_up:
                wire.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        return Answer(read_all(wire))


def trickle(port, head, seconds, timeout=60):
    """Sends a head, then a byte each second, until answered or the time is up."""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as wire:
        wire.sendall(head)
        wire.settimeout(1)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                wire.sendall(b"a")
                first = wire.recv(65536)
            except TimeoutError:
                continue
            except OSError:
                return Answer(b"")
            wire.settimeout(timeout)
            return Answer(first + read_all(wire))
        return Answer(b"")


def read_all(wire):
    received = b""
    try:
        while piece := wire.recv(65536):
            received += piece
    except OSError:
        pass
    return received
