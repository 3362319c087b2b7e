import Glibc

/// The files of the IANA database, as every Unix has them.
struct ZoneDatabase {
  let folder: String

  static let usual = "/usr/share/zoneinfo"

  /// The file of a zone; nil if there is none.
  ///
  /// An identifier is words of letters, digits and the signs `_+-`, each beginning with a capital,
  /// with slashes between: so that it cannot lead out of the folder, nor to its other files.
  func file(_ identifier: String) -> [UInt8]? {
    let parts = identifier.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isName =
      identifier.utf8.count <= 64
      && parts.allSatisfy { part in
        (part.first.map { $0 &- 0x41 < 26 } ?? false)
          && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || isDigit($0) || "_+-".utf8.contains($0) }
      }
    return isName ? read(identifier) : nil
  }

  /// Whether there is a database at all: small systems leave it out.
  var isThere: Bool { file("Europe/London") != nil || file("Etc/UTC") != nil }

  /// The zones that people live in, in the alphabet's order (third column of `zone.tab`).
  var names: [String] {
    let table = read("zone.tab") ?? read("zone1970.tab") ?? []
    return table.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      return cells.count < 3 ? nil : String(decoding: cells[2], as: UTF8.self)
    }.sorted()
  }

  /// The largest zone has less than 4 KiB, the table less than 20.
  private func read(_ name: String) -> [UInt8]? {
    let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece: [UInt8] = Array(repeating: 0, count: 4096)
    while bytes.count < 1 << 16 {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        return nil
      }
      bytes += piece[..<count]
    }
    return nil
  }
}
