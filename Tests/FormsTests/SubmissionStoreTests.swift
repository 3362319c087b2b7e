import Forms
import Settings
import Store
import StoreSQLite
import Testing
import Vocabulary

/// Submissions on their way into the store and out of it.
struct SubmissionStoreTests {
  private static let start = 1_795_168_800
  private static let day = 86_400

  private func store() async throws -> SQLiteDatabase {
    try await .inMemory(schemas: [FormsSchema.schema])
  }

  private func submission(
    _ number: UInt8, at moment: Int = start, state: Submission.State = .received,
    email: String? = "Ada@example.org", nonce: String? = nil, days: Int = 100,
    emailDays: Int? = nil
  ) throws -> Submission {
    Submission(
      reference: Reference(Chance { _ in [0, 0, 0, 0, number] }), form: "complaint",
      version: "0123456789abcdef", language: "en", page: "/contact/", receivedAt: moment,
      state: state, nonce: nonce ?? "nonce-\(number)", digest: "d", route: "complaint",
      dueAt: moment + 3600, email: try email.map { try EmailAddress($0) },
      emailForgetAt: emailDays.map { moment + $0 * Self.day },
      total: Money(minorUnits: 950, currency: "GBP"), forgetAt: moment + days * Self.day)
  }

  @Test func `what is stored is read as it was`() async throws {
    let store = try await store()
    let it = try submission(1)
    let answers = [
      StoredAnswer(field: "email", value: "Ada@example.org"),
      StoredAnswer(field: "sizes", value: "small", forgetAt: 7),
      StoredAnswer(field: "sizes", value: "large"),
    ]
    let upload = StoredUpload(
      storedName: "ab", field: "photo", name: "x.png", mediaType: "image/png", size: 12)
    #expect(try await store.write { try $0.record(it, answers: answers, uploads: [upload]) })
    let read = try await store.read { session in
      (
        try session.submission(it.reference), try session.submission(nonce: "nonce-1"),
        try session.answers(of: it.reference), try session.uploads(of: it.reference)
      )
    }
    #expect(read.0 == it)
    #expect(read.1 == it)
    #expect(read.2 == answers)
    #expect(read.3 == [upload])
  }

  @Test func `form-F6 neither a nonce nor a reference is stored twice`() async throws {
    let store = try await store()
    let first = try submission(1)
    let sameNonce = try submission(2, nonce: "nonce-1")
    let sameReference = try submission(1, nonce: "other")
    let taken = try await store.write { session in
      try [first, sameNonce, sameReference].map { try session.record($0, answers: []) }
    }
    #expect(taken == [true, false, false])
    #expect(try await store.read { try $0.submissionCounts() }.map(\.number) == [1])
  }

  @Test func `pages of a list meet, the newest first`() async throws {
    let store = try await store()
    let all = try (1...7).map { try submission($0, at: Self.start + Int($0) / 2) }
    try await store.write { session in
      for it in all { _ = try session.record(it, answers: []) }
    }
    let pages = try await store.read { session in
      var pages: [[Submission]] = []
      repeat {
        pages.append(
          try session.submissions(of: "complaint", .received, limit: 3, before: pages.last?.last))
      } while pages.last?.isEmpty == false
      return pages
    }
    #expect(pages.map(\.count) == [3, 3, 1, 0])
    #expect(Set(pages.joined().map(\.reference)).count == 7)
    #expect(pages.joined().map(\.receivedAt) == pages.joined().map(\.receivedAt).sorted(by: >))
  }

  @Test func `form-A16 a submission, a field, an address and a file go when their time has come`()
    async throws
  {
    let store = try await store()
    let long = try submission(1, days: 100, emailDays: 10)
    let short = try submission(2, days: 30)
    try await store.write { session in
      _ = try session.record(
        long,
        answers: [
          StoredAnswer(field: "a", value: "kept"),
          StoredAnswer(field: "b", value: "short", forgetAt: Self.start + 5 * Self.day),
        ],
        uploads: [
          StoredUpload(
            storedName: "early", field: "f", name: "x", mediaType: "text/plain", size: 1,
            forgetAt: Self.start + 5 * Self.day)
        ])
      _ = try session.record(
        short, answers: [StoredAnswer(field: "a", value: "x")],
        uploads: [
          StoredUpload(
            storedName: "late", field: "f", name: "x", mediaType: "text/plain", size: 1)
        ])
    }
    var (gone, lessened): ([[String]], [[String]]) = ([], [])
    func forget(_ day: Int, seconds: Int = 0) async throws -> [String] {
      let forgotten = try await store.write {
        try $0.forgetExpiredSubmissions(at: Self.start + day * Self.day + seconds)
      }
      gone.append(forgotten.gone)
      lessened.append(forgotten.lessened)
      return forgotten.storedFiles
    }
    #expect(try await forget(5, seconds: -1) == [])
    #expect(try await forget(5) == ["early"])
    #expect(
      try await store.read { try $0.answers(of: long.reference) }.map(\.value) == ["kept"])
    #expect(try await forget(10) == [])
    #expect(try await store.read { try $0.submission(long.reference) }?.email == nil)
    #expect(try await forget(30) == ["late"])
    #expect(try await store.read { try $0.submission(short.reference) } == nil)
    #expect(try await store.read { try $0.answers(of: short.reference) } == [])
    #expect(try await forget(100) == [])
    let (one, other) = (long.reference.text, short.reference.text)
    #expect(gone == [[], [], [], [other], [one]])
    #expect(lessened == [[], [one], [one], [], []])
    #expect(try await store.read { try $0.submissionCounts() } == [])
  }

  @Test func `form-A16 spam goes after 30 days, certain spam after 7, marks after 7`()
    async throws
  {
    let keeping = FormKeeping()
    #expect(keeping.forgetAt(receivedAt: 0, days: 400) == 400 * Self.day)
    #expect(keeping.forgetAt(receivedAt: 0, days: 400, score: 5) == 30 * Self.day)
    #expect(keeping.forgetAt(receivedAt: 0, days: 400, score: 10) == 7 * Self.day)
    #expect(keeping.forgetAt(receivedAt: 0, days: 3, score: 10) == 3 * Self.day)
    let store = try await store()
    try await store.write { try $0.markRate("b", at: 0) }
    try await store.write { try $0.forgetSpentMarks(olderThan: 7, at: 7 * Self.day - 1) }
    #expect(try await store.read { try $0.rateMarks(in: ["b"], since: -1) } == 1)
    try await store.write { try $0.forgetSpentMarks(olderThan: 7, at: 7 * Self.day) }
    #expect(try await store.read { try $0.rateMarks(in: ["b"], since: -1) } == 0)
  }

  @Test func `erasing somebody finds what they sent and where they are named`() async throws {
    let store = try await store()
    let own = try submission(1)
    let naming = try submission(2, email: "bob@example.org")
    let other = try submission(3, email: "eve@example.org")
    try await store.write { session in
      _ = try session.record(
        own, answers: [],
        uploads: [
          StoredUpload(
            storedName: "ab", field: "f", name: "x", mediaType: "text/plain", size: 1)
        ])
      _ = try session.record(
        naming, answers: [StoredAnswer(field: "friend", value: "ADA@example.org")])
      _ = try session.record(other, answers: [StoredAnswer(field: "what", value: "ada")])
      try session.addStatusLink(
        secretHash: "h", reference: own.reference.text, at: 0, expiresAt: 9)
    }
    let erased = try await store.write { session in
      let erased = try session.eraseSubmissions(ofEmail: EmailAddress("ada@EXAMPLE.org"))
      return (erased.references, erased.storedFiles)
    }
    #expect(Set(erased.0) == [own.reference, naming.reference])
    #expect(erased.1 == ["ab"])
    let left = try await store.read { session in
      try ["submission", "answer", "upload", "status_link"].map {
        try session.run(Statement(stringLiteral: "SELECT * FROM \($0)")).count
      }
    }
    #expect(left == [1, 1, 0, 0])
  }

  @Test func `the spam box is looked through by hand`() async throws {
    let store = try await store()
    let it = try submission(1)
    try await store.write { session in
      _ = try session.record(it, answers: [])
      #expect(try session.markSpam(it.reference, forgetAt: 5))
    }
    #expect(try await store.read { try $0.submission(it.reference) }?.state == .spam)
    let back = try await store.write { try $0.markNotSpam(it.reference, forgetAt: 99) }
    #expect(back)
    let read = try await store.read { try $0.submission(it.reference) }
    #expect(read?.state == .received)
    #expect(read?.forgetAt == 99)
    #expect(try await store.write { try !$0.markNotSpam(it.reference, forgetAt: 99) })
  }
}
