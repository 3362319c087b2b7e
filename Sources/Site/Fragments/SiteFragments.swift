public import Vocabulary

/// What a site shows of rooms that it does not know: markup made elsewhere, handed in by the door.
public struct SiteFragments: Sendable {
  /// The components that these rooms serve: `form`.
  public var components: Set<String> = []
  /// Makes the markup of a call. What is written in it wrongly is thrown as findings.
  public var markup: @Sendable (Call) throws(Findings) -> String = {
    call throws(Findings) in preconditionFailure("nobody serves the component \(call.name)")
  }
  public var forms: [Form] = []
  /// The form that the theme draws small in the footer, and the one it links to on every page.
  public var footerForm: String?, complaintForm: String?
  /// What pages with such markup need: scripts by the paths that they would have in `site/`,
  /// `/assets/forms.js`. An owner's asset of that path replaces one.
  public var scripts: [(path: String, bytes: [UInt8])] = []
  /// Files of `content/` whose text another room makes: their Markdown is not read here, and what
  /// is wrong with their front matter is that room's to tell.
  public var bodies: Set<String> = []
  /// Makes those texts, by the paths of their files, once all other pages are read.
  public var texts: @Sendable (SitePages) -> (texts: [String: PageText], findings: [Finding]) = {
    _ in ([:], [])
  }
  /// Files of `content/` that are no pages.
  public var hidden: Set<String> = []
  /// Whether one of these rooms reads a file, or minds that it is there: a change of it changes the
  /// fragments.
  public var reads: @Sendable (String) -> Bool = { _ in false }
  /// When other rooms change what the site shows.
  public var changes: [SiteCalendar.Change] = []
  /// What is to be said of the files that all this was made from.
  public var findings: [Finding] = []

  public init() {}

  /// A component in a page: `{{form complaint level=3}}`.
  public struct Call: Sendable {
    public let name: String
    public let arguments: [Argument]
    /// The address of the page that it stands in: `/contact/`.
    public let page: String
    /// Where it was written; in an included file, that one.
    public let path: String
    public let line: Int, column: Int
  }

  public struct Argument: Sendable {
    /// Nil for a bare value.
    public let name: String?
    public let value: String
    public let line: Int, column: Int
  }

  /// A form, for templates.
  public struct Form: Sendable {
    public var name: String, title: String
    /// Where it is drawn by the endpoint, for a form that stands on no page.
    public var address: String
    /// The whole form, and the one line of it that goes into a footer.
    public var markup: String, small: String

    public init(name: String, title: String, address: String, markup: String, small: String) {
      (self.name, self.title, self.address) = (name, title, address)
      (self.markup, self.small) = (markup, small)
    }
  }

  var isEmpty: Bool { components.isEmpty && forms.isEmpty }
}
