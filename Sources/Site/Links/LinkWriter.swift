/// Writes one page's links anew, and copies what stands between them.
struct LinkWriter {
  private let pass: LinkPass
  private let lookup: LinkLookup
  private let page: PagePath
  private let html: UnsafeBufferPointer<UInt8>
  private(set) var report = LinkReport()

  /// All before this is written.
  private var copied = 0
  private var key: [UInt8] = []
  private var seen: Set<BrokenLink> = []

  init(
    pass: LinkPass, lookup: LinkLookup, page: PagePath, html: UnsafeBufferPointer<UInt8>
  ) {
    (self.pass, self.lookup, self.page, self.html) = (pass, lookup, page, html)
  }

  /// Writes the URL at `place` anew if it is one of the site.
  mutating func place(_ place: Range<Int>, into output: inout [UInt8]) {
    guard let link = SiteLink(html, in: place) else {
      if pass.collectsFragments { noteOwnFragment(at: place) }
      return
    }
    if let target = target(of: link) {
      write(target, isKnown: true, for: link.path, into: &output)
      if pass.collectsFragments {
        noteFragment(at: place, of: target)
      }
    } else {
      if !isOpen(link) { noteBroken(place) }
      keep(link, into: &output)
    }
  }

  mutating func finish(into output: inout [UInt8]) { copy(to: html.count, into: &output) }

  private mutating func copy(to end: Int, into output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: html[copied..<end]))
    copied = end
  }
}

extension LinkWriter {
  /// Leaves the key behind in `key`, unless the link could be looked up as it stands.
  private mutating func target(of link: SiteLink) -> UnsafeBufferPointer<UInt8>? {
    if let direct = link.directKey {
      return lookup.written(for: UnsafeBufferPointer(rebasing: html[direct]))
    }
    key.removeAll(keepingCapacity: true)
    link.appendKey(from: html, in: page.folder, to: &key)
    return key.withUnsafeBufferPointer { lookup.written(for: $0) }
  }

  private func isOpen(_ link: SiteLink) -> Bool {
    link.directKey.map { pass.map.isOpen(html[$0]) } ?? pass.map.isOpen(key)
  }

  /// A path that is not known stays as it is, but is written in the form that was asked for.
  private mutating func keep(_ link: SiteLink, into output: inout [UInt8]) {
    let slash = UInt8(ascii: "/")
    let path = link.path
    if html[path.lowerBound] == slash {
      write(UnsafeBufferPointer(rebasing: html[path]), isKnown: false, for: path, into: &output)
    } else if let prefix = pass.prefix {
      copy(to: path.lowerBound, into: &output)
      copied = path.upperBound
      output += prefix
      output += LinkKey.written(key, isKey: true)
      if html[path.upperBound - 1] == slash { output.append(slash) }
    }
  }

  private mutating func write(
    _ target: UnsafeBufferPointer<UInt8>, isKnown: Bool, for path: Range<Int>,
    into output: inout [UInt8]
  ) {
    copy(to: path.lowerBound, into: &output)
    copied = path.upperBound
    let namesIndex = pass.forDisk && isKnown && target.last == UInt8(ascii: "/")
    if let prefix = pass.prefix {
      output += prefix
      output.append(contentsOf: target)
    } else if startsFragment(path.upperBound), page.isSame(as: target) {
      // `#place` stays on the page even where the visitor's address bar shows a query.
      return
    } else {
      page.appendWay(to: target, nameFollows: namesIndex, &output)
    }
    if namesIndex { output.append(contentsOf: "index.html".utf8) }
  }

  private func startsFragment(_ index: Int) -> Bool {
    index < html.count && html[index] == UInt8(ascii: "#")
  }
}

extension LinkWriter {
  private mutating func noteOwnFragment(at place: Range<Int>) {
    if html[place].first(where: { $0 > 0x20 }) == UInt8(ascii: "#") {
      noteFragment(at: place, of: nil)
    }
  }

  private mutating func noteBroken(_ place: Range<Int>) {
    let text = CharacterReference.decoding(UnsafeBufferPointer(rebasing: html[place]))
    let link = BrokenLink(String(decoding: text, as: UTF8.self))
    if seen.insert(link).inserted { report.broken.append(link) }
  }

  private mutating func noteFragment(at place: Range<Int>, of target: UnsafeBufferPointer<UInt8>?) {
    let text = CharacterReference.decoding(UnsafeBufferPointer(rebasing: html[place]))
    guard let hash = text.firstIndex(of: UInt8(ascii: "#")) else { return }
    let page = target.map { String(decoding: $0, as: UTF8.self) }
    let fragment = String(decoding: Array(Unescaped(text[(hash + 1)...])), as: UTF8.self)
    report.fragments.append(
      FragmentUse(
        page: page, fragment: fragment, destination: String(decoding: text, as: UTF8.self)))
  }
}
