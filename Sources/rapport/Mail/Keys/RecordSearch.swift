import Signing
import Vocabulary

/// Looks into DNS for the records of a sender. Waits for each answer.
struct RecordSearch {
  let texts: (String) throws(DNSFailure) -> [String]

  /// Where a name server is silent, it is asked no more.
  func reports(on records: [WantedRecord]) -> [RecordReport] {
    var silence: DNSFailure?
    return records.map { wanted in
      if let silence { return RecordReport(wanted, .unanswered(silence)) }
      let look = look(for: wanted)
      if case .unanswered(let failure) = look, failure.isSilence { silence = failure }
      return RecordReport(wanted, look)
    }
  }

  private func look(for wanted: WantedRecord) -> RecordLook {
    do {
      for place in wanted.places {
        let texts = try texts(place)
        let state = wanted.state(texts)
        // A domain has texts for other purposes, too.
        let found = texts.filter { wanted.state([$0]) != .missing }
        if state != .missing { return .seen(state, found: found) }
      }
      return .seen(.missing, found: [])
    } catch {
      return .unanswered(error)
    }
  }
}

extension DNSFailure {
  fileprivate var isSilence: Bool {
    switch self {
    case .noServer, .silent, .unreachable: true
    case .failed, .garbled, .noName: false
    }
  }
}
