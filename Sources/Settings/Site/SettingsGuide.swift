/// The owners' page of every setting, `docs/settings.md`, made from the declarations.
public struct SettingsGuide {
  public let text: String

  public init() {
    text = ([Self.opening] + SettingKey.groups.map(Self.section)).joined(separator: "\n")
  }

  private static let opening = """
    # Every setting

    All settings stand in `site/site.yaml`. Each has a default, so that an empty file will do, and no
    file as well. A point in a key means that the second stands below the first, further in:

    ```yaml
    feeds:
      limit: 50
    ```

    is `feeds.limit`. A name that you choose is written `<name>`. A key that Rapport does not know is
    told when you build, with the nearest that it knows.

    <!-- Made from the declarations in Sources/Settings/Site: RECORD=1 swift test --filter GuideTests -->

    """

  private static func section(_ group: (title: String, keys: [SettingKey])) -> String {
    var lines = ["## \(group.title)", "", "| Key | Is | Default | |", "| --- | --- | --- | --- |"]
    lines += group.keys.map { key in
      let standard = key.standard.map { " `\($0)`" } ?? ""
      return "| `\(key.path)` | \(key.kind) |\(standard) | \(cell(key.sentence)) |"
    }
    return (lines + [""]).joined(separator: "\n")
  }

  /// What would be read as a sign in a cell is written as code.
  private static func cell(_ text: String) -> String {
    text.replacing("~~text~~", with: "`~~text~~`")
  }
}
