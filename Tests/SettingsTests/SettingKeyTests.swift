import Testing
import Vocabulary

@testable import Settings

/// The table of keys that the owners' page is written from says what the code does.
struct SettingKeyTests {
  @Test func `names each key once, with a sentence`() {
    #expect(Set(SettingKey.all.map(\.path)).count == SettingKey.all.count)
    #expect(SettingKey.all.allSatisfy { $0.sentence.hasSuffix(".") && !$0.kind.isEmpty })
  }

  @Test func `gives the defaults that hold`() {
    let (written, findings) = SiteSettingsTests.read(
      Self.text(SettingKey.all.filter { $0.standard != nil && !$0.path.contains("<") }))
    let (silent, _) = SiteSettingsTests.read("")
    #expect(findings == [])
    #expect(String(describing: written) == String(describing: silent))
  }

  @Test func `gives the defaults that hold for named things`() {
    let text = Self.text(SettingKey.all.filter { $0.standard != nil && $0.path.contains("<") })
    let (settings, findings) = SiteSettingsTests.read(text)
    #expect(findings == [])
    #expect(settings.sections == [SectionSettings("name")])
    #expect(settings.taxonomies == [TaxonomySettings("name")])
  }

  /// Each key is asked for: given alone with a mapping for a value, it is not an unknown one.
  @Test(arguments: SettingKey.all.map(\.path))
  func `is read where the table says`(path: String) {
    let key = SettingKey(path, "", "{}", "")
    let (_, findings) = SiteSettingsTests.read(Self.text([key]))
    #expect(!findings.contains { $0.message.hasSuffix("is not a key that is read here") })
  }

  /// The keys as YAML, with one thing called “name” where the owner chooses.
  private static func text(_ keys: [SettingKey]) -> String {
    let paths = keys.map { ($0.path.split(separator: ".").map { $0.trimming("<>") }, $0) }
    return lines(paths, depth: 0).joined(separator: "\n")
  }

  private static func lines(_ keys: [([Substring], SettingKey)], depth: Int) -> [String] {
    var result: [String] = []
    var done: Set<Substring> = []
    for (path, key) in keys where done.insert(path[depth]).inserted {
      let indentation = String(repeating: "  ", count: depth)
      let below = keys.filter { $0.0.count > depth + 1 && $0.0[depth] == path[depth] }
      if below.isEmpty {
        result.append("\(indentation)\(path[depth]): \(key.standard ?? "")")
      } else {
        result.append("\(indentation)\(path[depth]):")
        result += lines(below, depth: depth + 1)
      }
    }
    return result
  }
}
