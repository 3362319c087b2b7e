import Contacts
import Endpoint
import Mail
import Newsletter
import Signing
import Store
import Vocabulary

extension IssueMerge {
  /// As the sending takes it: what readers need together is looked up once for a page of them.
  func merging(in store: any Database) -> IssueMerging {
    let seal = links.seal
    return IssueMerging(
      emailHash: { seal.suppressionHash(of: $0) }, links: counted.map(\.link),
      merger: { readers in
        let around = try await surroundings(of: readers, in: store)
        return { reader in
          isEmpty(for: reader, around) ? nil : try letter(to: reader, around)
        }
      })
  }

  private func letter(to reader: Reader, _ around: Surroundings) throws -> IssueMessage {
    let message = try message(for: reader, around)
    var bytes: [UInt8] = []
    try message.write(into: &bytes)
    try post.signer?.sign(&bytes, at: newsletters.now.seconds)
    let returns = post.bounces?.sender(for: issue.name, to: reader.contact.id)
    let envelope = Envelope(
      sender: returns ?? message.from.address, recipient: message.to.address,
      messageID: message.messageID,
      size: bytes.count)
    return IssueMessage(
      contactID: reader.contact.id, envelope: envelope, content: bytes,
      emailHash: links.seal.suppressionHash(of: reader.contact.email),
      invitation: issue.kind.form.map { form in
        .init(form: form, tokenHash: links.invitation(to: reader, form: form).hash)
      })
  }
}
