/// Which answers tell who somebody is, so that the form has to say why it asks.
enum PersonalData {
  static func isPersonal(_ field: Field) -> Bool {
    switch field.kind {
    case .email, .phone, .file: true
    case .heading, .consent, .matrix, .scale, .slot: false
    default:
      names.contains(field.name.lowercased().filter { $0 != "-" && $0 != "_" })
        || field.autocomplete.map(Autocomplete.identifies) ?? false
    }
  }

  /// Without hyphens and underscores.
  private static let names: Set<String> = [
    "name", "fullname", "yourname", "firstname", "givenname", "lastname", "surname", "familyname",
    "nickname", "address", "street", "postcode", "zip", "zipcode", "birthday", "birthdate",
    "dateofbirth", "born", "dob", "age", "gender", "phone", "telephone", "mobile", "email", "iban",
    "account", "passport", "customer", "customernumber",
  ]
}
