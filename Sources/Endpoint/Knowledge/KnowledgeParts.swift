import Store
public import Vocabulary

/// Where the endpoint's knowledge lies: a folder, or a test's own.
public struct KnowledgeParts: Sendable {
  private let open: @Sendable (String) throws -> [UInt8]

  /// `open` gives the bytes of `site.json` and of `parts/<name>`.
  public init(_ open: @escaping @Sendable (String) throws -> [UInt8]) { self.open = open }

  /// `data/endpoint`.
  public static func folder(_ path: String) -> KnowledgeParts {
    KnowledgeParts { name in
      do throws(FileFailure) {
        guard let file = try PrivateFile.read("\(path)/\(name)") else {
          throw .cannotRead(name, because: SystemError.noSuchFile)
        }
        return file.bytes
      } catch {
        throw KnowledgeFailure.missing(name, because: error.cause.map { "\($0)" } ?? "")
      }
    }
  }

  func site() throws -> [UInt8] { try open("site.json") }

  /// A part, if its name can be one: letters that lead to no other folder (form-C8).
  func part(_ name: String) throws -> [UInt8] {
    guard Self.isName(name) else { throw KnowledgeFailure.badName(name) }
    return try open("parts/\(name)")
  }

  static func isName(_ name: String) -> Bool {
    (1...200).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: ".")
      && name.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
      }
  }
}

/// What the endpoint was to know cannot be read.
public enum KnowledgeFailure: Failure {
  case missing(String, because: String)
  case badName(String)
  /// With the first mistake in it.
  case unreadable(String, because: String)
  /// Written by another version of Rapport.
  case otherFormat(String)

  public var description: String {
    switch self {
    case .missing(let file, let words): "data/endpoint/\(file) cannot be read: \(words)"
    case .badName(let name): "data/endpoint/site.json names a part “\(name)”, which is no name"
    case .unreadable(let file, let words): "data/endpoint/\(file) is damaged: \(words)"
    case .otherFormat(let number):
      "data/endpoint/site.json is of format “\(number)”, which this program does not read"
    }
  }

  public var advice: String? { "Run: rapport build" }
}
