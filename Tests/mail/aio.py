"""aiosmtpd: a mail server that does not pipeline, with a reply of its own for each recipient."""
import base64
import contextlib
import ssl

import serving
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

import peers

USER, PASSWORD, TOKEN = "shop", "tulips", "ya29.a0Af"


class Clerk:
    """`replies` are those to RCPT, by mailbox."""

    def __init__(self, replies):
        self.replies, self.taken, self.logins = replies, [], []

    async def handle_RCPT(self, server, session, envelope, address, options):
        reply = self.replies.get(address.partition("@")[0], "250 2.1.5 OK")
        if reply.startswith("2"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server, session, envelope):
        self.taken.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 2.0.0 Taken"

    def log_in(self, server, session, envelope, mechanism, login):
        self.logins.append(mechanism)
        fits = isinstance(login, LoginPassword) and login == LoginPassword(USER.encode(), PASSWORD.encode())
        return AuthResult(success=fits, handled=False)

    async def auth_XOAUTH2(self, server, args):
        fits = base64.b64decode(args[1]) == f"user={USER}\1auth=Bearer {TOKEN}\1\1".encode()
        self.logins.append("XOAUTH2")
        return AuthResult(success=fits, handled=False)


class Server(peers.Peer):
    @property
    def clerk(self):
        return self.process


@contextlib.contextmanager
def aiosmtpd(folder, certificate=None, implicit=False, replies=None):
    """With a certificate it offers STARTTLS and wants a login; or it speaks TLS from the first byte."""
    clerk, port, words = Clerk(replies or {}), serving.free_port(), {}
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.file, certificate.key)
        words = {"authenticator": clerk.log_in, "auth_required": True}
        words |= {"auth_require_tls": False} if implicit else {"tls_context": context, "require_starttls": True}

    class OneThread(Controller):
        def factory(self):
            return SMTP(self.handler, enable_SMTPUTF8=True, hostname="aio.example", **words)

    controller = OneThread(clerk, hostname="127.0.0.1", port=port,
                           **({"ssl_context": context} if implicit else {}))
    controller.start()
    try:
        yield Server("aiosmtpd", port, folder, folder / "log", clerk)
    finally:
        controller.stop()
