import Foundation
import Site

/// `--stats`: time by phase, the slowest pages, and the templates.
struct StatisticsTable {
  let text: String

  init(_ statistics: BuildStatistics) {
    let tables = [
      ("Phase", statistics.phases.map { ($0.name, [Self.milliseconds($0.seconds)]) }, ["ms"]),
      (
        "Slowest pages", statistics.slowestPages.map { ($0.name, [Self.milliseconds($0.seconds)]) },
        ["ms"]
      ),
      (
        "Templates",
        statistics.templates.map { ($0.name, [Self.milliseconds($0.seconds), "\($0.count)"]) },
        ["ms", "pages"]
      ),
    ]
    let names = tables.flatMap { title, rows, _ in [title] + rows.map(\.0) }
    let width = names.map(\.count).max() ?? 0
    text = tables.map { title, rows, heads in
      ([(title, heads)] + rows).map { Self.line($0, $1, width: width) }.joined(separator: "\n")
        + "\n"
    }.joined(separator: "\n")
  }

  private static func line(_ name: String, _ figures: [String], width: Int) -> String {
    let gap = String(repeating: " ", count: width - name.count)
    return name + gap + figures.map(rightAligned).joined()
  }

  private static func rightAligned(_ figure: String) -> String {
    String(repeating: " ", count: max(2, 10 - figure.count)) + figure
  }

  private static func milliseconds(_ seconds: Double) -> String {
    String(format: "%.1f", seconds * 1000)
  }
}
