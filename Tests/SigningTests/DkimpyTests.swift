import Foundation
import Mail
import Signing
import Testing
import Vocabulary

/// What we sign, looked at by another program: dkimpy, with the keys' records instead of DNS.
struct DkimpyTests {
  @Test(.enabled(if: isHere, "dkimpy is not in .build-python"))
  func `mail-D6 dkimpy verifies both signatures of every message, and none after one change`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "signed-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let domain = try SigningDomain("plants.example")
    let keys = [
      try DKIMKey.made(.ed25519, selector: DKIMSelector("rapport-ed")),
      try DKIMKey.made(.rsa, selector: DKIMSelector("rapport")),
    ]
    let signer = DKIMSigner(domain: domain, keys: keys)
    let mails = try Self.mails()
    for (place, mail) in mails.enumerated() {
      var bytes: [UInt8] = []
      try mail.write(into: &bytes)
      try signer.sign(&bytes, at: 1_795_428_309)
      try Data(bytes).write(to: folder.appending(path: "\(place).eml"))
    }
    let records = keys.map { $0.record(below: domain) }.flatMap { [$0.name, $0.text] }
    let answer = try Self.run(["-c", Self.script, folder.path, "\(mails.count)"] + records)
    let report = try JSONDecoder().decode(Report.self, from: answer)
    #expect(report.verified == 2 * mails.count)
    #expect(report.wrong == [])
    // Every header that the mails have, the body, and the signature's own tags.
    #expect(
      report.changed == [
        "auto-submitted", "body", "content-transfer-encoding", "content-type", "date",
        "dkim-signature",
        "from", "in-reply-to", "list-archive", "list-id", "list-owner", "list-post",
        "list-unsubscribe", "list-unsubscribe-post", "message-id", "mime-version", "references",
        "reply-to", "second from", "second subject", "subject", "to",
      ])
  }

  private struct Report: Decodable {
    let verified: Int
    let wrong: [String], changed: [String]
  }

  /// Plain, with HTML, of a list, with attachments; in many scripts, with blanks and lines of all
  /// kinds.
  private static func mails() throws -> [MailMessage] {
    let texts = [
      "", "Hello\n", "blanks \t at the end \t \n\n\n\n", "Příliš žluťoučký kůň\n",
      "\n\n .\n..\nFrom me\n",
      String(repeating: "  a  table \t of  blanks\n", count: 200),
      String(repeating: "x", count: 3000),
      "مرحبا بكم في المشتل\n", "a\rb\r\nc\u{0}\u{85}\u{2028}d",
    ]
    return try texts.enumerated().map { place, text in
      var mail = MailMessage(
        from: Mailbox(try EmailAddress("news@plants.example"), name: "Pengelly's Plants"),
        to: Mailbox(try EmailAddress("ada@example.org"), name: "Ada Lovelace"),
        replyTo: Mailbox(try EmailAddress("maud@plants.example")),
        subject: "Příliš žluťoučký \(String(repeating: "kůň ", count: 5 * place))",
        text: text,
        date: Timestamp(
          CivilDate(daysSince1970: 20_780), hour: 10, minute: 5, second: 9, offset: 0),
        messageID: "spring.\(place)@plants.example", inReplyTo: "a@b.example",
        references: Array(repeating: "a@b.example", count: 9), automatic: .generated)
      if place.isMultiple(of: 2) { mail.html = "<p>\n    \(text)\n\t</p>" }
      if place.isMultiple(of: 3) {
        var list = ListHeaders(
          title: "News", id: "news.plants.example",
          unsubscribe: "https://plants.example/leave/"
            + String(repeating: "4f2a", count: 20 * place))
        list.owner = "mailto:maud@plants.example"
        list.archive = "https://plants.example/news"
        mail.list = list
      }
      if place.isMultiple(of: 4) {
        mail.attachments = [
          MailFile(name: "list.pdf", mediaType: "application/pdf", bytes: Array(0...255))
        ]
      }
      return mail
    }
  }

  private static let script = #"""
    import json, re, sys
    import dkim
    folder, count, *records = sys.argv[1:]
    keys = {name.encode() + b".": text.encode() for name, text in zip(records[::2], records[1::2])}
    def verified(message):
        good = 0
        for place in range(2):
            try:
                good += dkim.DKIM(message).verify(idx=place, dnsfunc=lambda name, timeout=5: keys[name])
            except dkim.DKIMException:
                pass
        return good
    def changed(byte):
        return b"y" if byte == b"x" else b"x"
    total, wrong, names = 0, [], set()
    for place in range(int(count)):
        message = open(f"{folder}/{place}.eml", "rb").read()
        total += verified(message)
        head, body = message.split(b"\r\n\r\n", 1)
        fields = re.split(rb"\r\n(?![ \t])", head)
        changes = []
        for index, field in enumerate(fields):
            name = field.split(b":")[0].lower().decode()
            if name in ("precedence", "x-auto-response-suppress"):
                continue
            # The last letter of base 64 has bits that do not count.
            last = [letter.start() for letter in re.finditer(rb"[A-Za-z0-9]", field)][-9:][0]
            other = field[:last] + changed(field[last:last + 1]) + field[last + 1:]
            changes.append((name, fields[:index] + [other] + fields[index + 1:], body))
        changes.append(("second from", fields + [b"From: Eve <eve@evil.example>"], body))
        changes.append(("second subject", fields + [b"Subject: Eve"], body))
        letter = re.search(rb"[A-Za-z0-9]", body)
        if letter:
            at = letter.start()
            changes.append(("body", fields, body[:at] + changed(body[at:at + 1]) + body[at + 1:]))
        else:
            changes.append(("body", fields, body + b"x\r\n"))
        for name, lines, content in changes:
            names.add(name)
            # A change of one signature leaves the other good.
            good = verified(b"\r\n".join(lines) + b"\r\n\r\n" + content)
            if good != (1 if name == "dkim-signature" else 0):
                wrong.append(f"{place}: {name}: {good}")
    print(json.dumps({"verified": total, "wrong": wrong, "changed": sorted(names)}))
    """#

  private static let python = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build-python/bin/python").path

  static let isHere = (try? run(["-c", "import dkim, nacl; print(1)"])) == Data("1\n".utf8)

  private static func run(_ words: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return answer
  }
}
