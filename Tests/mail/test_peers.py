"""The peers themselves, spoken to by Python: what our own client is tested against is as it should be."""
import smtplib
import ssl

import certificates
import exim
import peers
import pytest

MESSAGE = b"From: a@shop.example\r\nSubject: Hello\r\n\r\n.A line with a dot\r\n"


def test_the_sink_keeps_a_message_and_its_envelope(start):
    sink = start.smtp_sink()
    with smtplib.SMTP("127.0.0.1", sink.port) as client:
        client.sendmail("a@shop.example", ["b@example.org"], MESSAGE)
    [taken] = sink.taken()
    assert (taken.sender, taken.recipients, taken.message) == ("a@shop.example", ["b@example.org"], MESSAGE)


def test_exim_wants_tls_and_a_login_and_reports_what_it_cannot_deliver(start, authority, folder):
    server = start.exim(certificate=certificates.certificate(folder, authority), login=True)
    with smtplib.SMTP("localhost", server.port) as client:
        client.starttls(context=ssl.create_default_context(cafile=authority.file))
        with pytest.raises(smtplib.SMTPRecipientsRefused, match="530"):
            client.sendmail("a@shop.example", ["b@example.org"], MESSAGE)
        client.login("shop", exim.PASSWORD)
        with pytest.raises(smtplib.SMTPRecipientsRefused, match="550"):
            client.sendmail("a@shop.example", ["refused@example.org"], MESSAGE)
        client.sendmail("a@shop.example", ["gone@example.org"], MESSAGE)
    [report] = peers.until(server.arrived)
    assert b"multipart/report; report-type=delivery-status" in report
    assert b"Final-Recipient: rfc822;gone@example.org" in report
