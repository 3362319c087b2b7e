import Vocabulary

/// Makes people of rows, and says what is wrong with those that are none.
struct PersonReading {
  private let settings: ContactSettings
  /// What everybody of the file cares for.
  private let interests: [Int]
  /// By what is written, in any case.
  private let interestsByWord: [String: Int]
  /// Words in a column of interests that are none, and how often.
  private(set) var strangeInterests: [String: Int] = [:]
  /// What was left out of the row that was read last, the person being kept.
  private(set) var remarks: [String] = []

  init(_ settings: ContactSettings, interests: [Int]) {
    (self.settings, self.interests) = (settings, interests)
    var words: [String: Int] = [:]
    for (index, interest) in settings.interests.enumerated().reversed() {
      words[interest.title.lowercased()] = index
      words[interest.name.lowercased()] = index
    }
    interestsByWord = words
  }

  /// A `Refusal` says why the row is nobody.
  mutating func person(from row: ImportRow) throws(Refusal) -> ImportedPerson {
    remarks = []
    if let fault = row.fault { throw Refusal(fault) }
    guard let cell = row.cells.first(where: { $0.target == .email }) else {
      throw Refusal("this row has no e-mail address")
    }
    let written = try WrittenAddress(cell.text)
    var person = ImportedPerson(line: row.line, email: written.address)
    person.interests = interests
    var (given, family): (String?, String?)
    var whole: String?
    for cell in row.cells {
      switch cell.target {
      case .name: whole = cell.text
      case .givenName: given = cell.text
      case .familyName: family = cell.text
      case .field(let index): take(cell.text, field: index, of: &person)
      case .interests: take(interests: cell.text, of: &person)
      case .interest(let index):
        if ImportedValue.flag(cell.text) == true { add(index, to: &person) }
      case .email, .nothing: break
      }
    }
    let parts = [given, family].compactMap(\.self)
    let name = whole ?? (parts.isEmpty ? written.name : parts.joined(separator: " "))
    person.name = name.flatMap { checked(name: $0) }
    return person
  }

  /// A name of a person, not a text: RFC 5322 has lines of 998, and a letter on paper has fewer.
  private mutating func checked(name: String) -> String? {
    let scalars = name.unicodeScalars
    guard scalars.count <= 200 else {
      remarks.append("the name is \(scalars.count) letters long, 200 is the most; it is left out")
      return nil
    }
    var marks = 0
    for scalar in scalars where scalar.value >= 0x300 {
      marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
      if marks > 8 {
        remarks.append("the name has a letter with more than 8 marks on it; it is left out")
        return nil
      }
    }
    return name
  }

  private mutating func take(_ text: String, field index: Int, of person: inout ImportedPerson) {
    do throws(Refusal) {
      person.fields.append((index, try ImportedValue.of(text, in: settings.fields[index])))
    } catch { remarks.append(error.description) }
  }

  private mutating func take(interests text: String, of person: inout ImportedPerson) {
    for word in text.split(whereSeparator: { $0 == ";" || $0 == "," || $0 == "|" }) {
      let wanted = CellText.onOneLine(String(word)).lowercased()
      if let index = interestsByWord[wanted] {
        add(index, to: &person)
      } else if !wanted.isEmpty, strangeInterests.count < 100 || strangeInterests[wanted] != nil {
        strangeInterests[wanted, default: 0] += 1
      }
    }
  }

  private func add(_ index: Int, to person: inout ImportedPerson) {
    if !person.interests.contains(index) { person.interests.append(index) }
  }
}
