import Settings

/// Checks what a file is called and begins with; what else is in it nobody opens (form-C6).
enum FileCheck {
  static func check(
    _ file: Sent.File, _ rule: FileRule, limits: FormLimits
  ) throws(RefusalReason) {
    let name = String(file.name.prefix(80))
    let endings = file.name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().map { SentText.isBlank(String($0)) ? "" : String($0) }
    let formats = rule.formats.map(\.rawValue).joined(separator: ", ")
    guard let ending = endings.last, let format = FileRule.Format(ending: ending),
      rule.formats.contains(format)
    else { throw RefusalReason(.fileFormat, ["file": name, "formats": formats]) }
    // `x.php.jpg`: some servers run what has such an ending anywhere in its name.
    guard endings.dropLast().allSatisfy({ !dangerous.contains($0) }) else {
      throw RefusalReason(.fileName, ["file": name])
    }
    guard file.size > 0 else { throw RefusalReason(.fileEmpty, ["file": name]) }
    let most = min(rule.size, limits.file)
    guard file.size <= most else {
      throw RefusalReason(.fileTooLarge, ["file": name, "size": size(most)])
    }
    guard format.begins(file.head, isWhole: file.size <= file.head.count) else {
      throw RefusalReason(.fileContent, ["file": name, "format": format.rawValue])
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0
      ? "\(bytes >> 20) MB" : "\((bytes + 1023) >> 10) KB"
  }

  private static let dangerous: Set<String> = [
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "cgi", "pl",
    "py",
    "rb", "sh", "asp", "aspx", "jsp", "jspx", "shtml", "shtm", "htm", "html", "xhtml", "xht", "svg",
    "xml", "js", "mjs", "exe", "com", "bat", "cmd", "scr", "msi", "vbs", "ps1", "jar", "htaccess",
  ]
}

extension FileRule.Format {
  /// By the ending of a file's name, in lower case.
  public init?(ending: String) { self.init(rawValue: ending == "jpeg" ? "jpg" : ending) }

  /// Whether a file of this format can begin so.
  func begins(_ head: [UInt8], isWhole: Bool) -> Bool {
    switch self {
    case .pdf: head.starts(with: Array("%PDF-".utf8))
    case .png: head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpg: head.starts(with: [0xFF, 0xD8, 0xFF])
    case .txt, .csv: Self.isText(head, isWhole: isWhole)
    }
  }

  /// UTF-8 without NUL; the last letter may be cut where the file goes on.
  private static func isText(_ head: [UInt8], isWhole: Bool) -> Bool {
    guard !head.contains(0) else { return false }
    if String(validating: head, as: UTF8.self) != nil { return true }
    guard !isWhole, let lead = head.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    let length =
      switch head[lead] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    return head.count - lead < length
      && String(validating: head[..<lead], as: UTF8.self) != nil
  }
}
