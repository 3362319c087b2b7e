/// Why a file cannot be written under a name.
public enum OutputPathFault: Sendable, Hashable {
  /// Empty, from the root, or with `//` or a slash at its end.
  case malformed
  /// `.` or `..`.
  case upward
  /// A line break, a NUL or another control character.
  case control
  /// U+FFFD, which decoding leaves where bytes were not UTF-8.
  case undecodable
  /// A segment of more than 255 bytes, which no file system here stores.
  case long
  /// More than 2,048 bytes in all, where the sitemap protocol, browsers and servers end a URL.
  case deep
  /// `.rapport`, where the build keeps its own notes.
  case reserved

  init?(in path: String) {
    var path = path
    guard let fault = path.withUTF8(Self.fault) else { return nil }
    self = fault
  }

  private static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> OutputPathFault? {
    var start = 0
    var isPlain = true
    guard bytes.count <= 2048 else { return .deep }
    for end in 0...bytes.count {
      if end < bytes.count, bytes[end] != UInt8(ascii: "/") {
        guard bytes[end] >= 0x20, bytes[end] != 0x7F else { return .control }
        isPlain = isPlain && bytes[end] < 0x80
        continue
      }
      let length = end - start
      guard length > 0 else { return .malformed }
      guard length <= 255 else { return .long }
      if bytes[start] == UInt8(ascii: ".") {
        if length == 1 || (length == 2 && bytes[start + 1] == UInt8(ascii: ".")) { return .upward }
        let isFirst = start == 0
        if isFirst, bytes[..<end].elementsEqual(".rapport".utf8) { return .reserved }
      }
      start = end + 1
    }
    guard !isPlain else { return nil }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}")
      ? .undecodable : nil
  }
}

extension OutputPathFault: Error, CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed: "it is not a path inside the output folder"
    case .upward: "“.” and “..” are not allowed in it"
    case .control: "it has a line break or another control character in it"
    case .undecodable: "it was made from a file name that is not UTF-8"
    case .long: "a name in it is longer than 255 bytes"
    case .deep: "it is longer than 2,048 bytes"
    case .reserved: "the folder .rapport belongs to the build"
    }
  }

  var advice: String {
    switch self {
    case .undecodable: "Rename the file so that its name is UTF-8 (convmv does many at once)."
    case .long, .deep: "Give the page a shorter “slug” or “url”, or the file a shorter name."
    case .malformed, .upward, .control, .reserved: "Give the page another “url”."
    }
  }
}
