/// A line of a list: an address at its front, whatever stands around it.
enum ListItem {
  /// `> ada@example.org`, `* ada@example.org`, `Recipient: [SMTP:ada@example.org]`,
  /// `dda:SMTP=ada@example.org; on Fri, …`
  static func address(in line: String) -> AddressScan.Found? {
    let bytes = Array(line.utf8)
    guard let found = AddressScan.all(in: bytes).first else { return nil }
    let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self).lowercased()
    if before.hasSuffix("smtp=") || before.hasSuffix("smtp:") || before.hasSuffix("rfc822;") {
      return found
    }
    let words = WordText(before).words
    guard !words.isEmpty else { return found }
    let isLabelled = before.contains { ":=".contains($0) } && words.count <= 3
    return isLabelled && words.contains(where: labels.contains) ? found : nil
  }

  /// What an address was made of: `(generated from ada@example.org)`.
  static func origins(in line: String) -> [AddressScan.Found] {
    let bytes = Array(line.utf8)
    return AddressScan.all(in: bytes).filter { found in
      let before = WordText(String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self))
      return before.words.suffix(2).elementsEqual(["generated", "from"])
        || before.words.suffix(2).elementsEqual(["expanded", "from"])
        || before.words.suffix(2).elementsEqual(["addressed", "to"])
    }
  }

  private static let labels: Set<String> = [
    "recipient", "recipients", "address", "addresses", "to", "smtp", "user", "email", "mail",
    "empfänger", "adresse", "destinataire", "destinatario", "destinatário", "ontvanger", "adres",
    "adresat", "получатель", "адрес", "mottagare", "modtager",
  ]
}
