/// The folder `data/`, where everything that visitors sent is kept: paths only.
///
/// One system user owns it, whoever runs the CGI, the server and the worker, and nobody else may
/// read it.
public struct DataFolder: Sendable, Hashable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// In the owner's folder, beside `content/`.
  public init(in source: String) { path = source + "/data" }

  public var store: String { path + "/rapport.sqlite" }
  /// Files that visitors sent, under random names.
  public var uploads: String { path + "/uploads" }
  public var keys: String { path + "/keys" }
  /// Mails that were written to files instead of sent.
  public var mail: String { path + "/mail" }
  public var backups: String { path + "/backups" }
  /// What the endpoint may know, written by the build.
  public var endpoint: String { path + "/endpoint" }

  /// Signs what a visitor's browser brings back.
  public var formKey: String { keys + "/form.key" }
  /// The one before it, good for a day after the change.
  public var previousFormKey: String { formKey + ".previous" }

  /// Signs the links in newsletters, and hides the addresses that are never mailed again. It is
  /// never changed: links in old mails would die, and who left would be forgotten.
  public var contactKey: String { keys + "/contact.key" }

  /// The folder itself first, as the others are made in it.
  public var folders: [String] { [path, uploads, keys, mail, backups, endpoint] }
}
