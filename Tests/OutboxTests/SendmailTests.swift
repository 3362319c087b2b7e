import Foundation
import Mail
import Testing
import Vocabulary

@testable import Outbox

/// Programs of the shell in place of a mail server's.
///
/// One after the other: a program cannot be started as long as a child of another test holds the
/// file open for writing.
@Suite(.serialized)
struct SendmailTests {
  @Test func `gives the message to the program, and the envelope as its words`() async throws {
    try await TestOutbox.within { outbox in
      let said = try await send(
        "printf '%s|' \"$@\" > $HOME/words; cat > $HOME/message; env > $HOME/environment",
        message: "Subject: Hello\r\n\r\n.\r\nDots end nothing\r\n", in: outbox.folder)
      #expect(said == "taken by \(outbox.folder)/sendmail")
      #expect(try text("words", in: outbox) == "-i|-f|<>|--|ada@example.org|")
      #expect(try text("message", in: outbox) == "Subject: Hello\n\n.\nDots end nothing\n")
      let known = try text("environment", in: outbox).split(separator: "\n")
      #expect(!known.contains { $0.hasPrefix("PATH=/") && $0.contains("swift") })
      #expect(known.contains("HOME=\(outbox.folder)"))
    }
  }

  /// An address may begin with a hyphen, and may hold what a shell would act on.
  @Test func `an address is a word and never an option or a command`() async throws {
    try await TestOutbox.within { outbox in
      _ = try await send(
        "printf '%s|' \"$@\" > $HOME/words", sender: "-oQ/x@example.org",
        to: "-bs`id`$HOME@example.org", in: outbox.folder)
      #expect(
        try text("words", in: outbox) == "-i|-f|-oQ/x@example.org|--|-bs`id`$HOME@example.org|")
    }
  }

  @Test(arguments: [
    (65, DeliveryFailure.Kind.refused), (67, .refused), (68, .refused), (69, .later), (71, .later),
    (75, .later), (1, .later), (64, .policy), (77, .policy), (78, .policy),
  ])
  func `reads the codes of sysexits`(code: Int, kind: DeliveryFailure.Kind) async throws {
    try await TestOutbox.within { outbox in
      let failure = await failure(
        of: "echo 'no such user' >&2; echo more >&2; exit \(code)", in: outbox.folder)
      #expect(failure?.kind == kind && failure?.status == "exit \(code)")
      #expect(
        failure?.report == ["error: \(outbox.folder)/sendmail did not take the mail: no such user"]
          + (kind == .policy ? ["try: Mend the mail server's settings on this machine."] : []))
    }
  }

  @Test func `mail-S15 a program that is killed leaves its mail in doubt`() async throws {
    try await TestOutbox.within { outbox in
      let failure = await failure(of: "kill -9 $$", in: outbox.folder)
      #expect(failure?.kind == .unclear)
      #expect(
        failure?.report == [
          "error: \(outbox.folder)/sendmail was ended by signal 9 when it had the mail"
        ])
    }
  }

  @Test func `mail-S15 a program that never ends leaves its mail in doubt`() async throws {
    try await TestOutbox.within { outbox in
      let failure = await failure(
        of: "echo $$ > $HOME/process; echo waiting >&2; exec sleep 600",
        patience: .milliseconds(1), in: outbox.folder)
      #expect(failure?.kind == .unclear)
      #expect(failure?.advice == "Look into the mail server's log on this machine.")
    }
  }

  @Test func `says that there is no such program`() async throws {
    let mail = try TestOutbox.mail("a")
    let line = Sendmail("/usr/sbin/no-sendmail", environment: []).line()
    try await line.offer(mail.envelope)
    let handover = await line.send(Array(mail.message.utf8), then: nil)
    let failure = #expect(throws: DeliveryFailure.self) { try handover.sent.get() }
    #expect(failure?.kind == .unreachable)
    #expect(
      failure?.report == [
        "error: /usr/sbin/no-sendmail cannot be started", "because: No such file or directory",
        "try: Install a mail server, or check “mail.sendmail” in site/site.yaml.",
      ])
  }

  /// More than a pipe holds, from a program that reads nothing and says much.
  @Test func `neither side waits for the other`() async throws {
    try await TestOutbox.within { outbox in
      let large = String(repeating: "A line of a message\r\n", count: 50_000)
      let failure = await failure(
        of: "head -c 1000000 /dev/zero | tr '\\0' x >&2; exit 75", message: large,
        in: outbox.folder)
      #expect(failure?.kind == .later)
      #expect(failure?.description.hasSuffix(": " + String(repeating: "x", count: 300)) == true)
    }
  }

  private func failure(
    of script: String, patience: Duration = .seconds(60), message: String = "Subject: a\r\n\r\n",
    in folder: String
  ) async -> DeliveryFailure? {
    do {
      _ = try await send(script, patience: patience, message: message, in: folder)
      return nil
    } catch {
      return error as? DeliveryFailure
    }
  }

  private func send(
    _ script: String, patience: Duration = .seconds(60), sender: String? = nil,
    to recipient: String = "ada@example.org", message: String = "Subject: a\r\n\r\n",
    in folder: String
  ) async throws -> String {
    let program = folder + "/sendmail"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
    let envelope = Envelope(
      sender: try sender.map { try EmailAddress($0) }, recipient: try EmailAddress(recipient),
      messageID: "a@plants.example", size: message.utf8.count)
    let line = Sendmail(
      program, environment: ["HOME=\(folder)", "PATH=/usr/bin:/bin"], patience: patience
    ).line()
    try await line.offer(envelope)
    return try await line.send(Array(message.utf8), then: nil).sent.get()
  }

  private func text(_ name: String, in outbox: TestOutbox) throws -> String {
    try String(contentsOfFile: outbox.folder + "/" + name, encoding: .utf8)
  }
}
