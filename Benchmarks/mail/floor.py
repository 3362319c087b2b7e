"""floor.py PORT SESSIONS COUNT: sends one text over and over, each content in one write with the
next envelope (RFC 2920 §3.1), over all connections at once. It reads replies by their number."""
import selectors
import socket
import sys

port, sessions, left = map(int, sys.argv[1:])
ENVELOPE = b"MAIL FROM:<maud@nursery.example>\r\nRCPT TO:<reader@mail.example>\r\nDATA\r\n"
CONTENT = b"Subject: The spring list\r\n\r\n" + (b"X" * 78 + b"\r\n") * 125 + b".\r\n"
waiting = selectors.DefaultSelector()


class Session:
    def __init__(self):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        lines = self.socket.makefile("rb")
        lines.readline()
        self.socket.sendall(b"EHLO floor\r\n")
        while lines.readline()[3:4] == b"-":
            pass
        waiting.register(self.socket, selectors.EVENT_READ, self)
        self.offered = False
        self.next()

    def next(self):
        """Sends the content that was offered, and offers another as long as there are any."""
        global left
        sent, self.offered = self.offered, left > 0
        left -= self.offered
        self.wanted = (1 if sent else 0) + (3 if self.offered else 0)
        if not self.wanted:
            waiting.unregister(self.socket)
            self.socket.close()
        else:
            self.socket.sendall((CONTENT if sent else b"") + (ENVELOPE if self.offered else b""))

    def hear(self):
        self.wanted -= self.socket.recv(65536).count(b"\n")
        if not self.wanted:
            self.next()


for _ in range(min(sessions, left)):
    Session()
while waiting.get_map():
    for key, _ in waiting.select():
        key.data.hear()
