import Signing
import Store
import Vocabulary

/// The keys that sign an owner's mails, `dkim-*.pem` in `data/keys`: one of each kind (mail-D1), under
/// selectors that tell them apart.
struct SigningKeys {
  let places: [Place]
  private let folder: DataFolder

  struct Place: Hashable {
    let algorithm: DKIMAlgorithm
    let selector: DKIMSelector
    let path: String
  }

  /// Throws a `Refusal` for what can be no selector.
  init(selector: String, in folder: DataFolder) throws(Refusal) {
    self.folder = folder
    places = [
      Place(.ed25519, try DKIMSelector(selector + "-ed"), folder),
      Place(.rsa, try DKIMSelector(selector), folder),
    ]
  }

  /// Those that are there. Throws a `SigningKeyFailure`, a `DKIMKeyFailure` or a `FileFailure`.
  func read() throws -> [DKIMKey] {
    try places.compactMap { place in
      guard let file = try PrivateFile.read(place.path) else { return nil }
      guard !file.isOpenToOthers else { throw SigningKeyFailure.readableByOthers(place.path) }
      return try DKIMKey(
        String(decoding: file.bytes, as: UTF8.self), selector: place.selector, path: place.path)
    }
  }

  /// Makes those that are not there, or all anew, and says which it made.
  ///
  /// Throws what `read` does: a key that is there and no good is the owner's to look at.
  func make(replacing isReplacing: Bool) throws -> [Place] {
    let known = isReplacing ? [] : Set(try read().map(\.selector))
    let missing = places.filter { !known.contains($0.selector) }
    guard !missing.isEmpty else { return [] }
    for path in [folder.path, folder.keys] { try PrivateFile.makeFolder(path) }
    for place in missing {
      let key = try DKIMKey.made(place.algorithm, selector: place.selector)
      try PrivateFile.write(Array(key.pem.utf8), to: place.path)
    }
    return missing
  }
}

extension SigningKeys.Place {
  fileprivate init(_ algorithm: DKIMAlgorithm, _ selector: DKIMSelector, _ folder: DataFolder) {
    (self.algorithm, self.selector) = (algorithm, selector)
    path = "\(folder.keys)/dkim-\(selector.text).pem"
  }
}

/// Why a key is not used.
enum SigningKeyFailure: Failure, Equatable {
  case readableByOthers(String)
  case noSender

  var description: String {
    switch self {
    case .readableByOthers(let path): "the key \(path) may be read or written by others"
    case .noSender: "nothing says who mails come from, so there is no domain to sign for"
    }
  }

  var advice: String? {
    switch self {
    case .readableByOthers(let path):
      "Run: chmod 600 \(path). Who has read it can sign in your name, so better take a new one:"
        + " rapport mail keys --selector NAME"
    case .noSender:
      "Write “from:” below “mail:” in site.yaml, or “email:” below “business:”."
    }
  }
}
