"""What the tests of mail share: real servers, and sites that send to them.

RAPPORT names another program than that of .build/debug, RAPPORT_PEERS another folder of servers.
"""
import contextlib
import pathlib
import shutil
import tempfile

import pytest

import aio
import certificates
import dovecot
import exim
import peers
import sink

scratch = pathlib.Path(tempfile.mkdtemp(prefix="rapport-mail-"))
scratch.chmod(0o755)


def pytest_unconfigure(config):
    shutil.rmtree(scratch, ignore_errors=True)


def new_folder():
    path = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    path.chmod(0o755)
    return path


@pytest.fixture
def folder():
    """A folder of one test's own, which other users can enter."""
    path = new_folder()
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def authority():
    return certificates.authority(new_folder())


def needed(name):
    reason = peers.missing(name)
    if reason:
        pytest.skip(reason)


@pytest.fixture
def start():
    """Starts a peer for one test: `start.smtp_sink("-p")`, `start.exim(login=True)`."""
    with contextlib.ExitStack() as stack:
        yield Starting(stack)


class Starting:
    def __init__(self, stack):
        self.stack = stack

    def smtp_sink(self, *switches, **more):
        needed("smtp-sink")
        return self.stack.enter_context(sink.smtp_sink(new_folder(), *switches, **more))

    def exim(self, **more):
        needed("exim")
        return self.stack.enter_context(exim.exim(new_folder(), **more))

    def aiosmtpd(self, **more):
        return self.stack.enter_context(aio.aiosmtpd(new_folder(), **more))

    def mailbox_of(self, maildir):
        needed("dovecot")
        return self.stack.enter_context(dovecot.mailbox_of(new_folder(), maildir))
