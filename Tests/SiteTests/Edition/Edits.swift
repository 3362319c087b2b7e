/// Changes of an owner's folder, as chance has them.
enum Edits {
  /// Changes one to three files, and gives their paths.
  static func some(in folder: EditedFolder, _ chance: inout Dice) -> Set<String> {
    Set((0..<Int.random(in: 1...3, using: &chance)).map { _ in one(in: folder, &chance) })
  }

  private static func one(in folder: EditedFolder, _ chance: inout Dice) -> String {
    let word = ["rye", "oat", "malt", "seed"].randomElement(using: &chance) ?? "rye"
    let pages = folder.paths.filter { $0.hasSuffix(".md") && $0 != "content/index.md" }
    let page = pages.randomElement(using: &chance) ?? "content/about.md"
    switch Int.random(in: 0..<14, using: &chance) {
    case 0...3: folder[page]? += "\nMore \(word), and [two](/news/two/).\n"
    case 4: folder[page] = "---\ndate: 2026-03-0\(word.count)\ntags: [\(word)]\n---\n# Of \(word)\n"
    case 5: folder[page] = "# A \(word) page\n\n[x](one.md), [y](\(word).md), {{price}}\n"
    case 6:
      folder["content/news/\(word).md"] = "---\naliases: [/\(word)-old/]\n---\n# \(word)\n"
      return "content/news/\(word).md"
    case 7:
      folder[page] = nil
    case 8:
      folder["content/news/\(word).jpg"] = word
      return "content/news/\(word).jpg"
    case 9:
      folder["site/assets/shop.css"] = "main { color: #\(word.count)0\(word.count) }"
      return "site/assets/shop.css"
    case 10:
      folder["site/data/prices.yaml"] = "bread: \(word.count)\n"
      return "site/data/prices.yaml"
    case 11:
      let own = "site/templates/components/price.mustache"
      folder[own] = word == "rye" ? "{{site.data.prices.none" : "<i>{{site.data.prices.bread}}</i>"
      return own
    case 12:
      folder["site/site.yaml"] = "title: \(word)\nurl: https://shop.example\n"
      return "site/site.yaml"
    default: folder[page] = "---\ntitle: \"\(word)\ndraft: tru\n---\n# Broken\n"
    }
    return page
  }
}
