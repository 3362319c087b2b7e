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

  /// Whether the file at this path below the site has such a name: it may be kept for ever.
  public static func isHashed(_ path: String) -> Bool {
    guard path.hasPrefix("/assets/"), let name = path.split(separator: "/").last else {
      return false
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return false }
    let hash = parts.count > 2 ? parts[parts.count - 2] : parts[1]
    return hash.utf8.count == 8
      && hash.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
