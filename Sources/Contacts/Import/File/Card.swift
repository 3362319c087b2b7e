/// A person of a vCard file.
struct Card {
  let line: Int
  private var name: String?
  private var nameParts: [String] = []
  private var email: (text: String, isPreferred: Bool)?
  private var more: [(String, String)] = []

  init(line: Int) { self.line = line }

  mutating func take(_ property: CardProperty) {
    switch property.name {
    case "FN": name = name ?? property.text
    case "N": nameParts = property.parts
    case "EMAIL":
      if email == nil || (property.isPreferred && email?.isPreferred == false) {
        email = (property.text, property.isPreferred)
      }
    case "ADR":
      // Post box, extension, street, town, region, code, country (RFC 6350 §6.3.1).
      for (index, name) in [(2, "street"), (3, "town"), (5, "postcode"), (6, "country")]
      where index < property.parts.count { add(name, property.parts[index]) }
    case "ORG": add("organisation", property.parts.first ?? "")
    case "CATEGORIES": more.append(("categories", property.text))
    case "BDAY": add("birthday", property.text)
    default: break
    }
  }

  /// The first of each holds.
  private mutating func add(_ name: String, _ text: String) {
    if !more.contains(where: { $0.0 == name }) { more.append((name, text)) }
  }

  /// By the names of the columns that they are.
  var columns: [(String, String)] {
    var columns: [(String, String)] = []
    if let email { columns.append(("email", email.text)) }
    if let name, !name.isEmpty {
      columns.append(("name", name))
    } else if nameParts.count >= 2 {
      columns += [("first name", nameParts[1]), ("last name", nameParts[0])]
    }
    return columns + more
  }
}
