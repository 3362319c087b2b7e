public import Contacts
import Templates

extension CompiledIssue {
  /// The files that travel to a reader, as paths from the issue's folder: `vouchers/k7m2.pdf`. None
  /// leads out of it, as only the reader's id may stand in one.
  public func attachmentNames(for reader: Reader) -> [String] {
    guard !attachments.isEmpty else { return [] }
    let links = ReaderLinks(unsubscribe: "", preferences: "")
    let record = record(for: reader, links, .empty, []).whole
    return attachments.map { $0.render(record, environment: environment) }.filter { name in
      !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." }
        && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
    }
  }
}
