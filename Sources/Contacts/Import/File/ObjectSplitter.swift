import Vocabulary

/// Cuts a JSON text into its objects as it comes in: those of a list, or those that follow each
/// other.
struct ObjectSplitter {
  struct Object {
    let bytes: [UInt8]
    let line: Int, column: Int
  }

  private enum Place { case before, object, afterObject, afterComma, end }

  private let path: String
  private var place = Place.before
  private var isList = false
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var (line, column) = (1, 0)
  private var (firstLine, firstColumn) = (1, 1)

  init(path: String) { self.path = path }

  /// The object that ends with this byte.
  mutating func next(_ byte: UInt8) throws(Findings) -> Object? {
    if byte == 0x0A {
      (line, column) = (line + 1, 0)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    guard place != .object else { return try inside(byte) }
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09: return nil
    case UInt8(ascii: "[") where place == .before && !isList: isList = true
    case UInt8(ascii: "]") where isList && (place == .before || place == .afterObject):
      place = .end
    case UInt8(ascii: ",") where isList && place == .afterObject: place = .afterComma
    case UInt8(ascii: "{") where place != .end && !(isList && place == .afterObject):
      (firstLine, firstColumn) = (line, column)
      place = .object
      return try inside(byte)
    default:
      throw fault(
        place == .end
          ? "text follows the end of the list" : "an object should begin here, with “{”",
        advice: "The file is a list of objects, or has one object a line.")
    }
    return nil
  }

  func finish() throws(Findings) {
    switch place {
    case .object:
      throw fault("the file ends in the middle of the object that begins on line \(firstLine)")
    case .end: return
    case _ where isList: throw fault("the file ends before the list does", advice: "Write “]”.")
    default: return
    }
  }

  private mutating func inside(_ byte: UInt8) throws(Findings) -> Object? {
    bytes.append(byte)
    guard bytes.count <= ImportLimit.cell else {
      throw Findings(
        Finding(
          .error, in: path, line: firstLine, column: firstColumn,
          "the object that begins here is longer than 1 MB",
          advice: "The file is a list of objects, one for each person."))
    }
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
    guard depth == 0 else { return nil }
    defer { bytes.removeAll(keepingCapacity: true) }
    place = .afterObject
    return Object(bytes: bytes, line: firstLine, column: firstColumn)
  }

  private func fault(_ message: String, advice: String? = nil) -> Findings {
    Findings(
      Finding(.error, in: path, line: line, column: max(1, column), message, advice: advice))
  }
}
