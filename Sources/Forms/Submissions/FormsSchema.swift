public import Store

/// What was sent, and what keeps senders honest.
public enum FormsSchema {
  public static let schema = Schema(
    room: "forms",
    migrations: [
      Migration(
        "submissions, their answers and files, rate marks and status links",
        [
          """
          CREATE TABLE submission (
            reference TEXT NOT NULL PRIMARY KEY,
            form TEXT NOT NULL,
            version TEXT NOT NULL,
            language TEXT NOT NULL,
            page TEXT,
            received_at BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('received', 'spam', 'closed')),
            score BIGINT NOT NULL,
            reasons TEXT NOT NULL,
            nonce TEXT NOT NULL UNIQUE,
            digest TEXT NOT NULL,
            route TEXT,
            due_at BIGINT,
            email TEXT,
            email_key TEXT,
            email_forget_at BIGINT,
            total BIGINT,
            currency TEXT,
            forget_at BIGINT NOT NULL
          )
          """,
          "CREATE INDEX submission_of_form ON submission (form, state, received_at)",
          "CREATE INDEX submission_of_email ON submission (email_key)",
          "CREATE INDEX submission_to_forget ON submission (forget_at)",
          """
          CREATE TABLE answer (
            reference TEXT NOT NULL REFERENCES submission (reference) ON DELETE CASCADE,
            position BIGINT NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            forget_at BIGINT,
            PRIMARY KEY (reference, position)
          )
          """,
          """
          CREATE TABLE upload (
            stored_name TEXT NOT NULL PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES submission (reference) ON DELETE CASCADE,
            field TEXT NOT NULL,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            size BIGINT NOT NULL,
            forget_at BIGINT
          )
          """,
          "CREATE INDEX upload_of_submission ON upload (reference)",
          "CREATE TABLE rate_mark (bucket TEXT NOT NULL, at BIGINT NOT NULL)",
          "CREATE INDEX rate_mark_of_bucket ON rate_mark (bucket, at)",
          "CREATE INDEX rate_mark_to_forget ON rate_mark (at)",
          // Without a key to submission: a lookup that finds nothing writes, and takes back, a row
          // as well, so that it does the same work (form-A2).
          """
          CREATE TABLE status_link (
            secret_hash TEXT NOT NULL PRIMARY KEY,
            reference TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
          )
          """,
          "CREATE INDEX status_link_of_submission ON status_link (reference)",
        ])
    ])
}
