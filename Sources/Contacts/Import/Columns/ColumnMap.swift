import Vocabulary

/// Which column of a file says what of a person: as told now, as told before, or guessed by name.
struct ColumnMap {
  private let settings: ContactSettings
  private let told: [String: ColumnTarget]
  private let remembered: [String: ColumnTarget]
  private var seen: [String: ColumnTarget?] = [:]
  private var taken: [ColumnTarget: String] = [:]
  /// What is read as what, and what is not read, in the order of the columns.
  private(set) var notes: [String] = []

  /// The keys are folded names of columns.
  init(
    _ settings: ContactSettings, told: [String: ColumnTarget] = [:],
    remembered: [String: ColumnTarget] = [:]
  ) {
    (self.settings, self.told, self.remembered) = (settings, told, remembered)
  }

  var hasAddress: Bool { taken[.email] != nil }

  /// Whether a column was in the file.
  func hasSeen(_ folded: String) -> Bool { seen.keys.contains { ColumnNames.folded($0) == folded } }

  var names: [String] { seen.keys.sorted() }

  /// Nil for a column that is left out.
  mutating func target(of name: String) -> ColumnTarget? {
    if let known = seen[name] { return known }
    // Objects of JSON may all have keys of their own.
    guard seen.count < ImportLimit.columns else { return nil }
    let target = decide(name)
    seen[name] = .some(target)
    return target
  }

  private mutating func decide(_ name: String) -> ColumnTarget? {
    let key = ColumnNames.folded(name)
    let (now, before) = (told[key], remembered[key])
    guard let target = now ?? before ?? ColumnNames.target(of: name, in: settings) else {
      note("“\(shown(name))” is left out: no field is called that", guess(name))
      return nil
    }
    if target == .nothing {
      if before != nil, now == nil { note("“\(shown(name))” is left out, as --map said before") }
      return nil
    }
    let isTold = now != nil || before != nil
    if !isTold, told.values.contains(target) { return nil }
    if let other = taken[target], target != .interests {
      note("“\(shown(name))” is left out, as “\(shown(other))” is read as \(word(target))")
      return nil
    }
    taken[target] = name
    let reason = now == nil && before != nil ? ", as --map said before" : ""
    if key != word(target) || isTold {
      note("“\(shown(name))” is read as \(word(target))\(reason)")
    }
    return target
  }

  private func word(_ target: ColumnTarget) -> String { target.word(in: settings) }

  private func guess(_ name: String) -> String? {
    NearestName.question(name, among: ColumnTarget.words(in: settings))
  }

  /// A file of odd objects is not to fill the screen.
  private mutating func note(_ sentence: String, _ advice: String? = nil) {
    guard notes.count < 50 else { return }
    notes.append(sentence + (advice.map { ". \($0)" } ?? ""))
  }

  private func shown(_ name: String) -> String { String(name.prefix(60)) }
}
