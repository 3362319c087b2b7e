import Forms

/// What stands at the endpoint's addresses: all there is, looked up and never joined to a path
/// (form-C8).
enum Address: Hashable {
  case form(String)
  case token(String)
  case thanks(String)
  case status
  case statusLink(secret: String)
  case list(ListPage, token: String)
  case click(token: String)

  /// Nil for every other path. `forms` are those that the site has.
  init?(_ words: [String], forms: some Collection<String>) {
    switch words.count {
    case 1 where words == ["status"]: self = .status
    case 2 where words[0] == "status" && StatusSecret.isOne(words[1]):
      self = .statusLink(secret: words[1])
    case 2 where words[0] == "go": self = .click(token: words[1])
    case 2 where words[0] == "forms" && forms.contains(words[1]): self = .form(words[1])
    case 3 where words[0] == "forms" && forms.contains(words[1]):
      switch words[2] {
      case "token": self = .token(words[1])
      case "thanks": self = .thanks(words[1])
      default: return nil
      }
    case 3 where words[0] == "list":
      guard let page = ListPage(rawValue: words[1]) else { return nil }
      self = .list(page, token: words[2])
    default: return nil
    }
  }

  /// GET and HEAD change nothing, anywhere; what changes something is a POST (form-F4).
  var methods: [String] {
    switch self {
    case .form, .status, .list: ["GET", "HEAD", "POST"]
    case .token, .thanks, .statusLink, .click: ["GET", "HEAD"]
    }
  }

  /// A mail provider leaves a list for its user, without a page of ours before it (mail-L3).
  var takesStrangers: Bool {
    if case .list(.unsubscribe, _) = self { true } else { false }
  }
}
