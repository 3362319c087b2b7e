PRAGMA journal_mode = WAL;
CREATE TABLE submission (
  reference TEXT NOT NULL PRIMARY KEY, form TEXT NOT NULL, received_at BIGINT NOT NULL,
  nonce TEXT NOT NULL UNIQUE, email TEXT NOT NULL);
CREATE INDEX submission_of_form ON submission (form, received_at);
CREATE INDEX submission_of_email ON submission (email);
CREATE TABLE answer (
  reference TEXT NOT NULL REFERENCES submission (reference), position BIGINT NOT NULL,
  field TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (reference, position));
CREATE TABLE mail (
  message_id TEXT NOT NULL PRIMARY KEY, recipient TEXT NOT NULL, message TEXT NOT NULL,
  created_at BIGINT NOT NULL);
CREATE TABLE rate_mark (bucket TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX rate_mark_of_bucket ON rate_mark (bucket, at);
CREATE INDEX rate_mark_to_forget ON rate_mark (at);
