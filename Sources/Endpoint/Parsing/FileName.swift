/// A file's name as a visitor's machine calls it, made fit to be shown.
///
/// It is never a path: files lie under names of our own.
public enum FileName {
  /// What stands behind the last `/` or `\`, without leading dots, control characters, line
  /// separators and what turns the direction of writing; 150 characters at most, the ending kept.
  public static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "/" || scalar == "\\" {
        scalars.removeAll(keepingCapacity: true)
      } else if !isDangerous(scalar), !(scalars.isEmpty && (scalar == "." || scalar == " ")) {
        scalars.append(scalar)
      }
    }
    let name = String(scalars)
    return name.isEmpty ? "file" : shortened(name)
  }

  private static func shortened(_ name: String) -> String {
    guard name.count > 150 else { return name }
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard ending.count < min(20, name.count) else { return String(name.prefix(150)) }
    return name.prefix(149 - ending.count) + "." + ending
  }

  /// Control characters, line and paragraph separators, the bidirectional controls of UAX #9
  /// and marks of no width that hide in a name.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}
