import Mail
import Store

/// The password for the mail server, or the token. It never stands in site.yaml, which is shared.
enum MailSecret {
  /// From the environment, or from a file that only its owner may read.
  ///
  /// Throws a `MailSecretFailure`.
  static func read(
    for user: String, isToken: Bool, in folder: DataFolder, _ surroundings: Surroundings
  ) throws -> Secret {
    let variable = isToken ? "RAPPORT_MAIL_TOKEN" : "RAPPORT_MAIL_PASSWORD"
    if let text = surroundings.variables[variable], !text.isEmpty {
      guard isOneLine(Array(text.utf8)) else { throw MailSecretFailure.notOneLine(variable) }
      return Secret(text)
    }
    guard let file = try PrivateFile.read(folder.mailPassword) else {
      throw MailSecretFailure.missing(user: user, variable: variable, path: folder.mailPassword)
    }
    guard !file.isOpenToOthers else {
      throw MailSecretFailure.readableByOthers(folder.mailPassword)
    }
    // An editor ends the line.
    let line = file.bytes.last == UInt8(ascii: "\n") ? file.bytes.dropLast() : file.bytes[...]
    guard isOneLine(Array(line)) else { throw MailSecretFailure.notOneLine(folder.mailPassword) }
    return Secret(String(decoding: line, as: UTF8.self))
  }

  /// Nothing else, as what stands in it goes into one word of the conversation.
  private static func isOneLine(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && String(validating: bytes, as: UTF8.self) != nil
  }
}

extension DataFolder {
  /// With which we log in at the mail server.
  var mailPassword: String { keys + "/mail.password" }
}
