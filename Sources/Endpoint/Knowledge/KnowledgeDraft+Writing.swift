import Crypto
import Forms
import Settings
import Store
import Templates

/// Files for `data/endpoint`: the parts are written first, then `site.json` is renamed into place.
public struct WrittenKnowledge: Sendable {
  public let site: [UInt8]
  public let parts: [Part]

  /// Never changes under its name; one that is there already need not be written.
  public struct Part: Sendable, Hashable {
    public let name: String, bytes: [UInt8]
  }
}

extension KnowledgeDraft {
  /// The same draft is the same bytes.
  public func written() -> WrittenKnowledge {
    var parts: [WrittenKnowledge.Part] = []
    func part(_ kind: String, _ bytes: [UInt8], _ ending: String) -> JSONValue {
      let hash = Hexadecimal.text(Array(SHA256.hash(data: bytes).prefix(10)))
      parts.append(.init(name: "\(kind).\(hash).\(ending)", bytes: bytes))
      return .text("\(kind).\(hash).\(ending)")
    }
    let shells = shells.sorted { $0.key < $1.key }.map { language, html in
      (language.lowercased(), part("shell", Array(html.utf8), "html"))
    }
    let pages = pages.sorted { $0.name < $1.name }.map {
      ($0.name, part("page", Array($0.text.utf8), "mustache"))
    }
    let replies = replies.sorted { $0.name < $1.name }.map {
      ($0.name, part("reply", $0.bytes, "txt"))
    }
    let forms = forms.sorted { $0.name < $1.name }.map { form in
      let compiled = CompiledForm(form)
      let name = Knowledge.formPart(form.name.text, compiled.version)
      parts.append(.init(name: name, bytes: compiled.bytes))
      return (form.name.text, JSONValue.text(compiled.version))
    }
    let site = JSONValue.object([
      ("base-url", baseURL.map { .text($0.description) } ?? .null),
      ("desk", desk.map(JSONValue.init) ?? .null),
      ("folder", .text(folderName)), ("format", .number(Knowledge.format)),
      ("forms", .object(forms)), ("home", .text(home)), ("pages", .object(pages)),
      ("privacy", privacy.map { .text($0) } ?? .null),
      ("replies", .object(replies)), ("shells", .object(shells)),
      ("site", .object(told)),
    ])
    return WrittenKnowledge(site: site.bytes, parts: parts)
  }

  /// What of site.yaml concerns visitors; the rest may hold what nobody else is to read.
  private var told: [(String, JSONValue)] {
    let keys = [
      "title", "language", "url", "base-url", "timezone", "time-zone", "business", "hours",
      "opening-hours", "holidays", "closed", "endpoint", "forms", "contacts", "lists", "segments",
    ]
    var told = (site?.mapping?.entries ?? []).filter { keys.contains($0.key) }
      .map { ($0.key, JSONValue($0.value)) }
    let mail = ["from", "clicks"].compactMap { key in
      site?["mail"]?[key].map { (key, JSONValue($0)) }
    }
    if !mail.isEmpty { told.append(("mail", .object(mail))) }
    return told
  }
}

extension Reply {
  /// The subject on the first line.
  fileprivate var bytes: [UInt8] { Array("\(subject)\n\(text)".utf8) }
}

extension Knowledge {
  static let format = 1

  static func formPart(_ name: String, _ version: String) -> String {
    "form.\(name).\(version).json"
  }
}
