public import Contacts
import Templates

/// An issue as a page of the site shows it.
public struct IssuePage: Sendable, Hashable {
  /// The subject, and the preheader or nothing.
  public let title: String, summary: String
  /// Without a frame.
  public let html: String
}

extension CompiledIssue {
  /// The issue as one reader would see it on the site, without a mail's frame. Each of the
  /// reader's own links leads to `home`, as a page is everybody's.
  public func page(
    for reader: Reader, content: IssueContent, home: String
  ) throws(MergeFailure) -> IssuePage {
    let links = ReaderLinks(unsubscribe: home, preferences: home, view: home, form: home)
    let (record, subject) = record(for: reader, links, content, [])
    return IssuePage(
      title: subject, summary: preheader?.render(record, environment: environment) ?? "",
      html: String(decoding: try merged(page, record, reader), as: UTF8.self))
  }
}
