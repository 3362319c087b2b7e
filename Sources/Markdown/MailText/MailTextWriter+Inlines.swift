extension MailTextWriter {
  /// False for a tag that is not one of words in a line.
  mutating func enterInline(_ tag: MarkupToken) -> Bool {
    switch tag.name {
    case "a": enterLink(tag)
    case "img": writeImage(tag)
    case "br":
      if isCellOpen {
        write(words: [0x20])
      } else if blockStart != nil {
        append(MailMark.lineBreak)
      }
    case "input": writeBox(tag)
    case "strong", "b": if !isStrong, !isHeading { beginStrong() }
    case "del", "s", "strike": write(words: struck)
    case "sup": isRaised = true
    default: return false
    }
    return true
  }

  mutating func leaveInline(_ name: String) -> Bool {
    switch name {
    case "a": endLink()
    case "strong", "b": if isStrong { endStrong() }
    case "del", "s", "strike": write(words: struck)
    case "sup": isRaised = false
    default: return false
    }
    return true
  }

  private var struck: [UInt8] { [UInt8(ascii: "~"), UInt8(ascii: "~")] }

  private mutating func beginStrong() {
    ensureBlock()
    isStrong = true
    append(MailMark.strong)
  }

  mutating func endStrong() {
    isStrong = false
    append(MailMark.strong)
  }

  private mutating func enterLink(_ tag: MarkupToken) {
    endLink()
    if tag.attribute("role", in: html)?.elementsEqual("doc-backlink".utf8) == true {
      isReturn = true
      return
    }
    // A place in the page is none in the mail.
    guard let address = tag.attribute("href", in: html), let first = address.first,
      first != UInt8(ascii: "#")
    else { return }
    if tableDepth > 0, !isCellOpen { return }
    ensureBlock()
    append(MailMark.link)
    destination = shown(address)
  }

  /// An address as a reader writes it: one of a person or a telephone without its scheme.
  private func shown(_ address: [UInt8]) -> [UInt8] {
    for scheme in ["mailto:", "tel:"] where address.starts(with: scheme.utf8) {
      guard !address.contains(UInt8(ascii: "?")) else { break }
      return Array(address.dropFirst(scheme.utf8.count))
    }
    return address
  }

  mutating func endLink() {
    guard let destination else { return }
    append(MailMark.destination)
    for byte in destination {
      if byte > 0x20, byte != 0x7F { append(byte) } else { append("%20".utf8) }
    }
    append(MailMark.linkEnd)
    self.destination = nil
  }

  private mutating func writeImage(_ tag: MarkupToken) {
    guard let words = tag.attribute("alt", in: html), !words.isEmpty else { return }
    write(words: [UInt8(ascii: "[")] + words + [UInt8(ascii: "]")])
  }

  private mutating func writeBox(_ tag: MarkupToken) {
    guard tag.attribute("type", in: html)?.elementsEqual("checkbox".utf8) == true else { return }
    write(words: Array((tag.attribute("checked", in: html) == nil ? "[ ] " : "[x] ").utf8))
  }
}
