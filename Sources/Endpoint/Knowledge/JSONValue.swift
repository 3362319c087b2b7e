import Settings
import Store

/// A value on its way to be JSON, the same value always the same bytes: keys in the order they are
/// given, as an owner's lists are shown in that order; no blanks.
indirect enum JSONValue {
  case null
  case flag(Bool)
  case number(Int)
  /// As it was written, if that is a number in JSON too.
  case decimal(String)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// What a YAML file says. A date becomes text, which is read as the date again where one is
  /// wanted.
  init(_ node: Node) {
    self =
      switch node.kind {
      case .null: .null
      case .flag(let flag): .flag(flag)
      case .integer(let number) where String(number) == node.source: .number(number)
      case .integer, .decimal, .timestamp, .text: .text(node.source)
      case .sequence(let items): .list(items.map(JSONValue.init))
      case .mapping(let mapping): .object(mapping.entries.map { ($0.key, JSONValue($0.value)) })
      }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes
  }

  private func write(_ bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .decimal(let text): bytes += text.utf8
    case .text(let text): Self.quote(text, &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(&bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.quote(member.0, &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(&bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += "\\u00\(Hexadecimal.text([byte]))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
