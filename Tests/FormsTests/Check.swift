import Calendar
import Forms
import Settings
import Testing
import Vocabulary

/// Reads small forms and holds answers against them, on Monday 23 November 2026 at noon in London.
enum Check {
  /// 2026-11-23T12:00:00Z
  static let now = 1_795_435_200
  static let hours = OpeningHours(
    week: [[], [day], [day], [day], [day], [OpeningHours.Span(from: 540, to: 960)], []],
    exceptions: [CivilDate(daysSince1970: 20_782): [morning, afternoon]])
  private static let day = OpeningHours.Span(from: 540, to: 1020)
  private static let morning = OpeningHours.Span(from: 540, to: 720)
  private static let afternoon = OpeningHours.Span(from: 840, to: 1020)

  static func check(
    _ form: FormDefinition, _ sent: Sent, upTo page: Int? = nil, language: String = "en",
    limits: FormLimits = FormLimits()
  ) -> FormCheck {
    form.check(
      sent, limits: limits, now: now, hours: hours, zone: Zone("Europe/London") ?? .utc,
      language: language, upTo: page)
  }

  /// A form of these fields, each a line of YAML.
  static func form(_ fields: String..., rest: String = "") throws -> FormDefinition {
    var findings: [Finding] = []
    let text = text(fields, rest: rest)
    let name = try #require(FormName("test"))
    let form = FormDefinition.read(
      Array(text.utf8), path: "forms/test.yaml", name: name, findings: &findings)
    return try #require(form, "\(findings)\n\(text)")
  }

  /// What is said of a form; its fields stand on line 4 and below.
  static func report(_ fields: String..., rest: String = "") throws -> [String] {
    try report(yaml: text(fields, rest: rest))
  }

  static func report(yaml: String, defaults: FormDefaults = FormDefaults()) throws -> [String] {
    var findings: [Finding] = []
    let name = try #require(FormName("test"))
    _ = FormDefinition.read(
      Array(yaml.utf8), path: "test.yaml", name: name, defaults: defaults, findings: &findings)
    return findings.sorted().flatMap(\.report)
  }

  private static func text(_ fields: [String], rest: String) -> String {
    "title: Test\npurpose: To test\nfields:\n"
      + fields.map { "  - \($0)\n" }.joined() + rest
  }

  /// What one field makes of one text: what is stored, or the sentence beside it.
  static func one(_ field: String, _ text: String) throws -> String {
    let form = try form(field)
    let name = form.fields[0].name
    return switch check(form, Sent(values: [Sent.Value(name, text)])) {
    case .accepted(let answers): answers.answers.first?.values.joined(separator: "|") ?? ""
    case .refused(let refusals):
      "✗ " + refusals.map { $0.field == name ? $0.sentence : "\($0)" }.joined(separator: " ")
    }
  }
}
