public import Vocabulary

/// What an issue is called in the ledger of deliveries, for ever: its file's name without the date
/// and the ending.
public enum IssueName {
  /// `content/newsletters/2026-03-01-spring-list.md` is `spring-list`; `…/spring-list/index.md`
  /// too.
  public static func of(_ path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    var stem = parts.popLast() ?? ""
    if let point = stem.lastIndex(of: ".") { stem = String(stem[..<point]) }
    if stem == "index", let folder = parts.last { stem = folder }
    return withoutDay(stem)
  }

  private static func withoutDay(_ stem: String) -> String {
    let bytes = Array(stem.utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: "-"),
      bytes[..<10].enumerated().allSatisfy({ index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : 0x30...0x39 ~= byte
      })
    else { return stem }
    return String(decoding: bytes[11...], as: UTF8.self)
  }
}

extension Issue {
  /// Two issues of one name would be one to the ledger: who has the first never gets the second.
  public static func doubledNames(in issues: [Issue]) -> [Finding] {
    var first: [String: Issue] = [:]
    return issues.compactMap { issue in
      guard let other = first[issue.name] else {
        first[issue.name] = issue
        return nil
      }
      return Finding(
        .error, in: issue.path,
        "this issue and \(other.path) are both called “\(issue.name)”",
        advice: "Rename one of the files: who has one issue would not get the other.")
    }
  }
}
