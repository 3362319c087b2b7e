import Contacts
import Endpoint
import Mail
import Newsletter
import Settings
import Site
import Store
import Vocabulary

/// One issue for one reader, as the browser asks for it.
struct IssueRoom {
  let newsletters: Newsletters
  let issue: Issue
  let store: any Database
  let source: String
  let view: IssueView

  func page() async throws -> String {
    let reader = try await reader()
    let seen = IssuePages.Seen(
      issue: issue.name, view: IssueView(reader: reader.contact.id, look: view.look),
      reader: reader, message: try await message(for: reader),
      neighbours: try await neighbours(of: reader), found: try await found(),
      search: view.find)
    let checks = view.look == .checks ? try await checks() : nil
    let raw = view.look == .source ? try await raw() : []
    let report = view.look == .report ? try await report() : nil
    return IssuePages.page(seen, checks: checks, report: report, source: raw)
  }

  /// The HTML alone, as a mail program that is dark shows it or as one that is light.
  func frame() async throws -> [UInt8] {
    let html = try await message(for: reader()).html ?? ""
    guard view.look == .dark else { return Array(html.utf8) }
    return Array(html.replacing("(prefers-color-scheme: dark)", with: "all").utf8)
  }

  func raw() async throws -> [UInt8] {
    Array(try await message(for: reader()).written().utf8)
  }
}

extension IssueRoom {
  private func merge() throws -> IssueMerge {
    try IssueMerge(issue, of: newsletters, seal: seal)
  }

  private var seal: ContactSeal {
    get throws { ContactSeal(key: try ContactKey.read(in: DataFolder(in: source))) }
  }

  private func message(for reader: Reader) async throws -> MailMessage {
    let merge = try merge()
    return try merge.message(
      for: reader, try await merge.surroundings(of: [reader], in: store))
  }

  /// The one asked for, the first of the audience, or somebody who is not there.
  private func reader() async throws -> Reader {
    if let id = view.reader {
      if let sample = try SampleReaders.all(newsletters.contacts).first(where: {
        $0.contact.id == id
      }) {
        return sample
      }
      let known = try await store.read { session in
        try session.contact(id: id).flatMap { try session.readers([$0]).first }
      }
      if let known { return known }
    }
    return try await ReaderChoice(merge: merge(), store: store).reader(nil).reader
  }

  private func neighbours(of reader: Reader) async throws -> (before: String?, after: String?) {
    let (issue, now) = (issue, newsletters.now.seconds)
    return try await store.read { session in
      try session.neighbours(of: reader.contact.id, in: issue.audience, at: now)
    }
  }

  /// The first few readers whose address or name has the words in it.
  private func found() async throws -> [Reader] {
    let words = view.find.lowercased()
    guard !words.isEmpty else { return [] }
    var found: [Reader] = []
    let pages = ReaderPages(
      store: store, audience: issue.audience, now: newsletters.now.seconds)
    for try await readers in pages {
      found += readers.filter { reader in
        reader.contact.email.key.contains(words)
          || reader.contact.name?.lowercased().contains(words) ?? false
      }
      if found.count >= 20 { break }
    }
    return Array(found.prefix(20))
  }

  private func report() async throws -> RunReport {
    try await RunReport.read(
      issue.name, source: source, from: store, at: newsletters.now.seconds)
  }

  /// By the site's own address: a message of this server would have links to it.
  private func checks() async throws -> IssueCheckReport {
    let real = try await Newsletters.open(source: source, at: newsletters.now)
    let merge = try IssueMerge(real.issue(named: issue.name), of: real, seal: seal)
    return try await IssueCheckup(merge: merge, store: store).report()
  }
}
