/// The frame of the pages that only a developer sees, below `/-/`: no script, one style sheet, light
/// or dark as the browser likes.
enum DevelopmentPage {
  static func page(_ title: String, _ body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(shown(title))</title>
    <link rel="stylesheet" href="\(styleAddress)">
    </head>
    <body>
    <main>
    <h1>\(shown(title))</h1>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  /// What is empty is a dash, so that a link can be followed and a cell is not taken for a fault.
  static func shown(_ text: String) -> String {
    text.contains { !$0.isWhitespace } ? escaped(text) : "–"
  }

  /// Control characters but line ends and tabs stand in no valid page.
  static func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      case "\r": continue
      case _ where scalar.properties.generalCategory == .control || scalar.isNoncharacter:
        html += "\u{FFFD}"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  static let styleAddress = "/-/style.css"

  static let style = """
    :root { color-scheme: light dark }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: Canvas; color: CanvasText }
    main { max-width: 72rem; margin: auto; padding: 1rem }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid }
    td, dd, h1 { overflow-wrap: anywhere }
    @media (max-width: 40rem) {
      thead { display: none }
      tr { display: block; padding: .6rem 0; border-bottom: 1px solid }
      td { display: block; padding: 0; border: 0 }
    }
    dt { font-weight: bold }
    dd { margin: 0 0 .4rem }
    iframe { width: 100%; height: 40rem; border: 1px solid; background: #fff }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid }

    """
}

extension Unicode.Scalar {
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
