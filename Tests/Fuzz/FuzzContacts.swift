import Contacts
import Store
import Vocabulary

/// Files of people, of any format. Whatever is in one, it comes to the same in one piece and in
/// pieces of three bytes.
func fuzzContacts(_ start: String) -> @Sendable ([UInt8]) -> Void {
  { bytes in
    let file = Array(start.utf8) + bytes
    let whole = imported(file, inPiecesOf: max(1, file.count))
    precondition(imported(file, inPiecesOf: 3) == whole, "pieces are read otherwise")
    guard case .success(let report) = whole else { return }
    precondition(report.rows <= file.count, "more people than bytes")
    precondition(report.notes.count <= 200, "the remarks have no end")
  }
}

private enum Outcome: Equatable {
  case success(ImportReport)
  case refused([Finding])
}

private func imported(_ bytes: [UInt8], inPiecesOf size: Int) -> Outcome {
  let file = ContactFile(path: "people", size: bytes.count) { each in
    for start in stride(from: 0, to: bytes.count, by: size) {
      try each(bytes[start..<min(start + size, bytes.count)])
    }
  }
  var settings = ContactSettings()
  settings.fields = ContactField.Kind.allCases.map {
    ContactField(name: $0.rawValue, kind: $0, title: "A \($0.rawValue)")
  }
  settings.interests = [Interest(name: "herbs", title: "Herbs")]
  do {
    let work = try ContactImport(
      file, settings: settings, options: ImportOptions(), at: 0,
      chance: Chance { [UInt8](repeating: 0, count: $0) }, hash: \.key)
    return .success(try work.run(in: EmptyStore()))
  } catch let findings as Findings {
    precondition(findings.all.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "no such place")
    return .refused(findings.all)
  } catch {
    preconditionFailure("an import fails by itself: \(error)")
  }
}

/// Knows nobody.
private struct EmptyStore: Session {
  func run(_ statement: Statement) throws -> [Row] {
    try statement.check()
    return []
  }
}
