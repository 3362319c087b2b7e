/// The path in a URL that stays within the site, as it stands in a page.
struct SiteLink {
  /// The path without white space, query and fragment, as bytes of the page.
  let path: Range<Int>
  /// Where the path can be looked up as it stands: rooted, nothing escaped, no dots to follow.
  let directKey: Range<Int>?
  /// The path with its character references read, if it has any.
  private let decoded: [UInt8]?

  /// Nil for another scheme or host, and for a URL without a path: `#place`, `?page=2`, nothing.
  init?(_ html: UnsafeBufferPointer<UInt8>, in place: Range<Int>) {
    var (start, end) = (place.lowerBound, place.upperBound)
    while start < end, html[start] <= 0x20 { start += 1 }
    while start < end, html[end - 1] <= 0x20 { end -= 1 }
    let survey = Survey(html[start..<end])
    guard survey.staysHere else { return nil }
    guard survey.hasReferences else {
      decoded = nil
      path = start..<survey.end
      directKey = survey.isPlain ? Self.trimmed(path, in: html) : nil
      return
    }
    var text: [UInt8] = []
    var index = start
    while index < end {
      let reference =
        html[index] == UInt8(ascii: "&") ? CharacterReference(html[index..<end]) : nil
      let character = reference?.character ?? Unicode.Scalar(html[index])
      if character == "?" || character == "#" { break }
      if let reference {
        text += UTF8.encode(reference.character) ?? UTF8.encodedReplacementCharacter
      } else {
        text.append(html[index])
      }
      index += reference?.length ?? 1
    }
    let again = text.withUnsafeBufferPointer { Survey($0[...], referencesAreRead: true) }
    guard again.staysHere else { return nil }
    (path, directKey, decoded) = (start..<index, nil, text)
  }

  func appendKey(
    from html: UnsafeBufferPointer<UInt8>, in folder: [UInt8], to key: inout [UInt8]
  ) {
    if let decoded {
      LinkKey.appendKey(of: decoded, in: folder, to: &key)
    } else {
      LinkKey.appendKey(of: html[path], in: folder, to: &key)
    }
  }

  private static func trimmed(_ path: Range<Int>, in html: UnsafeBufferPointer<UInt8>)
    -> Range<Int>
  {
    var end = path.upperBound
    let index: StaticString = "/index.html"
    let name = index.utf8CodeUnitCount
    if path.count >= name, html[end - 1] == UInt8(ascii: "l"),
      html[end - name..<end].elementsEqual(
        UnsafeBufferPointer(start: index.utf8Start, count: name))
    {
      end -= name
    } else if html[end - 1] == UInt8(ascii: "/") {
      end -= 1
    }
    return path.lowerBound..<end
  }
}

/// One look at the bytes of a URL, to the end of its path.
private struct Survey {
  private(set) var end: Int
  private(set) var staysHere = true
  private(set) var isPlain: Bool
  private(set) var hasReferences = false

  init(_ url: Slice<UnsafeBufferPointer<UInt8>>, referencesAreRead: Bool = false) {
    let (start, limit) = (url.startIndex, url.endIndex)
    let slash = UInt8(ascii: "/")
    end = start
    isPlain = start < limit && url[start] == slash
    var isFirstSegment = true
    scan: while end < limit {
      switch url[end] {
      case slash:
        isFirstSegment = false
        guard end + 1 < limit else { break }
        let next = url[end + 1]
        if next == UInt8(ascii: ".") || next == slash { isPlain = false }
        if end == start, next == slash || next == UInt8(ascii: "\\") { staysHere = false }
      case UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      case UInt8(ascii: ":"): if isFirstSegment { staysHere = false }
      case UInt8(ascii: "\\"): if end == start { staysHere = false }
      case UInt8(ascii: "%"): isPlain = false
      case UInt8(ascii: "&"):
        if !referencesAreRead {
          hasReferences = true
          break scan
        }
      default: break
      }
      end += 1
    }
    if end == start, !hasReferences { staysHere = false }
  }
}
