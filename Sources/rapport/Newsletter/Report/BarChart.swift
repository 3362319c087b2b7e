/// Lying bars with a label and a number each, as SVG that stands in a page: no script, readable in
/// the dark and on paper, told to who cannot see it.
struct BarChart {
  struct Bar {
    let label: String
    /// Laid one behind the other, each of a kind: `good`, `bad`, `open`.
    let parts: [(kind: Kind, count: Int)]

    var sum: Int { parts.reduce(0) { $0 + $1.count } }
  }

  enum Kind: String, CaseIterable { case good, open, bad }

  /// Unique on its page.
  let id: String
  let title: String
  let bars: [Bar]

  var svg: String {
    let most = max(1, bars.map(\.sum).max() ?? 1)
    let rows = bars.enumerated().map { index, bar in row(bar, at: index, of: most) }
    return """
      <svg class="chart" role="img" viewBox="0 0 640 \(bars.count * 28)" \
      aria-labelledby="\(id)-title \(id)-told">
      <title id="\(id)-title">\(DevelopmentPage.shown(title))</title>
      <desc id="\(id)-told">\(DevelopmentPage.shown(told))</desc>
      \(rows.joined(separator: "\n"))
      </svg>
      """
  }

  private var told: String { bars.map { "\($0.label): \($0.sum)" }.joined(separator: ", ") }

  private func row(_ bar: Bar, at index: Int, of most: Int) -> String {
    let top = index * 28
    var (left, pieces) = (190, [String]())
    for part in bar.parts where part.count > 0 {
      let width = max(1, part.count * 380 / most)
      pieces.append(
        "<rect class=\"\(part.kind.rawValue)\" x=\"\(left)\" y=\"\(top + 4)\" width=\"\(width)\""
          + " height=\"20\"/>")
      left += width
    }
    return """
      <text x="180" y="\(top + 19)" text-anchor="end">\(DevelopmentPage.shown(short(bar.label)))</text>
      \(pieces.joined())<text x="\(left + 6)" y="\(top + 19)">\(bar.sum)</text>
      """
  }

  /// What has its place beside the bars.
  private func short(_ label: String) -> String {
    label.count > 24 ? label.prefix(23) + "…" : label
  }
}
