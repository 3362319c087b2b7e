/// Names of assets that change with their content, so that browsers may keep them for ever.
public enum AssetName {
  /// `/assets/logo.svg` becomes `/assets/logo.3f2a91bc.svg`.
  ///
  /// The hash stands before the last dot, so that the type stays; a name without one gets it at
  /// its end.
  public static func hashed(_ path: String, _ bytes: [UInt8]) -> String {
    let hash = ContentHash(bytes).text
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[nameStart...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path).\(hash)" }
    return "\(path[..<dot]).\(hash)\(path[dot...])"
  }
}
