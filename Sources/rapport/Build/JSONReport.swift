import Content
import Foundation
import Site
import Vocabulary

/// A build's report for programs. Keys are only ever added.
struct JSONReport: Encodable {
  struct Remark: Encodable {
    let weight, path, message: String
    let line, column: Int
    let advice: String?
  }

  struct LeftOutPages: Encodable {
    struct Scheduled: Encodable { let path, at: String }

    let drafts, expired: [String]
    let scheduled: [Scheduled]
  }

  struct Cost: Encodable {
    let name: String
    let seconds: Double
    let count: Int
  }

  struct Statistics: Encodable {
    let phases, slowestPages, templates: [Cost]
  }

  struct NextChange: Encodable { let kind, path, at: String }

  let pages, assets, redirects, written, unchanged, removed: Int
  let seconds: Double
  let leftOut: LeftOutPages
  /// Addresses of earlier builds from which nothing leads on.
  let gone: [String]
  let nextChange: NextChange?
  let findings: [Remark]
  let statistics: Statistics

  init(_ report: BuildReport, seconds: Double) {
    (pages, assets, redirects) = (report.pages, report.assets, report.redirects)
    (written, unchanged, removed) = (report.written, report.unchanged, report.removed)
    self.seconds = seconds
    leftOut = LeftOutPages(
      drafts: report.leftOut.drafts, expired: report.leftOut.expired,
      scheduled: report.leftOut.scheduled.map { .init(path: $0.source, at: $0.at.description) })
    gone = report.gone.map(\.url)
    nextChange = report.next.map {
      NextChange(kind: $0.kind.rawValue, path: $0.source, at: $0.at.description)
    }
    findings = report.findings.map {
      Remark(
        weight: $0.weight.rawValue, path: $0.path, message: $0.message, line: $0.line,
        column: $0.column, advice: $0.advice)
    }
    statistics = Statistics(
      phases: report.statistics.phases.map { Cost(name: $0.name, seconds: $0.seconds, count: 1) },
      slowestPages: report.statistics.slowestPages.map(Cost.init),
      templates: report.statistics.templates.map(Cost.init))
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension JSONReport.Cost {
  fileprivate init(_ cost: BuildStatistics.Cost) {
    self.init(name: cost.name, seconds: cost.seconds, count: cost.count)
  }
}
