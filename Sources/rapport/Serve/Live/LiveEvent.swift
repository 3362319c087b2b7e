/// What a browser is told that shows a page of before.
enum LiveEvent: Equatable {
  /// It is another page.
  case page
  /// The same page but for the addresses of its style sheets: those, by the ones that authors
  /// write.
  case styles([String: String])
  /// What stands in the corner, as HTML.
  case corner(String)

  /// What tells a browser that shows one thing of another, in order.
  static func all(
    from seen: LiveMark?, to mark: LiveMark, styles: [String: String], corner: LiveCorner?
  ) -> [LiveEvent] {
    guard let seen, seen.unstyled == mark.unstyled else { return [.page] }
    return (seen.page == mark.page ? [] : [.styles(styles)])
      + (seen.corner == mark.corner ? [] : [.corner(corner?.content ?? "")])
  }

  /// As it travels (HTML Standard §9.2.5). The id comes back when the browser connects again.
  func text(upTo mark: LiveMark) throws -> String {
    let (name, data) =
      switch self {
      case .page: ("page", "")
      case .styles(let names): ("styles", try JSONText.line(of: names))
      case .corner(let html): ("corner", try JSONText.line(of: [html]))
      }
    return "id: \(mark.text)\nevent: \(name)\ndata: \(data)\n\n"
  }
}
