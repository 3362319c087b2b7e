import Foundation
import Testing

@testable import Templates

/// The examples of Mustache's specification, all but lambdas, with strictness off as it wants.
struct MustacheSpecificationTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/spec/mustache")

  @Test(arguments: [
    "comments", "delimiters", "dynamic-names", "inheritance", "interpolation", "inverted",
    "partials", "sections",
  ])
  func `renders every example as the specification does`(file: String) throws {
    let url = Self.folder.appendingPathComponent("\(file).json")
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: \(file).json of the Mustache specification is not here")
      return
    }
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    let examples = try #require((object as? [String: Any])?["tests"] as? [[String: Any]])
    #expect(examples.count >= 12)
    for example in examples { try check(example, of: file) }
  }

  private func check(_ example: [String: Any], of file: String) throws {
    let name = example["name"] as? String ?? ""
    let partials = example["partials"] as? [String: String] ?? [:]
    let sources =
      partials.map { TemplateSource(name: $0.key, path: $0.key, text: $0.value) } + [
        TemplateSource(name: " ", path: file, text: example["template"] as? String ?? "")
      ]
    let template = try TemplateLibrary(sources, strict: false)
      .template(" ", given: RecordShape("nothing", []))
    var output: [UInt8] = []
    template.render(value(example["data"]), into: &output, RenderEnvironment())
    let result = String(decoding: output, as: UTF8.self)
    #expect(result == example["expected"] as? String, "\(file): \(name)")
  }

  private func value(_ object: Any?) -> Value {
    switch object {
    case let text as String: .text(text)
    case let number as NSNumber:
      if String(cString: number.objCType) == "c" {
        .flag(number.boolValue)
      } else {
        .text(number.stringValue)
      }
    case let list as [Any]: .list(list.map(value))
    case let map as [String: Any]: .map(map.mapValues(value))
    default: .missing
    }
  }
}
