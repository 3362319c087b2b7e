public import Vocabulary

extension SiteSettings {
  /// Reads site.yaml. Each mistake becomes a finding, and the default stands in for the value.
  public static func read(
    _ bytes: [UInt8], path: String, folderName: String, findings: inout [Finding]
  ) -> SiteSettings {
    do {
      let node = try YAML.parse(bytes, path: path)
      return read(node, path: path, folderName: folderName, findings: &findings)
    } catch {
      findings += error.all
      return SiteSettings(folderName: folderName)
    }
  }

  /// The same from a value that was read already.
  public static func read(
    _ node: Node, path: String, folderName: String, findings: inout [Finding]
  ) -> SiteSettings {
    var settings = SiteSettings(folderName: folderName)
    guard let mapping = node.mapping ?? (node.isNull ? .empty : nil) else {
      findings.append(
        Finding(
          .error, in: path, line: node.line, column: node.column,
          "the settings are lines “key: value”, and this is \(node.sequence == nil ? "text" : "a list")",
          advice: "Begin with “title: ” and the name of the site."))
      return settings
    }
    var reading = Reading(mapping, path: path)
    settings.read(&reading)
    reading.doubledSpellings()
    reading.unknownKeys(reserved: reservedKeys)
    findings += reading.findings
    return settings
  }

  private mutating func read(_ reading: inout Reading) {
    title = reading.line("title") ?? title
    tagline = reading.line("tagline")
    description = reading.line("description")
    author = reading.line("author")
    copyright = reading.line("copyright")
    image = reading.line("image")
    language = reading.languageTag("language") ?? language
    url = reading.baseURL("url", or: ["base-url"])
    zone = reading.zone("timezone", or: ["time-zone"]) ?? zone
    business = reading.open("business")
    params = reading.open("params")
    pageSize = reading.integer("page-size", in: 1...1000) ?? pageSize
    readingSpeed = reading.integer("reading-speed", in: 50...2000) ?? readingSpeed
    summaryLength = reading.integer("summary-length", in: 5...1000) ?? summaryLength
    relatedCount =
      reading.closed("related") { $0.integer("count", in: 0...50) }?.flatMap { $0 } ?? relatedCount
    menus = Menu.read(&reading)
    taxonomies = TaxonomySettings.read(&reading) ?? taxonomies
    sections = SectionSettings.read(&reading)
    feeds.read(&reading)
    markdown.read(&reading)
    publishing.read(&reading)
    publish.read(&reading)
    forms.read(&reading)
    checks.read(&reading)
    hours = reading.node("hours", or: ["opening-hours"])
    holidays = reading.node("holidays")
    contacts = reading.node("contacts")
    lists = reading.node("lists")
    segments = reading.node("segments")
    let (mail, sender) = MailSettings.read(&reading)
    self.mail = mail
    self.sender = sender ?? Sender(ofBusiness: business, named: title)
  }

  /// Keys that other parts of Rapport own, and read from the same file.
  static let reservedKeys = [
    "store", "languages", "privacy", "search", "newsletter", "newsletters", "lists", "desk",
    "contacts", "currency", "images", "pictures", "consent",
    "cookies", "social", "events",
    "products", "people", "testimonials", "faq", "work", "serve", "server", "retention", "backup",
    "headers", "manifest", "icon", "logo", "speed", "theme",
  ]
}

extension Reading {
  /// A mapping whose keys are the author's own, for templates to read.
  mutating func open(_ key: String) -> Mapping { mapping(key) { $0.mapping } ?? .empty }

  /// A mapping whose keys are all known; others are warned about.
  public mutating func closed<Value>(_ key: String, read: (inout Reading) -> Value) -> Value? {
    mapping(key) { inner in
      let value = read(&inner)
      inner.doubledSpellings()
      inner.unknownKeys()
      return value
    }
  }
}
