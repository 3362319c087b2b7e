/// How two domains of a message stand to each other, for DMARC (RFC 9989 §3.2.10, mail-D5).
public enum DomainAlignment: Sendable, Hashable {
  /// One is the other or lies below it.
  case aligned
  /// Both lie below a third: `a.example.org` and `b.example.org`. They are aligned if that is where
  /// the organisation's own domain is, which DNS alone knows: it may be `co.uk`.
  case siblings(below: String)
  case foreign

  /// Domains in the ASCII form, in any case.
  public init(_ one: some StringProtocol, _ other: some StringProtocol) {
    let one = one.lowercased().split(separator: "."),
      other = other.lowercased().split(separator: ".")
    let shared = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.map(\.0)
    if shared.count == min(one.count, other.count), !shared.isEmpty {
      self = .aligned
    } else if shared.count >= 2 {
      self = .siblings(below: shared.reversed().joined(separator: "."))
    } else {
      self = .foreign
    }
  }
}
