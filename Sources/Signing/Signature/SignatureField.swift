import Mail

/// The field `DKIM-Signature` (RFC 6376 §3.5), written so that its lines have 78 bytes where no word
/// is longer (RFC 5322 §2.1.1).
struct SignatureField {
  private(set) var bytes: [UInt8] = []
  private var width = 0

  /// All up to the signature itself: what is signed of this field, and without a line end.
  init(
    _ key: DKIMKey, domain: String, seconds: Int, names: [String], bodyHash: [UInt8]
  ) {
    bytes.reserveCapacity(1024)
    add("DKIM-Signature: v=1;")
    add(" a=\(key.algorithm.rawValue);")
    add(" c=relaxed/relaxed;")
    add(" d=\(domain);")
    add(" s=\(key.selector.text);")
    add(" t=\(seconds);")
    for (place, name) in names.enumerated() {
      let isLast = place == names.count - 1
      add((place == 0 ? " h=" : "") + name + (isLast ? ";" : ":"))
    }
    add(" bh=\(Self.base64(bodyHash));")
    add(" b=")
  }

  /// The signature, and the line's end.
  mutating func close(_ signature: [UInt8]) {
    var letters: [UInt8] = []
    signature.withUnsafeBufferPointer { Base64.append($0, to: &letters) }
    var rest = letters[...]
    while !rest.isEmpty {
      if width >= Self.limit { fold() }
      let piece = rest.prefix(Self.limit - width)
      bytes.append(contentsOf: piece)
      width += piece.count
      rest = rest.dropFirst(piece.count)
    }
    bytes.append(contentsOf: Bytes.lineEnd)
  }

  private static let limit = 78

  /// A word, and the blank before it where it has one.
  private mutating func add(_ word: String) {
    var letters = word.utf8[...]
    if width > 0, width + letters.count > Self.limit {
      fold()
      if letters.first == Bytes.blank { letters = letters.dropFirst() }
    }
    bytes.append(contentsOf: letters)
    width += letters.count
  }

  private mutating func fold() {
    bytes.append(contentsOf: Bytes.lineEnd)
    bytes.append(Bytes.blank)
    width = 1
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    bytes.withUnsafeBufferPointer { Base64.append($0, to: &letters) }
    return String(decoding: letters, as: UTF8.self)
  }
}
