import Templates

/// The owners' page of every name in a template, `docs/templates.md`, made from the declarations.
public struct NamesGuide {
  public let text: String

  public init() {
    let names = SiteNames(.init())
    let rows = names.root.documentation
    var parts = [Self.opening]
    let records = Self.owners(of: rows)
    for owner in records where owner != names.root.name {
      parts.append(Self.record(owner, in: rows))
    }
    parts.append(Self.componentsOpening)
    for component in Component.builtIn {
      parts.append(
        ComponentGuide(component, summary: names.pages.summary, explained: Set(records)).text)
    }
    parts.append(TransformGuide().text)
    text = parts.joined(separator: "\n")
  }

  private static let opening = """
    # Every name in a template

    How templates are written stands in [themes.md](themes.md). Each of them, a partial as well, may
    ask for three things:

    | Name | Is |
    | --- | --- |
    | `site` | [the site as a whole](#site) |
    | `page` | [the page that is being written](#page) |
    | `list` | [what the page lists](#list): on `home`, `section`, `taxonomy`, `term`, `archive` and `site-map`; empty on others |

    So `{{page.title}}` is the title, and `{{#page.related}}{{title}}{{/page.related}}` the titles of
    all related pages. What *may be missing* writes nothing then; ask first with
    `{{#page.description}}…{{/page.description}}`. *Names of your own* are keys that you chose: one
    that may be missing wants a question mark, `{{page.params.subtitle?}}`.

    <!-- Made from the declarations in Sources/Site/Names: RECORD=1 swift test --filter GuideTests -->

    """

  private static let componentsOpening = """
    ## Components

    The template of a component is given `site` and `page` as above, `arguments` (what was written in
    the call, by name, or by number where it has none) and what stands here. How they are called:
    [components.md](components.md).

    """
}

extension NamesGuide {
  private static func owners(of rows: [RecordShape.Row]) -> [String] {
    var seen: Set<String> = []
    return rows.map(\.owner).filter { seen.insert($0).inserted }
  }

  private static func record(_ owner: String, in rows: [RecordShape.Row]) -> String {
    var lines = ["## \(owner)", ""]
    let places = rows.filter { $0.path.contains(".") && holds(owner, in: $0.kind) }
    if !places.isEmpty {
      let names = places.map { "`\($0.owner).\($0.name)`".replacing(" ", with: "-") }
      lines += ["Found as \(names.joined(separator: ", ")).", ""]
    }
    lines += table(of: rows.filter { $0.owner == owner }, records: Set(Self.owners(of: rows)))
    return (lines + [""]).joined(separator: "\n")
  }

  /// The names of a record as a table, with links to the records that they lead to.
  static func table(of rows: [RecordShape.Row], records: Set<String>) -> [String] {
    ["| Name | Holds | |", "| --- | --- | --- |"]
      + rows.map { row in
        let missing = row.isOptional ? ", may be missing" : ""
        return "| `\(row.name)` | \(linked(row.kind, to: records))\(missing) | \(row.sentence) |"
      }
  }

  private static func holds(_ record: String, in kind: String) -> Bool {
    kind == record || kind.hasSuffix("list of \(record)")
  }

  private static func linked(_ kind: String, to records: Set<String>) -> String {
    guard let record = records.first(where: { holds($0, in: kind) }) else { return kind }
    let anchor = record.replacing(" ", with: "-")
    return "\(kind.dropLast(record.count))[\(record)](#\(anchor))"
  }
}
