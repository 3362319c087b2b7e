/// Writes one page's links anew, and copies what stands between them.
struct LinkWriter {
  let pass: LinkPass
  let html: UnsafeBufferPointer<UInt8>
  private(set) var report = LinkReport()

  private let page: [UInt8]
  /// The page's folder, to and with its last slash, in `page`; and as a key.
  private let folder: Int
  private let folderKey: [UInt8]
  /// All before this is written.
  private var copied = 0
  private var key: [UInt8] = []
  private var seen: Set<BrokenLink> = []

  init(pass: LinkPass, page: String, html: UnsafeBufferPointer<UInt8>) {
    (self.pass, self.html) = (pass, html)
    self.page = SitePath.written(page.utf8)
    folder = self.page.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    folderKey = SitePath.key(self.page[..<folder])
  }

  mutating func finish(into output: inout [UInt8]) {
    copy(to: html.count, into: &output)
  }

  private mutating func copy(to end: Int, into output: inout [UInt8]) {
    output.append(contentsOf: html[copied..<end])
    copied = end
  }

  /// Writes the URL at `place` anew if it is one of the site.
  mutating func place(_ place: Range<Int>, into output: inout [UInt8]) {
    guard let link = SiteLink(html, in: place) else {
      if pass.collectsFragments, html[place].first(where: { $0 > 0x20 }) == UInt8(ascii: "#") {
        noteFragment(at: place, of: nil)
      }
      return
    }
    let path = link.path
    let target: Range<Int>?
    let isOpen: Bool
    if let direct = link.directKey {
      let bytes = UnsafeBufferPointer(rebasing: html[direct])
      target = pass.map.find(bytes)
      isOpen = target == nil && pass.map.isOpen(bytes)
    } else {
      key.removeAll(keepingCapacity: true)
      link.appendKey(from: html, in: folderKey, to: &key)
      (target, isOpen) = key.withUnsafeBufferPointer { key in
        let target = pass.map.find(key)
        return (target, target == nil && pass.map.isOpen(key))
      }
    }
    if let target {
      copy(to: path.lowerBound, into: &output)
      pass.map.withWritten(target) { write($0, isKnown: true, before: path.upperBound, &output) }
      copied = path.upperBound
      if pass.collectsFragments {
        noteFragment(at: path.upperBound..<place.upperBound, of: target)
      }
      return
    }
    if !isOpen { noteBroken(place) }
    keep(link, into: &output)
  }

  /// A path that is not known stays as it is, but is written in the form that was asked for.
  private mutating func keep(_ link: SiteLink, into output: inout [UInt8]) {
    let path = link.path
    if html[path.lowerBound] == UInt8(ascii: "/") {
      copy(to: path.lowerBound, into: &output)
      let bytes = UnsafeBufferPointer(rebasing: html[path])
      write(bytes, isKnown: false, before: path.upperBound, &output)
      copied = path.upperBound
    } else if let prefix = pass.prefix {
      copy(to: path.lowerBound, into: &output)
      output += prefix
      output += SitePath.written(key, isKey: true)
      if html[path.upperBound - 1] == UInt8(ascii: "/") { output.append(UInt8(ascii: "/")) }
      copied = path.upperBound
    }
  }
}

extension LinkWriter {
  /// `end` is where the old path ended, and its query or fragment starts.
  private func write(
    _ target: UnsafeBufferPointer<UInt8>, isKnown: Bool, before end: Int, _ output: inout [UInt8]
  ) {
    let slash = UInt8(ascii: "/")
    // `#place` stays on the page even where the visitor's address bar shows a query.
    if pass.prefix == nil, end < html.count, html[end] == UInt8(ascii: "#"),
      target.elementsEqual(page)
    {
      return
    }
    let needsIndex = pass.forDisk && isKnown && target.last == slash
    defer { if needsIndex { output.append(contentsOf: "index.html".utf8) } }
    if let prefix = pass.prefix {
      output += prefix
      output.append(contentsOf: target)
      return
    }
    // What the two have in common, to and with the last slash in it.
    var common = 0
    var index = 0
    let limit = min(folder, target.count)
    while index < limit, page[index] == target[index] {
      index += 1
      if page[index - 1] == slash { common = index }
    }
    var climbs = 0
    for index in common..<folder where page[index] == slash { climbs += 1 }
    for _ in 0..<climbs { output.append(contentsOf: "../".utf8) }
    let rest = target[common...]
    if climbs == 0 {
      if rest.isEmpty {
        if !needsIndex { output.append(contentsOf: "./".utf8) }
        return
      }
      // `./a:b` is a path; `a:b` would be a scheme, and `/b` would start at the root.
      let first = rest.prefix { $0 != slash }
      if first.isEmpty || first.contains(UInt8(ascii: ":")) {
        output.append(contentsOf: "./".utf8)
      }
    }
    output.append(contentsOf: rest)
  }

  private mutating func noteBroken(_ place: Range<Int>) {
    let text = CharacterReference.decoding(UnsafeBufferPointer(rebasing: html[place]))
    let link = BrokenLink(String(decoding: text, as: UTF8.self))
    if seen.insert(link).inserted { report.broken.append(link) }
  }

  private mutating func noteFragment(at place: Range<Int>, of target: Range<Int>?) {
    let text = CharacterReference.decoding(UnsafeBufferPointer(rebasing: html[place]))
    guard let hash = text.firstIndex(of: UInt8(ascii: "#")) else { return }
    let page = target.map { pass.map.withWritten($0) { String(decoding: $0, as: UTF8.self) } }
    let fragment = String(decoding: Array(Unescaped(text[(hash + 1)...])), as: UTF8.self)
    report.fragments.append(FragmentUse(page: page, fragment: fragment))
  }
}
