public import Vocabulary

extension Chance {
  /// A new row's key: 26 letters of Crockford's base 32, 130 bits.
  public func rowID() -> String { rowID(letters: 26) }

  /// Keys for the rows of one great work.
  public func rowIDs() -> RowIDs { RowIDs(run: rowID(letters: 17)) }

  private func rowID(letters count: Int) -> String {
    String(decoding: bytes(count).map { letters[Int($0 & 31)] }, as: UTF8.self)
  }
}

/// Keys that ascend: a database puts a row with the next one beside the row before it, where keys
/// by chance would touch a page of the index each.
public struct RowIDs: Sendable {
  /// 85 bits by chance.
  private let run: String
  private var count = 0

  fileprivate init(run: String) { self.run = run }

  /// Of 26 letters as well, the last 9 of them counted.
  public mutating func next() -> String {
    defer { count += 1 }
    let counted = (0..<9).reversed().map { letters[count >> (5 * $0) & 31] }
    return run + String(decoding: counted, as: UTF8.self)
  }
}

private let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
