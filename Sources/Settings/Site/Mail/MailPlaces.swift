import Vocabulary

extension Reading {
  /// The absolute path of a program, without words behind it.
  mutating func program(_ key: String) -> String? {
    guard let entry = entry(key), let text = line(key) else { return nil }
    if text.hasPrefix("/"), !text.utf8.contains(0x20) { return text }
    let path = text.prefix { $0 != " " }
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be the path of a program, and this is \(describe(entry.value))",
      advice: path.hasPrefix("/")
        ? "Write “\(entry.key): \(path)”; what else it is told is known."
        : "Write it like “\(entry.key): /usr/sbin/sendmail”.")
    return nil
  }

  /// A folder for mails, which must not lie where a visitor could read it.
  mutating func mailFolder(_ key: String) -> String? {
    guard let entry = entry(key), let text = line(key) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    let isOpen =
      !text.hasPrefix("/") && ["content", "public", "site"].contains(parts.first { $0 != "." })
    guard isOpen || parts.contains("..") || parts.isEmpty || text.utf8.contains(0) else {
      return text
    }
    report(
      .error, at: entry.value,
      isOpen
        ? "“\(name(entry))” would be published, and it holds people's mails"
        : "“\(name(entry))” should be a folder, and this is \(describe(entry.value))",
      advice: "Write it like “\(entry.key): outgoing”.")
    return nil
  }

  /// Tells of each password that stands in the file, without repeating it.
  mutating func reportSecrets() {
    for entry in mapping.entries where !entry.value.isNull {
      guard Self.secrets.contains(where: { entry.isNamed($0) }) else { continue }
      // Asked for, so that it is not an unknown key besides.
      _ = self.entry(entry.key)
      report(
        .error, at: entry, "“\(name(entry))” is a secret, and this file is no place for one",
        advice: "Remove it, and put it into data/keys/mail.password (chmod 600) or the environment,"
          + " as RAPPORT_MAIL_PASSWORD.")
    }
  }

  private static let secrets = [
    "password", "passwd", "pass", "passphrase", "secret", "token", "api-key", "credentials",
  ]
}
