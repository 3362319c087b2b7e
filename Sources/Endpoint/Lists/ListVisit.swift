import Contacts
import Settings
import Store

/// Somebody opened a link of a mail, or pressed the button behind it.
///
/// The link alone says who they are: there is no cookie that another page could use, and without
/// the link nobody learns here who is known.
struct ListVisit {
  let visit: Visit
  let token: String
  let seal: ContactSeal

  init(_ visit: Visit, _ token: String) throws {
    (self.visit, self.token) = (visit, token)
    seal = try visit.contactSeal()
  }

  func answer(_ page: ListPage) async throws -> Response {
    let isPost = visit.request.method == "POST"
    switch page {
    case .confirm: return isPost ? try await confirm() : try await askToConfirm()
    case .unsubscribe: return isPost ? try await leave() : try await askToLeave()
    case .preferences: return isPost ? try await prefer() : try await showPreferences()
    }
  }
}

extension ListVisit {
  var knowledge: Knowledge { visit.knowledge }
  var now: Int { visit.now }
  var store: any Database { get throws { try visit.endpoint.store() } }

  /// What every page of a link says: whose it is, and where its buttons send to.
  func content(_ title: String, _ page: ListPage, of contact: Contact) -> Paper.Content {
    var content = Paper.Content(title)
    content.address = contact.email
    content.action = knowledge.path("/list/\(page.rawValue)/\(token)")
    return content
  }

  /// For a link that is ours and has nothing to change.
  func gone(_ note: String? = nil, status: Int = 404) throws -> Response {
    var content = Paper.Content("There is nothing to change")
    content.note = note
    return try visit.page(status, "list-gone", content)
  }

  func contact(_ token: ListToken) async throws -> Contact? {
    let id = token.contactID
    return try await store.read { try $0.contact(id: id) }
  }

  /// For rows of what is about to be written.
  var acts: ListActs {
    ListActs(seal: seal, chance: visit.endpoint.chance, now: now)
  }
}
