"""Other people's websites, on this machine: polite ones, and every other kind."""
import contextlib
import http.server
import socket
import ssl
import subprocess
import threading


class Site:
    """Answers each path as its table says: (status, headers, body), or a function of the handler."""

    def __init__(self, answers):
        self.answers = answers
        self.asked = []
        self.agents = set()
        self.sent = 0


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        site = self.server.site
        site.asked.append(f"{self.command} {self.path}")
        site.agents.add(self.headers["User-Agent"])
        answer = site.answers.get(f"{self.command} {self.path}", site.answers.get(self.path, (404, {}, b"")))
        if callable(answer):
            return answer(self)
        status, headers, body = answer
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *words):
        pass


@contextlib.contextmanager
def site(answers, certificate=None):
    """Serves a site; gives it, with its address."""
    served = Site(answers)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.site, server.daemon_threads = served, True
    scheme = "http"
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    served.address = f"{scheme}://127.0.0.1:{server.server_address[1]}"
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def raw(answer):
    """Answers every connection with bytes, or with nothing for ever where there are none."""
    listener = socket.create_server(("127.0.0.1", 0))
    open_ones = []

    def serve():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            open_ones.append(connection)
            if answer is not None:
                connection.recv(65536)
                connection.sendall(answer)
                connection.close()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.close()
        for connection in open_ones:
            connection.close()


def endless(handler):
    """Sends five gigabytes, or as much as is taken."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(5 << 30))
    handler.end_headers()
    block = bytes(1 << 16)
    try:
        while handler.server.site.sent < 5 << 30:
            handler.wfile.write(block)
            handler.server.site.sent += len(block)
    except OSError:
        pass


def own_certificate(folder):
    """A certificate that nobody vouches for, with its key in one file."""
    path = folder / "own.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
         "-keyout", path, "-out", folder / "certificate.pem"], check=True, capture_output=True)
    path.write_text(path.read_text() + (folder / "certificate.pem").read_text())
    return path
