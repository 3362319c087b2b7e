/// What programs and people call the columns of their lists of people.
enum ColumnNames {
  static func isAddress(_ name: String) -> Bool { addresses.contains(folded(name)) }

  /// Nil for a name that says nothing to us.
  static func target(of name: String, in settings: ContactSettings) -> ColumnTarget? {
    // `{"fields": {"town": …}}`, as our own export has it.
    let wanted = folded(name.hasPrefix("fields.") ? String(name.dropFirst(7)) : name)
    if let index = settings.fields.firstIndex(where: {
      folded($0.name) == wanted || folded($0.title) == wanted
    }) {
      return .field(index)
    }
    if let target = known[wanted] { return target }
    return settings.interests.firstIndex {
      folded($0.name) == wanted || folded($0.title) == wanted
    }.map { .interest($0) }
  }

  /// Small letters and digits only: `E-Mail 1 - Value` is `email1value`.
  static func folded(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let addresses: Set<String> = [
    "email", "emails", "mail", "emailaddress", "mailaddress", "emailaddress1", "email1",
    "email1value", "primaryemail", "contactemail", "customeremail", "subscriberemail", "youremail",
    "emailadresse", "mailadresse", "adresseemail", "adressemail", "courriel", "correo",
    "correoelectronico", "indirizzoemail", "emailadres", "epost", "epostadress",
  ]

  private static let known: [String: ColumnTarget] = {
    var all: [String: ColumnTarget] = [
      "name": .name, "fullname": .name, "displayname": .name, "contactname": .name,
      "customername": .name, "yourname": .name, "vollername": .name, "fn": .name,
      "firstname": .givenName, "givenname": .givenName, "forename": .givenName,
      "first": .givenName, "vorname": .givenName, "prenom": .givenName, "prénom": .givenName,
      "voornaam": .givenName, "fname": .givenName,
      "lastname": .familyName, "surname": .familyName, "familyname": .familyName,
      "last": .familyName, "nachname": .familyName, "achternaam": .familyName,
      "lname": .familyName,
      "interests": .interests, "interest": .interests, "topics": .interests,
      "categories": .interests, "interessen": .interests,
      // Of our own export: a list is joined with a sentence, not by a column.
      "lists": .nothing, "knownsince": .nothing,
    ]
    for name in addresses { all[name] = .email }
    return all
  }()
}
