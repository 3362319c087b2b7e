/// Figures in the text format of Prometheus, version 0.0.4.
struct MetricsText {
  enum Kind: String { case gauge, counter }

  private(set) var text = ""

  /// `values` are numbers with their labels.
  mutating func add(
    _ name: String, _ kind: Kind, _ help: String, _ values: [(labels: [String: String], Double)]
  ) {
    guard !values.isEmpty else { return }
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    for (labels, value) in values {
      let written = labels.sorted { $0.key < $1.key }.map { "\($0)=\"\(Self.escaped($1))\"" }
      let shown = written.isEmpty ? "" : "{\(written.joined(separator: ","))}"
      text += "\(name)\(shown) \(Self.number(value))\n"
    }
  }

  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
    add(name, kind, help, [([:], Double(value))])
  }

  /// Whole numbers without a point.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
