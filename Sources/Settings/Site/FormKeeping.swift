/// For how many days what visitors sent is kept.
public struct FormKeeping: Hashable, Sendable {
  /// Where neither the form nor the field says.
  public var submissions = 400
  /// In the spam box: what looks like spam, and what hardly can be anything else.
  public var spam = 30
  public var certainSpam = 7
  /// The keyed hashes of addresses by which senders are counted.
  public var addresses = 7

  public init() {}
}

extension FormKeeping {
  static let keys = [
    SettingKey(
      "forms.keep.submissions", "days", "400",
      "How long what was sent is kept, where its form does not say."),
    SettingKey("forms.keep.spam", "days", "30", "How long the spam box keeps what may be spam."),
    SettingKey(
      "forms.keep.certain-spam", "days", "7", "How long it keeps what hardly can be anything else."
    ),
    SettingKey(
      "forms.keep.addresses", "days", "7",
      "How long the traces are kept by which senders are counted."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("keep") { [self] inner in
        var keeping = self
        let days = 1...36_500
        keeping.submissions = inner.integer("submissions", in: days) ?? submissions
        keeping.spam = inner.integer("spam", in: days) ?? spam
        keeping.certainSpam = inner.integer("certain-spam", in: days) ?? certainSpam
        keeping.addresses = inner.integer("addresses", in: days) ?? addresses
        return keeping
      } ?? self
  }
}
