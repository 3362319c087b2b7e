import Vocabulary

/// Why mails cannot leave the house as site.yaml says.
enum PostOfficeFailure: Failure, Equatable {
  case noServer
  case noSender
  case noCertificates(String)

  var description: String {
    switch self {
    case .noServer: "there is no mail server to send by"
    case .noSender: "nobody is named whom mails come from"
    case .noCertificates(let path): "there is no file \(path) with certificates"
    }
  }

  var advice: String? {
    switch self {
    case .noServer: "Write “server: { host: smtp.example.org }” below “mail” in site/site.yaml."
    case .noSender:
      "Write “from: Corner Bakery <hello@example.org>” below “mail” in site/site.yaml."
    case .noCertificates: "Check “mail.server.certificates” in site/site.yaml."
    }
  }
}

/// Why there is no password for the mail server. What it is, no message tells.
enum MailSecretFailure: Failure, Equatable {
  case missing(user: String, variable: String, path: String)
  case readableByOthers(String)
  /// A file, or a variable.
  case notOneLine(String)

  var description: String {
    switch self {
    case .missing(let user, _, _): "there is no password for “\(user)” at the mail server"
    case .readableByOthers(let path): "the password in \(path) may be read or written by others"
    case .notOneLine(let place): "what stands in \(place) is not a password on one line"
    }
  }

  var advice: String? {
    switch self {
    case .missing(_, let variable, let path):
      "Put it into \(path) (chmod 600), or into the environment as \(variable)."
    case .readableByOthers(let path): "Run: chmod 600 \(path)"
    case .notOneLine: "Write the password there, and nothing else."
    }
  }
}
