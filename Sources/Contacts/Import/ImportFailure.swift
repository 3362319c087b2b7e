public import Vocabulary

/// Why a file cannot be imported as the operator wants it.
public enum ImportFailure: Failure, Hashable {
  case unknownList(String, among: [String])
  case unknownInterest(String, among: [String])
  case unknownTarget(String, among: [String])
  case unknownColumn(String, file: String, among: [String])

  public var description: String {
    switch self {
    case .unknownList(let name, _): "there is no list “\(name)”"
    case .unknownInterest(let name, _): "there is no interest “\(name)”"
    case .unknownTarget(let name, _): "“\(name)” is nothing that a column can say of a person"
    case .unknownColumn(let name, let file, _): "\(file) has no column “\(name)”"
    }
  }

  public var advice: String? {
    switch self {
    case .unknownList(let name, let known):
      NearestName.question(name, among: known) ?? Self.names(known, in: "lists")
    case .unknownInterest(let name, let known):
      NearestName.question(name, among: known) ?? Self.names(known, in: "contacts.interests")
    case .unknownTarget(let name, let known):
      NearestName.question(name, among: known)
        ?? "It is one of: \(known.joined(separator: ", "))."
    case .unknownColumn(let name, _, let known):
      NearestName.question(name, among: known)
        ?? "It has: \(known.prefix(20).joined(separator: ", "))."
    }
  }

  private static func names(_ known: [String], in key: String) -> String {
    known.isEmpty
      ? "Name it under “\(key)” in site/site.yaml first."
      : "There are: \(known.joined(separator: ", "))."
  }
}
