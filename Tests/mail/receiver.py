"""A mail server that counts what it takes, by Message-ID: who gets a mail twice is told."""
import asyncio
import collections
import re
import threading
import time

import peers
import serving

MESSAGE_ID = re.compile(rb"^Message-ID:\s*<([^>]+)>", re.MULTILINE | re.IGNORECASE)


class Receiver:
    """Takes mails on a port of its own, with PIPELINING, in a thread of its own."""

    def __init__(self, pause=0, replies=None):
        """`replies` are those to some recipients, in place of a 250."""
        self.replies = replies or {}
        self.taken, self.recipients = collections.Counter(), {}
        # Of all messages: asked for every millisecond, so it is not summed up each time.
        self.count = 0
        self.open, self.pause = 0, pause
        self.port = serving.free_port()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        assert self._ready.wait(30)
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)

    def settings(self, connections):
        return (f"  transport: smtp\n  server: {{ host: localhost, port: {self.port},"
                f" security: none, connections: {connections} }}\n")

    def forget(self):
        self.taken.clear()
        self.count = 0

    def wait_for(self, count, process=None, seconds=120):
        """Until so many were taken, or the process that sends has ended."""
        deadline = time.monotonic() + seconds
        while self.count < count and (process is None or process.poll() is None):
            assert time.monotonic() < deadline, f"{self.count} of {count} came"
            time.sleep(0.001)

    def settled(self):
        """What was on the wire when its sender died is taken to its end."""
        peers.until(lambda: self.open == 0)

    def _run(self):
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._talk, "127.0.0.1", self.port, limit=1 << 24))
        self._ready.set()
        self._loop.run_forever()
        server.close()

    async def _talk(self, reader, writer):
        self.open += 1
        try:
            await self._converse(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.open -= 1
            writer.close()

    async def _converse(self, reader, writer):
        writer.write(b"220 counts ESMTP\r\n")
        recipient = None
        while line := await reader.readline():
            verb = line[:4].upper()
            if verb == b"EHLO":
                writer.write(b"250-counts\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
            elif verb == b"RCPT":
                recipient = re.search(rb"<(.*?)>", line)[1].decode()
                writer.write(self.replies.get(recipient, "250 Ok").encode() + b"\r\n")
            elif verb == b"DATA" and recipient in self.replies:
                writer.write(b"554 5.5.1 There is nobody to get it\r\n")
            elif verb == b"DATA":
                writer.write(b"354 Go on\r\n")
                message = await reader.readuntil(b"\r\n.\r\n")
                if self.pause:
                    await asyncio.sleep(self.pause)
                name = MESSAGE_ID.search(message)[1].decode()
                # From here on it is taken, whether the sender hears of it or not.
                self.taken[name] += 1
                self.count += 1
                self.recipients[name] = recipient
                writer.write(b"250 Taken\r\n")
            elif verb == b"QUIT":
                writer.write(b"221 Bye\r\n")
                return
            else:
                writer.write(b"250 Ok\r\n")
            await writer.drain()
