import Foundation
import Mail
import Testing

/// What we write, read by another program: the strict parser of Python's library.
struct PythonReadingTests {
  static let python = "/usr/bin/env"

  @Test(.enabled(if: isHere, "there is no python3 here"))
  func `mail-M16 Python's strict parser reads every message as it was meant`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mails-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let mails = try Matrix.all()
    for (place, mail) in mails.enumerated() {
      var bytes: [UInt8] = []
      try mail.write(into: &bytes)
      try Data(bytes).write(to: folder.appending(path: "\(place).eml"))
    }
    let answer = try Self.run(["python3", "-c", Self.script, folder.path, "\(mails.count)"])
    let read = try JSONDecoder().decode([Message].self, from: answer)
    #expect(read.count == mails.count)
    for (mail, read) in zip(mails, read) { expect(read, of: mail) }
  }

  private func expect(_ read: Message, of mail: MailMessage) {
    #expect(read.subject == mail.subject)
    #expect(read.to == "Ada Lovelace <ada@example.org>")
    #expect(read.date == "2026-11-23T10:05:09+01:00")
    #expect(Array(read.text.utf8) == Self.lines(mail.textBytes))
    #expect(read.html.map { Array($0.utf8) } == mail.htmlBytes.map(Self.lines))
    let files = mail.pictures + mail.attachments
    #expect(read.files.map { Data(base64Encoded: $0.content) } == files.map { Data($0.bytes) })
    let names = read.files.map(\.name)
    #expect(names == ReadMessage(Self.bytes(of: mail)).files.map(\.fileName))
  }

  private struct Message: Decodable {
    let subject: String, to: String, date: String, text: String, html: String?
    let files: [File]
  }

  private struct File: Decodable {
    let name: String?, content: String
  }

  private static func bytes(of mail: MailMessage) -> [UInt8] {
    var bytes: [UInt8] = []
    try? mail.write(into: &bytes)
    return bytes
  }

  /// As Python gives the lines of a text: ended by a line feed, all of them.
  private static func lines(_ text: [UInt8]) -> [UInt8] {
    let unix = String(decoding: text, as: UTF8.self).unicodeScalars.reduce(into: "") {
      text, scalar in
      if scalar == "\n", text.unicodeScalars.last == "\r" { return }
      text.unicodeScalars.append(scalar)
    }
    let lines = unix.unicodeScalars.map { $0 == "\r" ? "\n" : String($0) }.joined()
    return Array((lines.isEmpty || lines.utf8.last == 10 ? lines : lines + "\n").utf8)
  }

  private static let script = """
    import base64, email, email.policy, json, sys
    policy = email.policy.SMTP.clone(raise_on_defect=True)
    read = []
    for place in range(int(sys.argv[2])):
        with open(f"{sys.argv[1]}/{place}.eml", "rb") as file:
            mail = email.message_from_binary_file(file, policy=policy)
        def text(kind):
            part = mail.get_body((kind,))
            return part and part.get_payload(decode=True).decode().replace("\\r\\n", "\\n")
        for part in mail.walk():
            assert not part.defects, part.defects
            for name, value in part.items():
                assert not value.defects, (name, value.defects)
        files = [part for part in mail.walk() if part.get_content_maintype() in ("image", "application")]
        read.append({
            "subject": mail["Subject"], "to": mail["To"], "date": mail["Date"].datetime.isoformat(),
            "text": text("plain"), "html": text("html"),
            "files": [{"name": part.get_filename(),
                       "content": base64.b64encode(part.get_content()).decode()} for part in files]})
    json.dump(read, sys.stdout)
    """

  private static var isHere: Bool { (try? run(["python3", "-c", ""])) != nil }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return answer
  }
}
