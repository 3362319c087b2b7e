import Contacts
import Newsletter
import Store
import Vocabulary

/// Whose message is shown.
struct ReaderChoice {
  let merge: IssueMerge
  let store: any Database

  struct Chosen {
    let reader: Reader
    let isInAudience: Bool
  }

  /// The reader of this address, or the first of the audience, or somebody who is not there.
  ///
  /// Throws a `NewsletterFailure` where nobody is known by the address.
  func reader(_ address: EmailAddress?) async throws -> Chosen {
    let (audience, now) = (merge.issue.audience, merge.newsletters.now.seconds)
    guard let address else {
      let first = try await store.read { try $0.readers(of: audience, count: 1, at: now).first }
      return Chosen(
        reader: try first ?? SampleReaders.everything(merge.newsletters.contacts),
        isInAudience: true)
    }
    let found = try await store.read { session in
      try session.contact(address).flatMap { try session.readers([$0]).first }
    }
    guard let found else { throw NewsletterFailure.unknownReader(address) }
    return Chosen(reader: found, isInAudience: try await isReader(found, of: audience, now))
  }

  private func isReader(_ reader: Reader, of audience: Audience, _ now: Int) async throws -> Bool {
    try await store.read { session in
      let id = reader.contact.id
      return try !session.members(of: audience, from: id, to: id, at: now).isEmpty
    }
  }
}
