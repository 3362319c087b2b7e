public import Settings
public import Vocabulary

extension DeskPolicy {
  /// Reads desk.yaml, or the same as JSON. Each mistake becomes a finding.
  public static func read(
    _ bytes: [UInt8], path: String, findings: inout [Finding]
  ) -> DeskPolicy {
    guard let node = DataFile.read(bytes, path: path, findings: &findings) else {
      return DeskPolicy()
    }
    return read(node, path: path, findings: &findings)
  }

  /// The same from a value that was read already.
  public static func read(
    _ node: Node, path: String, findings: inout [Finding]
  ) -> DeskPolicy {
    guard let mapping = node.mapping ?? (node.isNull ? .empty : nil) else {
      findings.append(
        Finding(
          .error, in: path, line: node.line, column: node.column,
          "the desk is “people:” and “routes:”, and this is \(node.sequence == nil ? "text" : "a list")"
        ))
      return DeskPolicy()
    }
    var reading = Reading(mapping, path: path)
    let people = reading.entries("people") { Person.read(&$1, named: $0) }
    let names = people.map(\.name)
    let routes = reading.entries("routes") { Route.read(&$1, at: $0, people: names) }
    reading.doubledSpellings()
    reading.unknownKeys()
    findings += reading.findings
    return DeskPolicy(people: people.compactMap(\.value), routes: routes.compactMap(\.value))
  }
}

extension Reading {
  /// The mappings below a key, each under a name that the owner chose; nil for one that has none.
  fileprivate mutating func entries<Value>(
    _ key: String, read: (Mapping.Entry, inout Reading) -> Value?
  ) -> [(name: String, value: Value?)] {
    mapping(key) { inner in
      inner.doubledSpellings()
      return inner.mapping.entries.map { entry in
        inner.checkName(entry)
        let value = inner.mapping(entry.value, named: inner.name(entry)) { fields in
          let value = read(entry, &fields)
          fields.doubledSpellings()
          fields.unknownKeys()
          return value
        }
        return (entry.key, value ?? nil)
      }
    } ?? []
  }

  /// Names stand in addresses and in the store.
  private mutating func checkName(_ entry: Mapping.Entry) {
    let bytes = Array(entry.key.utf8)
    let isName =
      (1...64).contains(bytes.count) && bytes.first != UInt8(ascii: "-")
      && bytes.allSatisfy {
        $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-")
      }
    guard !isName else { return }
    report(
      .error, at: entry,
      "“\(name(entry))” should end in a name of small letters, digits and hyphens",
      advice: Slug(entry.key).map { "Write it like “\($0):”." })
  }
}

extension Person {
  fileprivate static func read(_ reading: inout Reading, named entry: Mapping.Entry) -> Person? {
    let title = reading.line("name") ?? SiteSettings.title(fromName: entry.key)
    guard let text = reading.line("email"), let node = reading.node("email") else {
      reading.report(
        .error, at: entry, "“\(entry.key)” has no e-mail address",
        advice: "Write it like “email: \(entry.key)@example.org”.")
      return nil
    }
    do {
      return Person(name: entry.key, title: title, email: try EmailAddress(text))
    } catch {
      reading.report(
        .error, at: node,
        "“people.\(entry.key).email” should be an e-mail address, and this is"
          + " \(reading.describe(node))")
      return nil
    }
  }
}

extension Route {
  /// A route without owner is still one, so that forms which name it are not wrong as well.
  fileprivate static func read(
    _ reading: inout Reading, at entry: Mapping.Entry, people: [String]
  ) -> Route? {
    Route(
      name: entry.key, title: reading.line("title") ?? SiteSettings.title(fromName: entry.key),
      owner: reading.owner(of: entry, among: people) ?? "",
      promise: reading.promise(of: entry) ?? .workingDays(2))
  }
}

extension Reading {
  fileprivate mutating func owner(of entry: Mapping.Entry, among people: [String]) -> String? {
    guard let name = line("owner"), let node = node("owner") else {
      report(
        .error, at: entry, "nobody owns the route “\(entry.key)”",
        advice: people.first.map { "Say who answers, like “owner: \($0)”." }
          ?? "Say who answers with “owner:” and a name of “people”.")
      return nil
    }
    if people.contains(name) { return name }
    report(
      .error, at: node, "there is nobody called “\(name)” among the “people”",
      advice: NearestName.question(name, among: people)
        ?? (people.isEmpty ? nil : "They are \(people.joined(separator: ", "))."))
    return nil
  }

  fileprivate mutating func promise(of entry: Mapping.Entry) -> Promise? {
    guard let text = line("promise"), let node = node("promise") else {
      report(
        .error, at: entry, "the route “\(entry.key)” promises nothing",
        advice: "Say by when it is answered, like “promise: 2 working days”.")
      return nil
    }
    if let promise = Promise(text) { return promise }
    report(
      .error, at: node,
      "“routes.\(entry.key).promise” should be a number of hours or days, and this is"
        + " \(describe(node))",
      advice: "Write it like “4 working hours” or “2 working days”.")
    return nil
  }
}
