public import Store

extension Session {
  /// Keeps what somebody agreed to, beside all that they agreed to before. `id` is the row's own.
  public func noteConsent(_ consent: Consent, id: String, by contact: Contact) throws {
    try run(
      """
      INSERT INTO consent
        (id, contact_id, subject, wording, form, form_version, reference, given_at,
        confirmed_at)
      VALUES (\(id), \(contact.id), \(consent.subject), \(consent.wording), \(consent.form),
        \(consent.formVersion), \(consent.reference), \(consent.givenAt),
        \(consent.confirmedAt))
      """)
  }

  /// Notes that it was the owner of the mailbox who agreed, of all that waited for it.
  public func confirmConsents(to subject: String, by contact: Contact, at now: Int) throws {
    try run(
      """
      UPDATE consent SET confirmed_at = \(now)
      WHERE contact_id = \(contact.id) AND subject = \(subject) AND confirmed_at IS NULL
      """)
  }

  /// The oldest first.
  public func consents(of contact: Contact) throws -> [Consent] {
    try run(
      """
      SELECT subject, wording, form, form_version, reference, given_at, confirmed_at FROM consent
      WHERE contact_id = \(contact.id) ORDER BY given_at, id
      """
    ).map { row in
      try Consent(
        email: contact.email, subject: row.text("subject"), wording: row.text("wording"),
        form: row.text("form"), formVersion: row.text("form_version"),
        reference: row.text("reference"), givenAt: row.integer("given_at"),
        confirmedAt: row.optionalInteger("confirmed_at"))
    }
  }
}
