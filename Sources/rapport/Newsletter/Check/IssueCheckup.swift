import Contacts
import Mail
import Newsletter
import Settings
import Site
import Store
import Vocabulary

/// A look at an issue and at its messages as they would travel.
struct IssueCheckup {
  let merge: IssueMerge
  /// Nil where there is no store yet: then only people who are not there are merged.
  let store: (any Database)?
  /// How many messages are looked at; nil is all of them.
  var sample: Int? = 200

  func report() async throws -> IssueCheckReport {
    let newsletters = merge.newsletters
    let (issue, now) = (merge.issue, newsletters.now)
    let audience = try await store?.read { session in
      try session.readerCount(of: issue.audience, at: now.seconds)
    }
    var remarks = CheckRemarks()
    for remark in newsletters.issueCheck(of: issue, audience: audience).remarks(on: issue) {
      remarks.add(remark)
    }
    var report = IssueCheckReport(issue, readers: audience ?? 0)
    for reader in try SampleReaders.all(newsletters.contacts) {
      try look(at: reader, .init(), &remarks)
    }
    if let store {
      let pages = ReaderPages(store: store, audience: issue.audience, now: now.seconds)
      walk: for try await readers in pages {
        let around = try await merge.surroundings(of: readers, in: store)
        for reader in readers {
          if let sample, report.checked >= sample { break walk }
          report.checked += 1
          guard let message = try look(at: reader, around, &remarks) else { continue }
          let segments = around.segments[reader.contact.id, default: []].sorted()
          report.rows.append(.init(reader, message, segments: segments))
        }
      }
    }
    report.remarks = remarks.sorted.map(IssueCheckReport.Remark.init)
    return report
  }

  /// Nil, and a remark, where no message can be made.
  @discardableResult
  private func look(
    at reader: Reader, _ around: IssueMerge.Surroundings, _ remarks: inout CheckRemarks
  ) throws -> MailMessage? {
    let message: MailMessage
    do { message = try merge.message(for: reader, around) } catch let failure as MergeFailure {
      var remark = failure.remark
      remark.reader = reader.contact.email
      remarks.add(remark)
      return nil
    }
    let links = merge.links.links(of: reader)
    let newsletters = merge.newsletters
    let check = MessageCheck(
      except: Set(
        [links.unsubscribe, links.preferences, links.view, links.form].compactMap { $0 }),
      counted: merge.counted,
      finds: { [pages = newsletters.pages] in pages.contains($0) })
    for var remark in try check.remarks(on: message) + lint(message) {
      remark.reader = reader.contact.email
      remarks.add(remark)
    }
    return message
  }
}

extension IssueCheckup {
  /// What stands against the bytes themselves (RFC 5322, MIME).
  private func lint(_ message: MailMessage) throws -> [CheckRemark] {
    var bytes: [UInt8] = []
    try message.write(into: &bytes)
    let signed = try merge.post.lint(bytes, at: merge.newsletters.now.seconds)
    let found = MailLint.check(bytes, isHandWritten: !merge.issue.kind.isAutomatic) + signed
    return found.map { found in
      CheckRemark(found.severity == .fail ? .fail : .warn, found.rule, found.sentence)
    }
  }
}

extension Newsletters {
  func issueCheck(of issue: Issue, audience: Int?) -> IssueCheck {
    IssueCheck(
      from: sender(of: issue), siteHost: siteHost, postalAddress: postalAddress,
      audience: audience, now: now)
  }

  private var siteHost: String? {
    settings.url.map { url in
      String(url.origin.drop { $0 != "/" }.dropFirst(2).prefix { $0 != ":" })
    }
  }

  /// One line, whether it is written as one or as several.
  private var postalAddress: String? {
    guard let node = settings.business["address"] else { return nil }
    return node.text ?? node.sequence?.compactMap(\.text).joined(separator: ", ")
  }
}
