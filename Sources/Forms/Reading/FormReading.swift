public import Settings
public import Vocabulary

extension FormDefinition {
  /// Reads `forms/<name>.yaml`. Whatever is wrong is told in `findings`; nil if any of it is an
  /// error.
  public static func read(
    _ bytes: some Collection<UInt8>, path: String, name: FormName,
    defaults: FormDefaults = FormDefaults(), findings: inout [Finding]
  ) -> FormDefinition? {
    do {
      let node = try YAML.parse(bytes, path: path)
      return read(node, path: path, name: name, defaults: defaults, findings: &findings)
    } catch {
      findings += error.all
      return nil
    }
  }

  /// Reads a form that lies in a node.
  public static func read(
    _ node: Node, path: String, name: FormName, defaults: FormDefaults = FormDefaults(),
    findings: inout [Finding]
  ) -> FormDefinition? {
    var form = readWithoutVersion(
      node, path: path, name: name, defaults: defaults, findings: &findings)
    if let read = form { form?.version = CompiledForm(read).version }
    return form
  }

  /// From YAML, or from the JSON it was compiled to, whose bytes have the version already.
  static func readWithoutVersion(
    _ node: Node, path: String, name: FormName, defaults: FormDefaults, findings: inout [Finding]
  ) -> FormDefinition? {
    guard let mapping = node.mapping else {
      findings.append(
        Finding(
          .error, in: path, line: node.line, column: node.column,
          "a form begins with “title:”, and this file holds no keys",
          advice: "Write “title: Ask us something”, and below it “fields:”."))
      return nil
    }
    var reading = Reading(mapping, path: path)
    var form = FormDefinition(name: name, title: Words(""))
    form.read(&reading, at: node, defaults)
    findings += reading.findings
    guard !reading.findings.contains(where: { $0.weight == .error }) else { return nil }
    return form
  }

  private mutating func read(_ reading: inout Reading, at node: Node, _ defaults: FormDefaults) {
    if let title = reading.words("title") {
      self.title = title
    } else {
      reading.report(
        .error, at: node, "this form has no title", advice: "Write “title: Ask us something”.")
    }
    intro = reading.words("intro")
    route = reading.line("route")
    purpose = reading.words("purpose")
    retention = reading.days("retain") ?? defaults.retention
    currency = reading.currency("currency") ?? defaults.currency
    acknowledgement = reading.line("acknowledge")
    button = reading.words("button")
    thanks = reading.words("thanks")
    let (fields, names) = readFields(&reading, at: node, defaults)
    readPages(&reading, of: fields, names: names)
    readConditions(&reading, of: fields, names: names)
    readSubscription(&reading)
    check(fields, &reading, defaults)
    for key in ["results", "opens", "closes", "quota", "once"] {
      guard let node = reading.node(key) else { continue }
      reading.report(.warning, at: node, "“\(key)” does nothing yet")
    }
    reading.doubledSpellings()
    reading.unknownKeys(.error)
  }

  /// The fields that could be read, and the names of all.
  private mutating func readFields(
    _ reading: inout Reading, at node: Node, _ defaults: FormDefaults
  ) -> ([ReadField], Set<String>) {
    guard let list = reading.node("fields"), let items = list.sequence, !items.isEmpty else {
      reading.report(
        .error, at: reading.node("fields") ?? node, "this form asks nothing",
        advice: "Write “fields:”, and below it one line for each: “- { name: email, label: …, type:"
          + " email }”.")
      return ([], [])
    }
    var defaults = defaults
    defaults.currency = currency
    var fields: [ReadField] = []
    var first: [String: Node] = [:]
    for (index, item) in items.enumerated() {
      let name = item["name"]?.text ?? ""
      if let other = first[name], let place = item["name"] {
        reading.report(
          .error, at: place,
          "there are two fields called “\(Excerpt.short(name))”, the first on line \(other.line)",
          advice: "Give one of them another name; answers are stored under it.")
      } else if let place = item["name"], !name.isEmpty {
        first[name] = place
      }
      let field = reading.mapping(item, named: "fields") { inner in
        let field = ReadField(&inner, at: item, number: index + 1, defaults)
        inner.doubledSpellings()
        inner.unknownKeys(.error, reserved: field == nil ? FieldType.allKeys : [])
        return field
      }
      if case .some(.some(let field)) = field { fields.append(field) }
    }
    self.fields = fields.map(\.field)
    return (fields, Set(first.keys).union(self.fields.map(\.name)))
  }

  private mutating func readSubscription(_ reading: inout Reading) {
    guard let node = reading.node("subscribe") else { return }
    let read = reading.mapping("subscribe") { inner in
      let (list, field) = (inner.line("list"), inner.line("field"))
      inner.unknownKeys(.error)
      return (list, field)
    }
    guard let read else { return }
    guard let list = read.0, let field = read.1 else {
      reading.report(
        .error, at: node, "“subscribe” names a list and the field that joins it",
        advice: "Write “subscribe: { list: news, field: newsletter }”.")
      return
    }
    subscription = SubscriptionRule(list: list, field: field)
  }
}
