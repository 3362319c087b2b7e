/// What stands above a part of a multipart body: whose it is, and whether it is a file.
public struct PartHeader: Sendable, Hashable {
  /// As it was sent.
  public let name: String
  /// Nil for text. Cleaned for display, and empty if no file was chosen.
  public let fileName: String?

  /// From the lines without their line ends. Other headers are let pass and not read:
  /// `Content-Transfer-Encoding` is deprecated here (RFC 7578 §4.7), and a file's type is seen by
  /// its bytes.
  public init(_ lines: [[UInt8]]) throws(IntakeFault) {
    var disposition: Parameters?
    var hasType = false
    for line in lines {
      let name = line.prefix(while: isToken)
      let value = line[name.endIndex...].dropFirst().drop(while: isBlank)
      guard !name.isEmpty, name.count < line.count, line[name.endIndex] == UInt8(ascii: ":"),
        String(validating: line, as: UTF8.self) != nil
      else { throw .malformed(.header) }
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "content-disposition":
        guard disposition == nil else { throw .malformed(.disposition) }
        disposition = try Self.formData(value)
      case "content-type":
        guard !hasType else { throw .malformed(.header) }
        hasType = true
        let type = String(decoding: value.prefix(10), as: UTF8.self).lowercased()
        guard type != "multipart/" else { throw .malformed(.nestedParts) }
      default: break
      }
    }
    guard let disposition, let name = disposition["name"] else { throw .malformed(.disposition) }
    self.name = String(decoding: name, as: UTF8.self)
    fileName = try Self.fileName(disposition)
  }

  private static func formData(_ value: ArraySlice<UInt8>) throws(IntakeFault) -> Parameters {
    let kind = value.prefix(while: isToken)
    guard String(decoding: kind, as: UTF8.self).lowercased() == "form-data",
      let parameters = Parameters(value[kind.endIndex...])
    else { throw .malformed(.disposition) }
    return parameters
  }

  /// `filename*` goes before `filename`. A name in numbered pieces (RFC 2231 §3) is refused, as
  /// who does not know it would take the file for text.
  private static func fileName(_ parameters: Parameters) throws(IntakeFault) -> String? {
    let isKnown = parameters.names.allSatisfy {
      !$0.hasPrefix("filename") || $0 == "filename" || $0 == "filename*"
    }
    guard isKnown else { throw .malformed(.disposition) }
    if let extended = parameters["filename*"] {
      guard let name = ExtendedValue.text(extended) else { throw .malformed(.disposition) }
      return name.isEmpty ? "" : FileName.cleaned(name)
    }
    guard let plain = parameters["filename"] else { return nil }
    let name = unescaped(String(decoding: plain, as: UTF8.self))
    return name.isEmpty ? "" : FileName.cleaned(name)
  }

  /// Browsers write a quote as `%22`; the line ends they escape too are no part of a name.
  private static func unescaped(_ name: String) -> String {
    let parts = name.split(separator: "%22", omittingEmptySubsequences: false)
    return parts.joined(separator: "\"")
  }
}

/// RFC 5987 §3.2: `UTF-8'en'%e2%82%ac`.
enum ExtendedValue {
  static func text(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(
      separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let decoded = decoded(parts[2]), !decoded.contains(0) else {
      return nil
    }
    return switch String(decoding: parts[0], as: UTF8.self).lowercased() {
    case "utf-8": String(validating: decoded, as: UTF8.self)
    case "iso-8859-1": String(String.UnicodeScalarView(decoded.map { Unicode.Scalar($0) }))
    default: nil
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = bytes
    var decoded: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue,
        let low = rest.popFirst()?.hexadecimalValue
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return decoded
  }
}
