import Outbox
import Store
import Testing
import Vocabulary

struct QueueTests {
  @Test func `form-M7 a mail that is there already is queued once`() async throws {
    try await TestOutbox.within { outbox in
      #expect(try await outbox.queue("a", "a", "b") == [true, false, true])
      #expect(try await outbox.states() == [.waiting: 2])
      let claimed = try await outbox.claim(at: 1000)
      let store = outbox.store
      for mail in claimed { try await store.write { try $0.markSent(mail, at: 1001) } }
      #expect(try await outbox.queue("a") == [false])
      #expect(try await outbox.states() == [.sent: 2])
    }
  }

  @Test func `form-M7 a mail of a transaction that fails is not there`() async throws {
    struct Stop: Error {}
    try await TestOutbox.within { outbox in
      let mail = try TestOutbox.mail("a")
      await #expect(throws: Stop.self) {
        try await outbox.store.write {
          try $0.queue(mail, at: 1000)
          throw Stop()
        }
      }
      #expect(try await outbox.states() == [:])
    }
  }

  @Test func `gives back what was queued, oldest first and no more than asked for`() async throws {
    try await TestOutbox.within { outbox in
      try await outbox.queue("late", at: 1002)
      try await outbox.queue("b", "a", at: 1001)
      let claimed = try await outbox.claim(2, at: 1002)
      #expect(try claimed.map(\.mail) == [TestOutbox.mail("a"), TestOutbox.mail("b")])
      #expect(claimed.map(\.createdAt) == [1001, 1001] && claimed.map(\.attempts) == [1, 1])
      #expect(try await outbox.states() == [.waiting: 1, .claimed: 2])
    }
  }

  @Test func `form-M7 a claim that is not brought back runs out`() async throws {
    try await TestOutbox.within { outbox in
      try await outbox.queue("a")
      let lost = try await outbox.claim(by: "killed", at: 1000, for: 60)
      #expect(try await outbox.claim(at: 1059).isEmpty)
      let again = try await outbox.claim(at: 1060)
      #expect(again.map(\.attempts) == [2])
      // The first worker was only slow. What it says of failure no longer counts.
      try await outbox.store.write {
        try $0.markFailed(lost[0], because: "late")
        try $0.retry(lost[0], at: 1061, because: "late")
      }
      #expect(try await outbox.states() == [.claimed: 1])
    }
  }

  @Test func `form-M4 counts acknowledgements by address, form and time`() async throws {
    let ada = try EmailAddress("ADA@example.org")
    try await TestOutbox.within { outbox in
      func allowed(at now: Int, to person: EmailAddress? = nil, because form: String = "question")
        async throws -> Bool
      {
        try await outbox.store.read {
          try MailLimit.acknowledgement.allows(
            to: person ?? ada, because: form, at: now, in: $0)
        }
      }
      #expect(try await allowed(at: 1000))
      try await outbox.queue("a", at: 1000)
      #expect(try await !allowed(at: 1000))
      #expect(try await !allowed(at: 1599))
      #expect(try await allowed(at: 1600))
      #expect(try await allowed(at: 1000, because: "complaint"))
      #expect(try await allowed(at: 1000, to: EmailAddress("bob@example.org")))
      try await outbox.queue("b", at: 1600)
      try await outbox.queue("c", at: 2200)
      #expect(try await !allowed(at: 2800))
      #expect(try await !allowed(at: 1000 + 86_399))
      #expect(try await allowed(at: 1000 + 86_400))
    }
  }

  @Test func `erases by address and by submission`() async throws {
    try await TestOutbox.within { outbox in
      let mails = try [
        TestOutbox.mail("to-her", to: "ada@Example.org"),
        TestOutbox.mail("about-her", to: "maud@plants.example", reference: "K7M29QXRT"),
        TestOutbox.mail("another", to: "maud@plants.example", reference: "B"),
      ]
      let ada = try EmailAddress("Ada@example.org")
      let erased = try await outbox.store.write { session in
        for mail in mails { try session.queue(mail, at: 1000) }
        return try session.eraseMails(to: ada, about: ["K7M29QXRT", "C"])
      }
      #expect(erased == ["to-her@plants.example", "about-her@plants.example"])
      #expect(try await outbox.states() == [.waiting: 1])
    }
  }

  @Test func `form-A16 mails go with the submission that they repeat`() async throws {
    try await TestOutbox.within { outbox in
      let mails = try [
        TestOutbox.mail("one", reference: "K7M29QXRT"),
        TestOutbox.mail("two", reference: "K7M29QXRT"),
        TestOutbox.mail("another", reference: "B"),
      ]
      try await outbox.store.write { session in
        for mail in mails { try session.queue(mail, at: 1000) }
      }
      let sent = try #require(
        try await outbox.claim(at: 1000).first { $0.mail.messageID.hasPrefix("one") })
      try await outbox.store.write { try $0.markSent(sent, at: 2000) }
      func forget(_ evenWaiting: Bool) async throws -> [String] {
        try await outbox.store.write {
          try $0.forgetMails(about: ["K7M29QXRT", "C"], evenWaiting: evenWaiting)
        }
      }
      #expect(try await forget(false) == ["one@plants.example"])
      #expect(try await forget(false) == [])
      #expect(try await forget(true) == ["two@plants.example"])
      #expect(try await outbox.states().values.reduce(0, +) == 1)
    }
  }

  @Test func `form-A16 empties what was sent or given up, then forgets it`() async throws {
    try await TestOutbox.within { outbox in
      try await outbox.queue("sent", "given-up", "waiting")
      let claimed = try await outbox.claim(at: 1000)
      try await outbox.store.write {
        try $0.markFailed(claimed[0], because: "no such mailbox")
        try $0.markSent(claimed[1], at: 2000)
        try $0.retry(claimed[2], at: 9000, because: "later")
      }
      func forget(_ moment: Int) async throws -> [String] {
        try await outbox.store.write { try $0.forgetMessages(doneBefore: moment).sorted() }
      }
      #expect(try await forget(1000) == [])
      #expect(try await forget(2000) == ["given-up@plants.example"])
      #expect(try await forget(9999) == ["sent@plants.example"])
      #expect(try await forget(9999) == [])
      let removed = try await outbox.store.write { try $0.forgetMails(writtenBefore: 1001) }
      #expect(removed == 2)
      #expect(try await outbox.states() == [.waiting: 1])
    }
  }
}
