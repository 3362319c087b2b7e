/// How many bytes of a text are of the kinds by which its encoding is chosen.
struct ByteCounts {
  /// Below 0x20, and of these the line feeds; above 0x7E; equals signs.
  private(set) var controls = 0, lineFeeds = 0, foreign = 0, equals = 0

  /// In runs that a count of one byte can hold: so the compiler makes vector code of it that looks at
  /// sixteen bytes in one step.
  init(of text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      let end = min(start + Int(UInt8.max), text.count)
      add(UnsafeBufferPointer(rebasing: text[start..<end]))
      start = end
    }
  }

  private mutating func add(_ run: UnsafeBufferPointer<UInt8>) {
    var (controls, lineFeeds, foreign, equals) = (UInt8(0), UInt8(0), UInt8(0), UInt8(0))
    for byte in run {
      controls &+= byte < 0x20 ? 1 : 0
      lineFeeds &+= byte == MailBytes.lineFeed ? 1 : 0
      foreign &+= byte > 0x7E ? 1 : 0
      equals &+= byte == MailBytes.equals ? 1 : 0
    }
    self.controls += Int(controls)
    self.lineFeeds += Int(lineFeeds)
    self.foreign += Int(foreign)
    self.equals += Int(equals)
  }
}
