public import Vocabulary

/// Reads YAML into nodes that know their places.
///
/// What nearly every file holds is read by `PlainYAML`, all else by libyaml (through Yams); a test
/// shows that the two agree. Of the differences between YAML 1.1 and 1.2 we follow 1.2.
public enum YAML {
  /// The value of a whole file, or of a part that begins on line `firstLine`.
  ///
  /// An empty text is null. What cannot be read throws one finding that guesses the mistake.
  public static func parse(
    _ bytes: some Collection<UInt8>, path: String, firstLine: Int = 1
  ) throws(Findings) -> Node {
    let text = TextFile.withoutByteOrderMark(Array(bytes))
    if let finding = TextFile.fault(in: text, path: path, firstLine: firstLine) {
      throw Findings(finding)
    }
    return try parse(valid: text, path: path, firstLine: firstLine)
  }

  /// Of bytes that are known to be UTF-8 without NUL.
  static func parse(valid text: [UInt8], path: String, firstLine: Int) throws(Findings) -> Node {
    if let node = PlainYAML.parse(text, firstLine: firstLine) { return node }
    do throws(YAMLMistake) {
      return try LibYAML(firstLine: firstLine).parse(text)
    } catch {
      throw Findings(error.finding(in: path, firstLine: firstLine))
    }
  }
}
