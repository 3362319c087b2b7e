extension MailLayout {
  /// Puts a link's number behind its words, at `destination`; a button has its address itself.
  mutating func endLink(from start: Int?, isButton: Bool) {
    let end = index
    copy(skipping: 1)
    while index < input.count, input[index] > 0x20 { index += 1 }
    let address = copied..<index
    if index < input.count, input[index] == MailMark.linkEnd { index += 1 }
    copied = index
    guard !address.isEmpty else { return }
    let words = start.map { input[$0..<end] } ?? input[end..<end]
    if words.allSatisfy({ $0 <= 0x20 }) { return append(input[address]) }
    // As in `<https://example.org>`.
    guard !words.elementsEqual(input[address]) else { return }
    if isButton {
      if let last = output.last, !Self.stops.contains(last) { append(":".utf8) }
      appendGap()
      append(input[address])
    } else {
      append(" [\(addresses.number(of: address, in: input))]".utf8)
    }
  }

  /// Ends the words before a button's address: no colon follows these.
  private static let stops: [UInt8] = Array(":.!?".utf8)

  /// Bytes that are written in one line with what is before them.
  private mutating func append(_ bytes: some Collection<UInt8>) {
    output.append(contentsOf: bytes)
    line.column += bytes.count
  }

  private mutating func appendGap() {
    line.column += 1
    line.gap = .init(index: output.count, isCopied: true, length: 1, column: line.column)
    output.append(0x20)
  }

  /// Writes the addresses that have not been written.
  mutating func writeAddresses() {
    let from = addresses.written
    if index < input.count, input[index] == MailMark.end { index += 1 }
    guard from < addresses.all.count else { return }
    addresses.written = addresses.all.count
    writeBlock(of: BlockKind.addresses) { layout in
      for number in from..<layout.addresses.all.count {
        if number > from { layout.breakLine() }
        layout.writeAddress(number)
      }
    }
  }

  private mutating func writeAddress(_ number: Int) {
    output.append(contentsOf: "[\(number + 1)] ".utf8)
    var address = input[addresses.all[number]]
    while !address.isEmpty {
      if output.count - line.start >= Self.longest { breakLine() }
      let part = address.prefix(Self.longest + line.start - output.count)
      output.append(contentsOf: part)
      address = address.dropFirst(part.count)
    }
  }
}
