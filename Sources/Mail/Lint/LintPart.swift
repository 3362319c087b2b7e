/// A message, or a part of one, with its headers as they stand in their lines.
struct LintPart {
  let fields: [Field]
  /// Lines above the body that are no header.
  let strangers: Int
  let body: ArraySlice<UInt8>

  struct Field {
    let name: String
    /// Without their ends; the first holds the name.
    var lines: [ArraySlice<UInt8>]

    /// The lines put together, without the name (RFC 5322 §2.2.3).
    var value: String {
      let joined = lines.joined().drop { $0 != UInt8(ascii: ":") }.dropFirst()
      return String(decoding: joined.drop(while: MailBytes.isBlank), as: UTF8.self)
    }
    var parameters: HeaderParameters { HeaderParameters(value.utf8) }
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var (fields, strangers, start) = ([Field](), 0, bytes.startIndex)
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: MailBytes.lineFeed) ?? bytes.endIndex
      var line = bytes[start..<end]
      start = min(end + 1, bytes.endIndex)
      if line.last == MailBytes.carriageReturn { line.removeLast() }
      guard let first = line.first else { break }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      if MailBytes.isBlank(first), !fields.isEmpty {
        fields[fields.count - 1].lines.append(line)
      } else if name.count < line.count, name.allSatisfy({ 0x21...0x7E ~= $0 }), !name.isEmpty {
        fields.append(Field(name: String(decoding: name, as: UTF8.self), lines: [line]))
      } else {
        strangers += 1
      }
    }
    (self.fields, self.strangers, body) = (fields, strangers, bytes[start...])
  }

  func all(_ name: String) -> [Field] {
    fields.filter { $0.name.lowercased() == name.lowercased() }
  }

  subscript(name: String) -> Field? { all(name).first }

  var mediaType: String { self["Content-Type"]?.parameters.value ?? "text/plain" }
  var isMultipart: Bool { mediaType.hasPrefix("multipart/") }
  var encoding: String {
    self["Content-Transfer-Encoding"]?.parameters.value ?? "7bit"
  }
  var cut: PartCutter? {
    guard isMultipart, let boundary = self["Content-Type"]?.parameters["boundary"] else {
      return nil
    }
    return PartCutter(body, boundary: boundary)
  }
  var parts: [LintPart] { cut?.parts.map { LintPart($0) } ?? [] }
}
