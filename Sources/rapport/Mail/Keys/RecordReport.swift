import Signing
import Vocabulary

/// A record to publish, and what DNS says at its place. Keys are only ever added.
struct RecordReport: Encodable {
  let purpose, name, text: String
  /// Of 255 bytes at most, as some forms of providers want them.
  let strings: [String]
  /// A line of a zone file.
  let zone: String
  /// `right`, `different`, `missing`, `unanswered` or, where nobody asked, `unasked`.
  let state: String
  /// What stands there.
  let found: [String]
  let why, advice: String?

  init(_ wanted: WantedRecord, _ look: RecordLook) {
    (purpose, name, text) = (wanted.purpose.rawValue, wanted.record.name, wanted.record.text)
    (strings, zone) = (wanted.record.strings, wanted.record.zoneLine)
    (state, found, why) = (look.name, look.found, look.why)
    advice = look.advice(for: wanted.purpose)
  }

  var isRight: Bool { state == "right" }
}

/// What was seen at the place of a record.
enum RecordLook {
  case unasked
  case seen(RecordState, found: [String])
  case unanswered(DNSFailure)

  var name: String {
    switch self {
    case .unasked: "unasked"
    case .seen(.right, _): "right"
    case .seen(.different, _): "different"
    case .seen(.missing, _): "missing"
    case .unanswered: "unanswered"
    }
  }

  var found: [String] {
    guard case .seen(_, let found) = self else { return [] }
    return found
  }

  var why: String? {
    switch self {
    case .seen(.different(let why), _): why
    case .unanswered(let failure): "\(failure)"
    default: nil
    }
  }

  func advice(for purpose: WantedRecord.Purpose) -> String? {
    switch (self, purpose) {
    case (.seen(.right, _), _), (.unasked, _): nil
    case (.unanswered(let failure), _): failure.advice
    case (.seen(.missing, _), .dkim): "Publish it; until then receivers cannot read the signature."
    case (.seen(.missing, _), .spf):
      "Publish it, with the “include:” of whoever carries your mails, which they will tell you."
    case (.seen(.missing, _), .dmarc): "Publish it, and read the reports before you ask for more."
    case (.seen(.different, _), .dkim): "Publish it in the place of what is there."
    case (.seen(.different, _), _): "Change what is there; one record may stand there."
    }
  }
}
