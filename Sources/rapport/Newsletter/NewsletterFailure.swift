import Newsletter
import Vocabulary

/// Why an issue cannot be shown or sent.
enum NewsletterFailure: Failure, Equatable {
  case noIssues
  case noAddress
  case unknown(String, among: [String])
  case unknownReader(EmailAddress)
  case failsCheck(String, Int)
  case tooLate(String, Timestamp)
  case triggered(String)
  case nobodyToAsk(String)
  case wasStopped(String)
  case neverSent(String)
  case notRunning(String, IssueRun.State)
  case notUnclear(String, EmailAddress)
  case nobodyToDecide(String)
  case notForAll(String, Int)

  var description: String {
    switch self {
    case .noIssues: "there are no newsletters in content/newsletters"
    case .noAddress: "the site has no address, and the links in a mail need one"
    case .unknown(let name, _): "there is no issue “\(name)”"
    case .unknownReader(let address): "nobody is known by \(address)"
    case .failsCheck(let name, let count):
      "“\(name)” is not fit to be sent: \(count) of its checks \(count == 1 ? "fails" : "fail")"
    case .tooLate(let name, let moment): "“\(name)” was not to be sent after \(moment)"
    case .triggered(let name): "“\(name)” goes to each reader at a time of their own"
    case .nobodyToAsk(let name): "nobody is there to say whether “\(name)” is to be sent"
    case .wasStopped(let name): "the sending of “\(name)” was stopped"
    case .neverSent(let name): "nobody has begun to send “\(name)”"
    case .notRunning(let name, let state): "the sending of “\(name)” is \(state.rawValue)"
    case .nobodyToDecide(let name): "nobody is there to decide about “\(name)”"
    case .notUnclear(let name, let address):
      "whether “\(name)” reached \(address) is not in doubt"
    case .notForAll(let name, let count):
      "no mail of “\(name)” could be made for \(counted(count, "reader"))"
    }
  }

  var advice: String? {
    switch self {
    case .noIssues: "Write one: content/newsletters/spring.md. docs/newsletters.md shows how."
    case .noAddress: "Write “url: https://…” in site/site.yaml."
    case .unknown(let name, let known):
      NearestName.question(name, among: known) ?? "There are \(known.joined(separator: ", "))."
    case .unknownReader: "List who is: rapport contacts list"
    case .failsCheck(let name, _): "See them: rapport newsletter check \(name)"
    case .tooLate: "Write a later “too-late” in its front matter, or remove it."
    case .triggered: "Leave it to the worker: rapport work"
    case .nobodyToAsk(let name): "Say so yourself: rapport newsletter send \(name) --yes"
    case .wasStopped(let name): "See why: rapport newsletter status \(name)"
    case .neverSent(let name): "Send it: rapport newsletter send \(name)"
    case .nobodyToDecide: "Add --yes."
    case .notForAll(let name, _):
      "See whose: rapport newsletter check \(name) --all"
    case .notRunning(let name, .paused), .notRunning(let name, .stopped):
      "Go on: rapport newsletter resume \(name)"
    case .notRunning(let name, .cancelled): "Send it anew: rapport newsletter send \(name)"
    case .notRunning(let name, _), .notUnclear(let name, _):
      "See how it stands: rapport newsletter status \(name)"
    }
  }
}
