/// A page that shows what became of an issue: charts, and beside each the table it is drawn from.
enum RunReportPage {
  /// A document of its own, for a file.
  static func document(_ report: RunReport) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(shown(report.issue))</title>
    <style>
    \(documentStyle)\(style)</style>
    </head>
    <body>
    <main>
    <h1>\(shown(report.issue))</h1>
    \(body(report))
    </main>
    </body>
    </html>

    """
  }

  /// What stands in the frame of a page.
  static func body(_ report: RunReport) -> String {
    [
      "<p>\(shown(report.title))</p>", outcomes(report), domains(report), stretches(report),
      links(report), reasons(report),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func outcomes(_ report: RunReport) -> String {
    let kinds: [String: BarChart.Kind] = [
      "sent": .good, "refused": .bad, "came back": .bad, "left the list by it": .bad,
    ]
    let chart = BarChart(
      id: "outcomes", title: "What became of the messages",
      bars: report.outcomes.map {
        .init(label: $0.words, parts: [(kinds[$0.words] ?? .open, $0.count)])
      })
    return section(
      "What became of it", chart, head: ["Outcome", "Messages"],
      report.outcomes.map { [$0.words, "\($0.count)"] })
  }

  private static func domains(_ report: RunReport) -> String {
    guard !report.domains.isEmpty else { return "" }
    let chart = BarChart(
      id: "domains", title: "Messages by receiving domain",
      bars: report.domains.prefix(15).map { domain in
        .init(
          label: domain.name,
          parts: [(.good, domain.sent), (.open, domain.open), (.bad, domain.failed)])
      })
    return section(
      "By domain", chart,
      head: [
        "Domain", "Sent", "To be tried again", "In doubt", "On the way", "Refused", "Came back",
      ],
      report.domains.map { domain in
        [domain.name]
          + [
            domain.sent, domain.postponed, domain.inDoubt, domain.onTheWay, domain.refused,
            domain.bounced,
          ].map(String.init)
      })
  }

  private static func stretches(_ report: RunReport) -> String {
    guard !report.stretches.isEmpty else { return "" }
    let chart = BarChart(
      id: "times", title: "Messages sent \(report.stretchWords)",
      bars: report.stretches.map { .init(label: $0.begins, parts: [(.good, $0.sent)]) })
    return section(
      "Sent \(report.stretchWords)", chart, head: ["From", "Sent"],
      report.stretches.map { [$0.begins, "\($0.sent)"] })
  }

  private static func links(_ report: RunReport) -> String {
    guard let links = report.links else { return "" }
    let chart = BarChart(
      id: "links", title: "How often each link was followed by people",
      bars: links.prefix(15).map { .init(label: $0.name, parts: [(.good, $0.people)]) })
    return section(
      "Links followed", chart, head: ["Link", "Leads to", "By people", "By machines"],
      links.map { [$0.words, $0.target, "\($0.people)", "\($0.machines)"] })
  }

  private static func reasons(_ report: RunReport) -> String {
    guard !report.reasons.isEmpty else { return "" }
    return "<h2>Why</h2>\n"
      + table(
        "Why", ["Messages", "Outcome", "Code", "What was said"],
        report.reasons.map { ["\($0.count)", $0.state, $0.status ?? "", $0.words ?? ""] })
  }

  private static func section(
    _ heading: String, _ chart: BarChart, head: [String], _ rows: [[String]]
  ) -> String {
    """
    <h2>\(shown(heading))</h2>
    \(scroll("Chart: \(chart.title)", chart.svg))
    \(table(heading, head, Array(rows.prefix(most))))
    \(rows.count > most ? "<p>And \(rows.count - most) more.</p>" : "")
    """
  }

  /// What is wider than a phone scrolls by itself, also by keys (WCAG 2.2, 1.4.10 and 2.1.1).
  private static func scroll(_ name: String, _ content: String) -> String {
    """
    <div class="scroll" role="region" aria-label="\(shown(name))" tabindex="0">
    \(content)
    </div>
    """
  }

  private static func table(_ name: String, _ head: [String], _ rows: [[String]]) -> String {
    func cells(_ texts: [String], _ name: String) -> String {
      texts.map { "<\(name)>\(shown($0))</\(name.prefix(2))>" }.joined()
    }
    let lines = rows.map { "<tr>\(cells($0, "td"))</tr>" }
    return scroll(
      "Table: \(name)",
      """
      <table>
      <thead><tr>\(cells(head, "th scope=\"col\""))</tr></thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      """)
  }

  /// Rows of a table, and no more.
  private static let most = 100

  private static func shown(_ text: String) -> String { DevelopmentPage.shown(text) }

  /// Beside the style of all pages for developers. Each kind of bar has its own light and dark, and
  /// on paper its own shade of grey.
  static let style = """
    .scroll { overflow-x: auto }
    .scroll td, .scroll th { overflow-wrap: normal }
    .chart { display: block; width: 100%; min-width: 32rem; max-width: 48rem; margin: .5rem 0 }
    .chart text { font: 14px system-ui, sans-serif; fill: currentColor }
    .chart .good { fill: #2a7 }
    .chart .open { fill: #b80 }
    .chart .bad { fill: #b33 }
    @media screen and (prefers-color-scheme: dark) {
      .chart .good { fill: #4c9 }
      .chart .open { fill: #ec5 }
      .chart .bad { fill: #f77 }
    }
    @media print {
      .chart .good { fill: #bbb }
      .chart .open { fill: #777 }
      .chart .bad { fill: #000 }
    }

    """

  /// Of a document of its own.
  private static let documentStyle = """
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: #fff; color: #111 }
    main { max-width: 72rem; margin: auto; padding: 1rem }
    table { border-collapse: collapse }
    th, td { text-align: left; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid }
    td, h1 { overflow-wrap: anywhere }
    @media screen and (prefers-color-scheme: dark) {
      body { background: #111; color: #eee }
    }

    """
}
