import Foundation

extension Corpus {
  /// A link that an author put from one article to another, as places in `pages`.
  struct Link: Hashable {
    let from: Int, to: Int
  }

  /// Every pair once, and the words of each page without any destination.
  func articleLinks() -> Set<Link> {
    let places = addresses()
    var links: Set<Link> = []
    for (index, page) in pages.enumerated() where page.isArticle {
      for destination in page.destinations {
        if let target = places[Self.key(destination)], target != index {
          links.insert(Link(from: index, to: target))
        }
      }
    }
    return links
  }

  /// The addresses an article had over the years: by folder, by date, by file name, by alias.
  private func addresses() -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, page) in pages.enumerated() where page.isArticle {
      let file = URL(filePath: page.path).deletingPathExtension()
      let name = file.lastPathComponent
      let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
      let parts = name.split(separator: "-", maxSplits: 3)
      let isDated = parts.count == 4 && parts[0].count == 4 && Int(parts[0]) != nil
      let slugs = page.front["slug", default: []] + [isDated ? String(parts[3]) : name]
      var addresses = [name, "\(folder)/\(name)"] + page.front["aliases", default: []]
      addresses += page.front["url", default: []]
      for slug in slugs {
        addresses += ["\(folder)/\(slug)", "\(page.section)/\(slug)"]
        if isDated {
          let date = parts[..<3].joined(separator: "/")
          addresses += ["\(date)/\(slug)", "event/\(date)/\(slug)"]
        }
      }
      for address in addresses where places[Self.key(address)] == nil {
        places[Self.key(address)] = index
      }
    }
    return places
  }

  private static func key(_ address: String) -> String {
    var path = address[...]
    for host in ["https://", "http://", "www.", "digital.gov/", "digitalgov.gov/"]
    where path.hasPrefix(host) { path = path.dropFirst(host.count) }
    return path.prefix { $0 != "?" && $0 != "#" }.lowercased()
      .trimmingCharacters(in: CharacterSet(charactersIn: "/"))
  }
}

extension Corpus.Page {
  /// What stands in `](…)`, without a title.
  fileprivate var destinations: [String] {
    var found: [String] = []
    let bytes = Array(body.utf8)
    for index in bytes.indices.dropLast()
    where bytes[index] == UInt8(ascii: "]") && bytes[index + 1] == UInt8(ascii: "(") {
      let inside = bytes[(index + 2)...].prefix { $0 != UInt8(ascii: ")") }.drop { $0 == 0x20 }
      let destination = String(decoding: inside.prefix { $0 > 0x20 }, as: UTF8.self)
      let isHere = destination.hasPrefix("/") || destination.contains("digital")
      if isHere { found.append(destination) }
    }
    return found
  }

  /// The words of the page: no destinations, no tags, no addresses. The words of a link stay.
  var words: [UInt8] {
    var text = Array(front["summary", default: []].joined().utf8) + [0x0A]
    let bytes = Array(body.utf8)
    var index = 0
    var end: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let last = end {
        if byte == last || last == 0x20 && byte < 0x20 { end = nil }
      } else if byte == UInt8(ascii: "<") {
        end = UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "("), index > 0, bytes[index - 1] == UInt8(ascii: "]") {
        end = UInt8(ascii: ")")
      } else if byte == UInt8(ascii: "h"), bytes[index...].starts(with: "http".utf8) {
        end = 0x20
      }
      text.append(end == nil ? byte : 0x20)
      index += 1
    }
    return text
  }
}
