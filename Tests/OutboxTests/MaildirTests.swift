import Foundation
import Mail
import Outbox
import Testing
import Vocabulary

struct MaildirTests {
  @Test func `lays a mail into new, whole and for its owner alone`() async throws {
    try await TestOutbox.within { outbox in
      let maildir = outbox.folder + "/out"
      #expect(try await send("a.B-1", to: maildir) == "delivered into \(maildir)")
      let path = maildir + "/new/a.B-1@plants.example.rapport"
      #expect(
        try String(contentsOfFile: path, encoding: .utf8)
          == "Return-Path: <>\nDelivered-To: ada@example.org\nSubject: Hello\n\nHello\n")
      for (place, mode) in [(path, 0o600), (maildir, 0o700), (maildir + "/new", 0o700)] {
        let facts = try FileManager.default.attributesOfItem(atPath: place)
        #expect(facts[.posixPermissions] as? Int == mode)
      }
      #expect(try names(in: maildir, "tmp") == [] && names(in: maildir, "cur") == [])
    }
  }

  @Test(arguments: ["new/a@plants.example.rapport", "cur/a@plants.example.rapport:2,S"])
  func `knows a mail that comes again after a crash`(place: String) async throws {
    try await TestOutbox.within { outbox in
      let maildir = outbox.folder + "/out"
      _ = try await send("a", to: maildir)
      #expect(rename(maildir + "/new/a@plants.example.rapport", maildir + "/" + place) == 0)
      #expect(try await send("a", to: maildir) == "lay in \(maildir) already")
      let lying = try names(in: maildir, "new") + names(in: maildir, "cur")
      #expect(lying.count == 1)
    }
  }

  /// A crash left the half of a mail in `tmp`.
  @Test func `writes a mail anew whose half lies about`() async throws {
    try await TestOutbox.within { outbox in
      let maildir = outbox.folder + "/out"
      _ = try await send("other", to: maildir)
      let half = maildir + "/tmp/a@plants.example.rapport"
      try Data("Return".utf8).write(to: URL(filePath: half))
      #expect(try await send("a", to: maildir) == "delivered into \(maildir)")
      #expect(try names(in: maildir, "tmp") == [])
    }
  }

  @Test func `no name has a colon, a slash or a point at its front`() async throws {
    try await TestOutbox.within { outbox in
      let maildir = outbox.folder + "/out"
      for id in ["../a", ".b", "c:2,S"] { _ = try await send(id, to: maildir) }
      #expect(
        try names(in: maildir, "new") == [
          "%2E.%2Fa@plants.example.rapport", "%2Eb@plants.example.rapport",
          "c%3A2%2CS@plants.example.rapport",
        ])
    }
  }

  @Test func `says why a mail cannot be delivered`() async throws {
    try await TestOutbox.within { outbox in
      let maildir = outbox.folder + "/out"
      try Data().write(to: URL(filePath: maildir))
      let failure = await #expect(throws: DeliveryFailure.self) {
        try await send("a", to: maildir)
      }
      #expect(
        failure?.report == [
          "error: a mail cannot be delivered into \(maildir)", "because: Not a directory",
          "try: Make room on the disk, and check who owns the folder.",
        ])
      #expect(failure?.kind == .unreachable)
    }
  }

  private func send(_ id: String, to maildir: String) async throws -> String {
    let mail = try TestOutbox.mail(id)
    let line = Maildir(maildir).line()
    try await line.offer(mail.envelope)
    return try await line.send(Array(mail.message.utf8), then: nil).sent.get()
  }

  private func names(in maildir: String, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: maildir + "/" + folder).sorted()
  }
}
