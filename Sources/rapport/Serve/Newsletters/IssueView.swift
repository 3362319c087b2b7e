import Foundation
import Hummingbird

/// What a browser asks to see of an issue: whose message, and how.
struct IssueView: Sendable, Hashable {
  enum Look: String, CaseIterable, Sendable {
    case text, desk, phone, dark, source, checks, report
  }

  /// The contact's id; an address would stand in the browser's history.
  var reader: String?
  var look = Look.desk
  /// A part of an address or a name.
  var find = ""

  init(reader: String? = nil, look: Look = .desk) { (self.reader, self.look) = (reader, look) }

  init(_ request: Request) {
    let query = request.uri.queryParameters
    reader = query["reader"].map(String.init)
    look = query["look"].flatMap { Look(rawValue: String($0)) } ?? .desk
    find = query["find"].map { String($0).replacing("+", with: " ") } ?? ""
  }

  /// `?reader=c1&look=phone`
  func address(look: Look? = nil, reader: String? = nil) -> String {
    let id = (reader ?? self.reader).flatMap {
      $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    }
    return "?" + (id.map { "reader=\($0)&amp;" } ?? "") + "look=\((look ?? self.look).rawValue)"
  }
}

extension IssueView.Look {
  var title: String {
    switch self {
    case .text: "Text"
    case .desk: "Wide"
    case .phone: "Phone"
    case .dark: "Dark"
    case .source: "As it travels"
    case .checks: "Checks"
    case .report: "Report"
    }
  }
}
