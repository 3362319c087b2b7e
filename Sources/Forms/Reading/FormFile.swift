import Settings
public import Vocabulary

/// A form, and the file it was read from.
public struct FormFile: Sendable {
  public let path: String
  public let definition: FormDefinition
  private let node: Node

  /// What is said of a form without a route.
  public static let unheard = "nobody hears of what is sent with this form"

  /// Reads `forms/<name>.yaml`; nil if anything in it is an error.
  public init?(
    _ bytes: some Collection<UInt8>, path: String, defaults: FormDefaults = FormDefaults(),
    findings: inout [Finding]
  ) {
    guard let name = Self.name(path) else {
      findings.append(
        Finding(
          .error, in: path, "a form is called by its file, and this name cannot be an address",
          advice: "Use small letters, digits and hyphens, like “forms/order-form.yaml”."))
      return nil
    }
    do {
      node = try YAML.parse(bytes, path: path)
    } catch {
      findings += error.all
      return nil
    }
    guard
      let definition = FormDefinition.read(
        node, path: path, name: name, defaults: defaults, findings: &findings)
    else { return nil }
    (self.path, self.definition) = (path, definition)
  }

  /// `forms/complaint.yaml` is called `complaint`.
  static func name(_ path: String) -> FormName? {
    let file = path.split(separator: "/").last ?? ""
    let ending = [".yaml", ".yml"].first { file.hasSuffix($0) } ?? ""
    return FormName(file.dropLast(ending.count))
  }
}

/// What a form relies on and does not hold: the routes of desk.yaml, and the texts of replies.
public struct FormReferences: Sendable {
  /// With those among them that have nobody in charge.
  public var routes: Set<String>, routesWithoutOwner: Set<String>
  /// As a form names them: `replies/complaint-received`.
  public var replies: Set<String>

  public init(
    routes: Set<String>, routesWithoutOwner: Set<String> = [], replies: Set<String>
  ) {
    (self.routes, self.replies) = (routes, replies)
    self.routesWithoutOwner = routesWithoutOwner
  }
}

extension FormFile {
  /// What of the form cannot work on this site.
  public func findings(in site: FormReferences) -> [Finding] {
    guard let mapping = node.mapping else { return [] }
    var reading = Reading(mapping, path: path)
    if let route = definition.route, let place = reading.node("route") {
      if !site.routes.contains(route) {
        reading.report(
          .error, at: place, "there is no route “\(Excerpt.short(route))” in site/desk.yaml",
          advice: NearestName.question(route, among: site.routes)
            ?? "Add it there, with its owner and what you promise.")
      } else if site.routesWithoutOwner.contains(route) {
        reading.report(
          .error, at: place, "nobody is in charge of the route “\(Excerpt.short(route))”",
          advice: "Give it an “owner:” in site/desk.yaml.")
      }
    } else if definition.subscription == nil {
      reading.report(
        .warning, at: node, Self.unheard,
        advice: "Write “route:” and one of the routes of site/desk.yaml.")
    }
    if let reply = definition.acknowledgement, let place = reading.node("acknowledge") {
      if !site.replies.contains(reply) {
        reading.report(
          .error, at: place, "there is no text “content/\(Excerpt.short(reply)).md”",
          advice: NearestName.question(reply, among: site.replies)
            ?? "Write it; it begins with “subject:” between two lines of three hyphens.")
      } else if !definition.fields.contains(where: { $0.kind == .email }) {
        reading.report(
          .warning, at: place, "nobody is sent this reply: the form asks for no e-mail address")
      }
    }
    return reading.findings
  }
}
