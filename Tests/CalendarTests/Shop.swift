import Calendar
import Settings
import Testing
import Vocabulary

/// A business as its owner would write it, for tests.
enum Shop {
  static func read(_ yaml: String) throws -> (hours: OpeningHours?, findings: [Finding]) {
    let node = try YAML.parse(Array(yaml.utf8), path: "site.yaml")
    var findings: [Finding] = []
    let hours = OpeningHours.read(
      hours: node["hours"], holidays: node["holidays"], path: "site.yaml", findings: &findings)
    return (hours, findings)
  }

  static func hours(_ yaml: String) throws -> OpeningHours {
    let (hours, findings) = try read(yaml)
    #expect(findings == [])
    return try #require(hours)
  }

  static func time(_ yaml: String, in zone: String = "Europe/London") throws -> WorkingTime {
    WorkingTime(try hours(yaml), zone: try #require(Zone(zone)))
  }

  static func report(_ yaml: String) throws -> [String] {
    try read(yaml).findings.sorted().flatMap(\.report)
  }

  static func day(_ text: String) throws -> CivilDate { try WrittenTime(text).day }
}

extension WorkingTime {
  /// The moment at which clocks there show this first.
  func moment(_ text: String) throws -> Int { try WrittenTime(text).timestamp(in: zone).seconds }
}
