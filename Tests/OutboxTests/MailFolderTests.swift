import Foundation
import Mail
import Outbox
import Testing
import Vocabulary

struct MailFolderTests {
  @Test func `lays a mail down byte for byte, for its owner alone`() async throws {
    try await TestOutbox.within { outbox in
      let folder = MailFolder(outbox.folder + "/mail")
      try lay(try TestOutbox.mail("a.B-1"), in: folder)
      let path = folder.path + "/a.B-1@plants.example.eml"
      #expect(
        try String(contentsOfFile: path, encoding: .utf8)
          == "Return-Path: <>\r\nDelivered-To: ada@example.org\r\nSubject: Hello\r\n\r\nHello\r\n")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let folderMode =
        try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
      #expect(folderMode == 0o700)
    }
  }

  @Test func `form-M7 a mail that comes twice is there once`() async throws {
    try await TestOutbox.within { outbox in
      let folder = MailFolder(outbox.folder + "/mail")
      for _ in 0..<2 { try lay(try TestOutbox.mail("a"), in: folder) }
      try lay(try TestOutbox.mail("b"), in: folder)
      #expect(try names(in: folder) == ["a@plants.example.eml", "b@plants.example.eml"])
    }
  }

  @Test(
    arguments: [
      ("../a", "%2E.%2Fa@plants.example.eml"), (".a", "%2Ea@plants.example.eml"),
      ("é\u{0}\n", "%C3%A9%00%0A@plants.example.eml"),
    ])
  func `no Message-ID leads out of the folder`(id: String, name: String) async throws {
    try await TestOutbox.within { outbox in
      let folder = MailFolder(outbox.folder + "/mail")
      try lay(try TestOutbox.mail(id), in: folder)
      #expect(try names(in: folder) == [name])
      try folder.remove([id + "@plants.example", "never@plants.example"])
      #expect(try names(in: folder) == [])
    }
  }

  @Test func `a long Message-ID has a name that a disk can store`() async throws {
    try await TestOutbox.within { outbox in
      let folder = MailFolder(outbox.folder + "/mail")
      let long = String(repeating: "é", count: 300)
      for id in [long + "a", long + "b"] { try lay(try TestOutbox.mail(id), in: folder) }
      #expect(try names(in: folder).count == 2)
    }
  }

  @Test func `says why a mail cannot be laid down`() async throws {
    try await TestOutbox.within { outbox in
      let path = outbox.folder + "/mail"
      try Data().write(to: URL(filePath: path))
      let mail = try TestOutbox.mail("a")
      let failure = #expect(throws: DeliveryFailure.self) {
        try lay(mail, in: MailFolder(path))
      }
      #expect(
        failure?.report == [
          "error: a mail cannot be laid into \(path)", "because: Not a directory",
          "try: Make room on the disk, and check who owns the data folder.",
        ])
      #expect(failure?.kind == .unreachable)
    }
  }

  private func lay(_ mail: WaitingMail, in folder: MailFolder) throws {
    try folder.lay(Array(mail.message.utf8), mail.envelope)
  }

  private func names(in folder: MailFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
