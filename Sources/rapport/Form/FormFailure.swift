import Vocabulary

/// Why a form or what was sent with it cannot be shown.
enum FormFailure: Failure, Equatable {
  case unknown(String, among: [String])
  case noSubmission(Reference)
  case notSpam(Reference)

  var description: String {
    switch self {
    case .unknown(let name, _): "there is no form “\(name)”"
    case .noSubmission(let reference): "nothing was sent under \(reference.spaced)"
    case .notSpam(let reference): "\(reference.spaced) is not in the spam box"
    }
  }

  var advice: String? {
    switch self {
    case .unknown(let name, let known):
      NearestName.question(name, among: known)
        ?? (known.isEmpty ? nil : "There are \(known.joined(separator: ", ")).")
    case .noSubmission: "List what there is: rapport form list <form>"
    case .notSpam: "List what is: rapport form spam list"
    }
  }
}
