/// How much a form takes, and how often.
///
/// The figures are those of the project's list of abuses, 3.1, 3.3 and 3.4; most sites need no
/// others.
public struct FormLimits: Hashable, Sendable {
  /// Bytes of what is sent, without files and with them.
  public var body = 256 << 10
  public var bodyWithFiles = 12 << 20
  public var files = 5
  /// Bytes of one file.
  public var file = 5 << 20
  /// How many values are sent at most.
  public var values = 200
  /// Characters of an answer in one line, and of one in several.
  public var line = 1000
  public var paragraph = 20_000
  /// Seconds that pass at least between a form's drawing and its sending.
  public var fillTime = 3
  /// Hours for which a form that was drawn can be sent.
  public var tokenHours = 24
  /// From one address in ten minutes, and in a day.
  public var perAddress = 5
  public var perAddressDay = 30
  /// From one network (IPv4 /24, IPv6 /48) in ten minutes.
  public var perNetwork = 30
  /// With one e-mail address in a day.
  public var perEmailDay = 3
  /// Of one form in ten minutes.
  public var perForm = 120
  /// From one address in an hour, for what became of a reference.
  public var lookups = 10

  public init() {}
}

extension FormLimits {
  static let keys = [
    SettingKey(
      "forms.limits.body", "a size", "256 KiB", "How much may be sent at once, without files."),
    SettingKey(
      "forms.limits.body-with-files", "a size", "12 MiB", "How much may be sent, with files."),
    SettingKey("forms.limits.files", "a whole number", "5", "How many files may be sent at once."),
    SettingKey("forms.limits.file", "a size", "5 MiB", "How large one file may be."),
    SettingKey("forms.limits.values", "a whole number", "200", "How many values may be sent."),
    SettingKey(
      "forms.limits.line", "a whole number", "1000", "The characters of an answer in one line."),
    SettingKey(
      "forms.limits.paragraph", "a whole number", "20000",
      "The characters of an answer in several lines."),
    SettingKey(
      "forms.limits.fill-time", "seconds", "3",
      "What is filled in faster is shown once more before it is taken."),
    SettingKey(
      "forms.limits.token-hours", "hours", "24",
      "What stood open longer is shown once more before it is taken."),
    SettingKey(
      "forms.limits.per-address", "a whole number", "5",
      "How often one address may send in ten minutes."),
    SettingKey(
      "forms.limits.per-address-day", "a whole number", "30",
      "How often one address may send in a day."),
    SettingKey(
      "forms.limits.per-network", "a whole number", "30",
      "How often one network may send in ten minutes."),
    SettingKey(
      "forms.limits.per-email-day", "a whole number", "3",
      "How often one e-mail address may be given in a day."),
    SettingKey(
      "forms.limits.per-form", "a whole number", "120",
      "How often a form may be sent in ten minutes, by all together."),
    SettingKey(
      "forms.limits.lookups", "a whole number", "10",
      "How often one address may ask in an hour what became of a reference."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("limits") { [self] inner in
        var limits = self
        limits.body = inner.size("body") ?? body
        limits.bodyWithFiles = inner.size("body-with-files") ?? bodyWithFiles
        limits.files = inner.integer("files", in: 0...100) ?? files
        limits.file = inner.size("file") ?? file
        limits.values = inner.integer("values", in: 1...10_000) ?? values
        limits.line = inner.integer("line", in: 1...100_000) ?? line
        limits.paragraph = inner.integer("paragraph", in: 1...1_000_000) ?? paragraph
        limits.fillTime = inner.integer("fill-time", in: 0...600) ?? fillTime
        limits.tokenHours = inner.integer("token-hours", in: 1...720) ?? tokenHours
        let times = 1...1_000_000
        limits.perAddress = inner.integer("per-address", in: times) ?? perAddress
        limits.perAddressDay = inner.integer("per-address-day", in: times) ?? perAddressDay
        limits.perNetwork = inner.integer("per-network", in: times) ?? perNetwork
        limits.perEmailDay = inner.integer("per-email-day", in: times) ?? perEmailDay
        limits.perForm = inner.integer("per-form", in: times) ?? perForm
        limits.lookups = inner.integer("lookups", in: times) ?? lookups
        return limits
      } ?? self
  }
}
