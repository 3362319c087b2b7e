"""Postfix's smtp-sink: takes everything, or misbehaves as its switches say."""
import contextlib
import re
from dataclasses import dataclass

import people
import peers
import serving


@dataclass(frozen=True)
class Taken:
    """A message with the envelope that it came in."""
    sender: str
    recipients: list
    message: bytes


class Sink(peers.Peer):
    def taken(self):
        """In no order; a transaction that was broken off has no message."""
        return [self._read(path) for path in sorted((self.folder / "taken").iterdir())]

    @staticmethod
    def _read(path):
        text = path.read_bytes()
        head, _, rest = text.partition(b"Received: from")
        # The line by the sink itself is folded.
        message = re.sub(rb"\A.*?\n(?![ \t])", b"", rest, flags=re.DOTALL)
        sender = re.search(rb"^X-Mail-Args: <(.*?)>", head, re.MULTILINE)
        return Taken(sender[1].decode() if sender else None,
                     [r.decode() for r in re.findall(rb"^X-Rcpt-Args: <(.*?)>", head, re.MULTILINE)],
                     message[:-1].replace(b"\n", b"\r\n"))


@contextlib.contextmanager
def smtp_sink(folder, *switches, kept=True):
    """`switches` are those of smtp-sink(1). Without `kept`, messages are only counted."""
    port, box = serving.free_port(), folder / "taken"
    box.mkdir(exist_ok=True)
    people.give(folder)
    dump = ["-d", f"{box}/m."] if kept else []
    path = str(peers.UNPACKED / "usr/lib/postfix")
    command = [peers.program("smtp-sink"), *switches, *dump, f"127.0.0.1:{port}", "1024"]
    with peers.running(command, folder / "log", port, env={"LD_LIBRARY_PATH": path}, **people.OTHERS) as process:
        yield Sink("smtp-sink", port, folder, folder / "log", process)
