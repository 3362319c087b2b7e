public import Vocabulary

/// All templates of a site, which include each other by name.
///
/// Of two sources of one name the later is taken, so an owner's template replaces a built-in one.
public struct TemplateLibrary: Sendable {
  private let templates: [String: ParsedTemplate]
  private let rules: Program.Rules

  /// With `strict` off the library follows Mustache's specification to the letter: what is
  /// unknown writes nothing, and three braces write a text unescaped. Never use that on a site.
  public init(_ sources: [TemplateSource], medium: Medium = .html, strict: Bool = true) {
    rules = Program.Rules(medium: medium, isStrict: strict)
    templates = Dictionary(
      sources.map { ($0.name, ParsedTemplate($0)) }, uniquingKeysWith: { $1 })
  }

  /// The names of all templates, in alphabetical order.
  public var names: [String] { templates.keys.sorted() }

  /// What can be said of every template without knowing what it will be given.
  public var findings: [Finding] { templates.values.flatMap(\.findings).sorted() }

  /// A template made ready for records of one shape, with all its partials and parents.
  ///
  /// It throws every mistake of theirs at once.
  public func template(_ name: String, given shape: RecordShape) throws(Findings) -> Template {
    guard let template = templates[name] else {
      let question = NearestName.question(name, among: templates.keys)
      throw Findings(
        Finding(
          .error, in: name,
          "There is no template “\(name)”." + (question.map { " \($0)" } ?? "")))
    }
    var compiler = Compiler(templates, rules, given: shape)
    let program = compiler.compile(template)
    guard compiler.findings.isEmpty else { throw Findings(compiler.findings.sorted()) }
    return Template(program, given: shape, uses: compiler.uses)
  }
}
