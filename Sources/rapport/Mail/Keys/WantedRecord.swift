import Signing
import Vocabulary

/// A record that DNS should have, and how to tell whether it has.
struct WantedRecord {
  enum Purpose: String { case dkim, spf, dmarc }

  let purpose: Purpose
  let record: TextRecord
  /// Where it counts, from the first to the last.
  let places: [String]
  let state: ([String]) -> RecordState

  /// In the order in which they are published: keys first, as nothing is harmed by them.
  static func all(_ identity: SendingIdentity, keys: [DKIMKey]) -> [WantedRecord] {
    let senders = [identity.senderDomain, identity.bounceDomain]
    let domains = senders[0] == senders[1] ? [senders[0]] : senders
    return keys.map { key in
      WantedRecord(.dkim, key.record(below: identity.domain), key.state)
    }
      + domains.map { domain in
        WantedRecord(
          .spf, SenderRecords.spf(domain, mailServer: identity.mailServer), PublishedSPF.state)
      }
      + [
        WantedRecord(
          .dmarc,
          SenderRecords.dmarc(identity.senderDomain, reportsTo: identity.sender.text),
          PublishedDMARC.state, at: PublishedDMARC.places(of: identity.senderDomain))
      ]
  }

  private init(
    _ purpose: Purpose, _ record: TextRecord, _ state: @escaping ([String]) -> RecordState,
    at places: [String]? = nil
  ) {
    (self.purpose, self.record, self.state) = (purpose, record, state)
    self.places = places ?? [record.name]
  }
}
