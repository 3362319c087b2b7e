import Foundation
import Site

/// `--stats`: time by phase, the slowest pages, and the templates.
struct StatisticsTable {
  let text: String

  init(_ statistics: BuildStatistics) {
    var lines = ["Phase            ms"]
    lines += statistics.phases.map { Self.row($0.name, $0.seconds) }
    lines += ["", "Slowest pages    ms"]
    lines += statistics.slowestPages.map { Self.row($0.name, $0.seconds) }
    lines += ["", "Templates        ms   pages"]
    lines += statistics.templates.map { "\(Self.row($0.name, $0.seconds))   \($0.count)" }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ seconds: Double) -> String {
    let milliseconds = String(format: "%.1f", seconds * 1000)
    let width = max(1, 19 - name.count - milliseconds.count)
    return name + String(repeating: " ", count: width) + milliseconds
  }
}
