import Store
import Vocabulary

extension Submission {
  init(_ row: Row) throws {
    guard let reference = Reference(typed: try row.text("reference")) else {
      throw RowError.wrongKind("reference")
    }
    guard let state = State(rawValue: try row.text("state")) else {
      throw RowError.wrongKind("state")
    }
    let currency = try row.optionalText("currency")
    self.init(
      reference: reference, form: try row.text("form"), version: try row.text("version"),
      language: try row.text("language"), page: try row.optionalText("page"),
      receivedAt: try row.integer("received_at"), state: state, score: try row.integer("score"),
      reasons: try row.text("reasons"), nonce: try row.text("nonce"),
      digest: try row.text("digest"), route: try row.optionalText("route"),
      dueAt: try row.optionalInteger("due_at"),
      email: try row.optionalText("email").map { try EmailAddress($0) },
      emailForgetAt: try row.optionalInteger("email_forget_at"),
      total: try row.optionalInteger("total").flatMap { units in
        currency.map { Money(minorUnits: units, currency: $0) }
      },
      forgetAt: try row.integer("forget_at"))
  }
}

extension StoredAnswer {
  init(_ row: Row) throws {
    self.init(
      field: try row.text("field"), value: try row.text("value"),
      forgetAt: try row.optionalInteger("forget_at"))
  }
}

extension StoredUpload {
  init(_ row: Row) throws {
    self.init(
      storedName: try row.text("stored_name"), field: try row.text("field"),
      name: try row.text("name"), mediaType: try row.text("media_type"),
      size: try row.integer("size"), forgetAt: try row.optionalInteger("forget_at"))
  }
}
