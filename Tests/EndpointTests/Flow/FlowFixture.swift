import Contacts
import Endpoint
import Forms
import Foundation
import Outbox
import Settings
import Store
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// A nursery with three forms and a real store in a folder of its own.
final class FlowFixture: Sendable {
  let folder: String
  let store: SQLiteDatabase
  let knowledge: Knowledge
  /// Why visitors got status 503.
  let troubles = Mutex<[String]>([])

  /// Friday, 20 November 2026, 10:00 in Greenwich.
  static let now = 1_795_168_800
  static let keys = FormKeys(current: Array(repeating: 7, count: 32), previous: nil)
  static let contactKey = ContactKey(bytes: Array(repeating: 9, count: 32))
  static let schemas = [FormsSchema.schema, ContactsSchema.schema, OutboxSchema.schema]

  /// `mail` is what stands below `mail` behind the sender: `, clicks: yes`.
  init(settings: String = "", forms: [String: String] = [:], mail: String = "") async throws {
    folder = FileManager.default.temporaryDirectory.path + "/flow-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/uploads", withIntermediateDirectories: true)
    store = try SQLiteDatabase.openOrMake(path: folder + "/store.sqlite")
    _ = try await store.migrate(to: Self.schemas, place: "store.sqlite", at: 0)
    knowledge = try Self.knowledge(settings, forms, mail: mail)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func knowledge(
    _ settings: String, _ forms: [String: String], mail: String = ""
  ) throws -> Knowledge {
    try knowledge(draft(settings, forms, mail: mail))
  }

  static func knowledge(_ draft: KnowledgeDraft) throws -> Knowledge {
    let written = draft.written()
    return try Knowledge(
      KnowledgeParts { name in
        if name == "site.json" { return written.site }
        guard let part = written.parts.first(where: { "parts/\($0.name)" == name }) else {
          throw KnowledgeFailure.missing(name, because: "No such file or directory")
        }
        return part.bytes
      })
  }

  static func draft(
    _ settings: String = "", _ forms: [String: String] = [:], mail: String = ""
  ) throws -> KnowledgeDraft {
    var findings: [Finding] = []
    func node(_ text: String, _ path: String) -> Node? {
      DataFile.read(Array(text.utf8), path: path, findings: &findings)
    }
    var draft = KnowledgeDraft(
      site: node(site(mail) + settings, "site.yaml"), desk: node(desk, "desk.yaml"),
      folderName: "nursery")
    draft.shells = [
      "en":
        "<title>\(ShellMark.title)</title><main>\(ShellMark.main)</main><footer>Quillet</footer>"
    ]
    draft.replies = [
      Reply(
        name: "replies/complaint-received", subject: "Your complaint {{reference}}",
        text: "We are sorry.{{#due}} You hear by {{due | date: \"EEEE d MMMM, HH:mm\"}}.{{/due}}\n")
    ]
    for (name, text) in Self.forms.merging(forms, uniquingKeysWith: { $1 }) {
      let form = try FormDefinition.read(
        Array(text.utf8), path: "forms/\(name).yaml", name: #require(FormName(name)),
        findings: &findings)
      draft.forms.append(try #require(form, "\(findings)"))
    }
    #expect(findings.isEmpty)
    return draft
  }

  func endpoint(
    keys: @escaping @Sendable (Int) throws -> FormKeys = { _ in FlowFixture.keys },
    contactKey: @escaping @Sendable () throws -> ContactKey = { FlowFixture.contactKey },
    store: (@Sendable () throws -> any Database)? = nil,
    counts: (@Sendable () throws -> any Database)? = nil, knowledge: Knowledge? = nil
  ) -> Endpoint {
    let chance = Chance { (0..<$0).map { _ in UInt8.random(in: 0...255) } }
    let path = folder + "/store.sqlite"
    return Endpoint(
      knowledge: { [own = self.knowledge] in knowledge ?? own }, keys: keys, contactKey: contactKey,
      store: store ?? { try SQLiteDatabase.open(path: path, schemas: Self.schemas) },
      counts: counts, uploads: UploadFolder(path: folder + "/uploads", chance: chance).sink,
      chance: chance,
      report: { [weak self] error in self?.troubles.withLock { $0.append("\(error)") } })
  }

  private static func site(_ mail: String) -> String {
    """
    title: Quillet Nursery
    url: https://quillet.example
    timezone: UTC
    business: { name: Quillet, phone: "020 7946 0018", email: hello@quillet.example }
    hours: { Monday to Friday: "9:00 – 17:00" }
    mail: { from: "Quillet Nursery <hello@quillet.example>"\(mail) }

    """
  }

  private static let desk = """
    people:
      maud: { name: Maud Pengelly, email: maud@quillet.example }
    routes:
      complaint: { title: Complaints, owner: maud, promise: 2 working days }
    """

  private static let forms = [
    "complaint": """
    title: Make a complaint
    route: complaint
    purpose: To put right what went wrong.
    retain: 100 days
    acknowledge: replies/complaint-received
    subscribe: { list: news, field: newsletter }
    fields:
      - { name: email, label: Your e-mail, type: email, required: true, purpose: To answer you }
      - { name: what, label: What happened?, type: paragraph, required: true }
      - { name: newsletter, label: News, type: consent, wording: Send me your newsletter. }
    """,
    "order": """
    title: Order
    route: complaint
    currency: GBP
    purpose: To deliver.
    pages:
      - { title: What, fields: [size] }
      - { title: Who, fields: [email] }
    fields:
      - name: size
        label: Which?
        type: choice
        required: true
        options: [ { value: small, label: Small, price: 4.50 }, { value: large, label: Large, price: 9.00 } ]
      - { name: email, label: Your e-mail, type: email, required: true, purpose: To answer you }
    """,
    "photo": """
    title: Send a photo
    purpose: To see it.
    fields:
      - { name: note, label: A note, type: text, required: true }
      - { name: photo, label: The photo, type: file, accept: [png], max: 1 MB }
    """,
  ]
}
