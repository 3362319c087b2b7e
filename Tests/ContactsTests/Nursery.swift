import Contacts
import Settings
import Testing
import Vocabulary

/// A business as its owner would write it, for tests.
enum Nursery {
  static let people = """
    contacts:
      fields:
        town: { title: Town, default: "", purpose: To tell you of deliveries near you }
        trees: { type: number, title: Trees planted }
        since: { type: date }
        member: { type: flag, default: no }
      interests: { hedging: Hedging, herbs: Herbs, fruit: Fruit trees }
    lists:
      news: News from the nursery
      tips: { title: Tips, description: What to do in the garden. }

    """

  static func read(_ yaml: String) throws -> (settings: ContactSettings, findings: [Finding]) {
    let node = try YAML.parse(Array(yaml.utf8), path: "site.yaml")
    var findings: [Finding] = []
    let settings = ContactSettings.read(
      contacts: node["contacts"], lists: node["lists"], segments: node["segments"],
      path: "site.yaml", findings: &findings)
    return (settings, findings)
  }

  static func settings(_ segments: String = "") throws -> ContactSettings {
    let (settings, findings) = try read(people + segments)
    #expect(findings == [])
    return settings
  }

  static func report(_ yaml: String) throws -> [String] {
    try read(yaml).findings.sorted().flatMap(\.report)
  }

  static func condition(_ yaml: String) throws -> Segment.Condition {
    let settings = try settings("segments:\n  some: \(yaml)\n")
    return try #require(settings.segment("some")).condition
  }
}
