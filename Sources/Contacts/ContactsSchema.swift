public import Store

/// People, the lists they are on, what they agreed to, and who is never to be mailed again.
public enum ContactsSchema {
  public static let schema = Schema(
    room: "contacts",
    migrations: [
      Migration(
        "contacts, subscriptions, consents and suppressed addresses",
        [
          """
          CREATE TABLE contact (
            id TEXT PRIMARY KEY, email_key TEXT NOT NULL UNIQUE, email TEXT NOT NULL,
            name TEXT, created_at BIGINT NOT NULL)
          """,
          """
          CREATE TABLE subscription (
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            list TEXT NOT NULL, state TEXT NOT NULL, changed_at BIGINT NOT NULL,
            PRIMARY KEY (contact_id, list))
          """,
          """
          CREATE TABLE consent (
            id TEXT PRIMARY KEY,
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            subject TEXT NOT NULL, wording TEXT NOT NULL, form TEXT NOT NULL,
            form_version TEXT NOT NULL, reference TEXT NOT NULL, given_at BIGINT NOT NULL)
          """,
          "CREATE INDEX consent_by_contact ON consent (contact_id)",
          """
          CREATE TABLE suppression (
            email_hash TEXT PRIMARY KEY, reason TEXT NOT NULL, suppressed_at BIGINT NOT NULL)
          """,
        ]),
      Migration(
        "fields and interests of contacts, and what they did",
        [
          "ALTER TABLE contact ADD COLUMN seen_at BIGINT",
          """
          CREATE TABLE contact_field (
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            name TEXT NOT NULL, value TEXT NOT NULL, folded TEXT NOT NULL, size BIGINT,
            PRIMARY KEY (contact_id, name))
          """,
          "CREATE INDEX contact_field_by_value ON contact_field (name, folded)",
          """
          CREATE TABLE contact_interest (
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            interest TEXT NOT NULL,
            PRIMARY KEY (contact_id, interest))
          """,
          "CREATE INDEX contact_interest_by_name ON contact_interest (interest)",
          """
          CREATE TABLE contact_event (
            id TEXT PRIMARY KEY,
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            kind TEXT NOT NULL, subject TEXT NOT NULL, reference TEXT, at BIGINT NOT NULL)
          """,
          "CREATE INDEX contact_event_by_contact ON contact_event (contact_id, at)",
          "CREATE INDEX contact_event_by_subject ON contact_event (kind, subject)",
          "CREATE INDEX subscription_by_list ON subscription (list, state, contact_id)",
          // What people sent before there was a time line.
          """
          INSERT INTO contact_event (id, contact_id, kind, subject, reference, at)
          SELECT MIN(id), contact_id, 'form', form, reference, MIN(given_at) FROM consent
          GROUP BY contact_id, form, reference
          """,
          """
          UPDATE contact SET seen_at = (
            SELECT MAX(at) FROM contact_event WHERE contact_event.contact_id = contact.id)
          """,
        ]),
      Migration(
        "consents that were confirmed, invitations, and who was merged",
        [
          "ALTER TABLE consent ADD COLUMN confirmed_at BIGINT",
          """
          CREATE TABLE invitation (
            token_hash TEXT PRIMARY KEY, form TEXT NOT NULL,
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            created_at BIGINT NOT NULL, used_at BIGINT)
          """,
          "CREATE INDEX invitation_by_contact ON invitation (contact_id, form)",
          // Links in old mails name who was merged into another.
          """
          CREATE TABLE contact_alias (
            id TEXT PRIMARY KEY,
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE)
          """,
          "CREATE INDEX contact_alias_by_contact ON contact_alias (contact_id)",
        ]),
      Migration(
        "what the columns of imported files say",
        ["CREATE TABLE import_column (name_key TEXT PRIMARY KEY, target TEXT NOT NULL)"]),
      Migration(
        "reports of mails that came back",
        [
          """
          CREATE TABLE bounce (
            report TEXT NOT NULL,
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            kind TEXT NOT NULL, issue TEXT, status TEXT, at BIGINT NOT NULL,
            PRIMARY KEY (report, contact_id))
          """,
          "CREATE INDEX bounce_by_contact ON bounce (contact_id, at)",
          "CREATE INDEX bounce_by_age ON bounce (at)",
        ]),
      Migration(
        "addresses that were given up for another of the same person",
        [
          // A keyed hash, as of those that are suppressed: an import is not to bring them back.
          "ALTER TABLE contact_alias ADD COLUMN email_hash TEXT",
          "CREATE INDEX contact_alias_by_email ON contact_alias (email_hash)",
        ]),
      Migration(
        "consents and time lines by their people",
        [
          // In the order in which they are read, one entry a row where there were three and four.
          """
          CREATE TABLE consent_of_contact (
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            id TEXT NOT NULL, subject TEXT NOT NULL, wording TEXT NOT NULL, form TEXT NOT NULL,
            form_version TEXT NOT NULL, reference TEXT NOT NULL, given_at BIGINT NOT NULL,
            confirmed_at BIGINT,
            PRIMARY KEY (contact_id, id))
          """,
          """
          INSERT INTO consent_of_contact (contact_id, id, subject, wording, form, form_version,
            reference, given_at, confirmed_at)
          SELECT contact_id, id, subject, wording, form, form_version, reference, given_at,
            confirmed_at FROM consent
          """,
          "DROP TABLE consent",
          "ALTER TABLE consent_of_contact RENAME TO consent",
          """
          CREATE TABLE event_of_contact (
            contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            at BIGINT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
            reference TEXT,
            PRIMARY KEY (contact_id, at, id))
          """,
          """
          INSERT INTO event_of_contact (contact_id, at, id, kind, subject, reference)
          SELECT contact_id, at, id, kind, subject, reference FROM contact_event
          """,
          "DROP TABLE contact_event",
          "ALTER TABLE event_of_contact RENAME TO contact_event",
          // Nobody asks who was imported. A question that uses it says `kind <> 'imported'` in
          // these words.
          """
          CREATE INDEX contact_event_by_subject ON contact_event (kind, subject)
          WHERE kind <> 'imported'
          """,
        ]),
    ])
}
