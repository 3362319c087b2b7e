"""A name server on loopback, over UDP and TCP, with a zone that a test changes while it runs."""
import contextlib
import threading

from dnslib import CNAME, QTYPE, RCODE, RR, TXT, DNSError
from dnslib.server import DNSHandler, DNSLogger, DNSServer

QUIET = DNSLogger("-request,-reply,-truncated,-error")


class Zone:
    """`texts["example.org"] = ["v=spf1 -all"]`. `asked` has who was asked for what: `("udp", "example.org")`."""

    def __init__(self):
        self.texts, self.aliases, self.asked = {}, {}, []
        # What to do wrong: silent, garbled, refused, stranger.
        self.fault = None

    def resolve(self, request, handler):
        name = str(request.q.qname).rstrip(".").lower()
        self.asked.append((handler.protocol, name))
        reply = request.reply()
        if self.fault == "refused":
            reply.header.rcode = RCODE.REFUSED
            return reply
        if name in self.aliases:
            reply.add_answer(RR(name, QTYPE.CNAME, rdata=CNAME(self.aliases[name])))
            name = self.aliases[name]
        elif name not in self.texts:
            reply.header.rcode = RCODE.NXDOMAIN
        for text in self.texts.get(name, []):
            strings = [text[place:place + 255].encode() for place in range(0, len(text), 255)]
            reply.add_answer(RR(name, QTYPE.TXT, rdata=TXT(strings)))
        return reply


class Handler(DNSHandler):
    # What fits into an answer over UDP without extensions (RFC 1035 §4.2.1).
    udplen = 512

    def get_reply(self, data):
        reply = super().get_reply(data)
        fault = self.server.resolver.fault
        if fault == "silent":
            raise DNSError("nothing is said")
        if fault == "garbled":
            return reply[:-5] if len(reply) > 60 else reply[:4]
        if fault == "stranger" and self.protocol == "udp":
            # Somebody who does not know the number of the question answers first.
            forged = bytes([data[0] ^ 1]) + reply[1:]
            self.request[1].sendto(forged, self.client_address)
        return reply


@contextlib.contextmanager
def name_server(zone):
    """Gives its address: `127.0.0.1:PORT`."""
    udp = DNSServer(zone, address="127.0.0.1", port=0, handler=Handler, logger=QUIET)
    port = udp.server.server_address[1]
    tcp = DNSServer(zone, address="127.0.0.1", port=port, tcp=True, handler=Handler, logger=QUIET)
    with contextlib.ExitStack() as stack:
        for server in (udp.server, tcp.server):
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
        yield f"127.0.0.1:{port}"
