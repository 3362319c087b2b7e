/// A list of texts as JSON, for a script to read from an attribute.
struct JSONList {
  let text: String

  init(_ items: [String]) {
    text = "[" + items.map(Self.quoted).joined(separator: ",") + "]"
  }

  private static func quoted(_ item: String) -> String {
    var result = "\""
    for scalar in item.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
