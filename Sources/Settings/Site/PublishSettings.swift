import Vocabulary

/// Where `rapport publish` brings the site.
public struct PublishSettings: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// A folder of this machine; one that is relative lies in the site's folder.
    case folder(String)
    /// A folder of another, by rsync over ssh.
    case remote(Remote)
    /// A command of the owner's, for the shell.
    case command(String)
  }

  public struct Remote: Hashable, Sendable {
    /// `shop@www.example.org`, or a name that the settings of ssh know.
    public var host: String
    public var path: String
    /// That of ssh's own settings if nil.
    public var port: Int?
    /// The file of a private key; those that ssh tries by itself if nil.
    public var identity: String?

    public init(host: String, path: String, port: Int? = nil, identity: String? = nil) {
      (self.host, self.path, self.port, self.identity) = (host, path, port, identity)
    }
  }

  /// Nil where site.yaml does not say.
  public var target: Target?
}

extension PublishSettings {
  static let keys = [
    SettingKey(
      "publish.to", "a folder, or host:folder",
      "Where rapport publish brings the site: a folder of this computer, or one of another by rsync"
        + " and ssh, as shop@www.example.org:/srv/www/shop."),
    SettingKey(
      "publish.port", "a whole number from 1 to 65535",
      "The port of ssh there; 22, or what the settings of ssh say, if not given."),
    SettingKey(
      "publish.identity", "a file", "The private key for ssh, if it does not find it by itself."),
    SettingKey(
      "publish.command", "a command of the shell",
      "Brings the site in place of all that: it runs in the site's folder, and $RAPPORT_PUBLIC is"
        + " the folder to bring."),
  ]

  mutating func read(_ reading: inout Reading) {
    target = reading.closed("publish") { $0.publishTarget() }.flatMap { $0 }
  }
}

extension Reading {
  fileprivate mutating func publishTarget() -> PublishSettings.Target? {
    let (place, command) = (line("to"), line("command"))
    let (port, identity) = (integer("port", in: 1...65535), line("identity"))
    if let command, let entry = entry("command") {
      guard place == nil else {
        report(
          .error, at: entry,
          "“publish” has both “to” and “command”, and only one can bring the site",
          advice: "Remove one of the two.")
        return nil
      }
      return .command(command)
    }
    guard let place, let node = node("to") else { return nil }
    guard let host = Self.host(of: place) else {
      if !place.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .folder(place) }
      return refuse(node)
    }
    let path = String(place.dropFirst(host.count + 1))
    let isPlain =
      !host.hasPrefix("-") && !path.hasPrefix(":") && !path.isEmpty && path != "/"
      && host.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } && !path.hasPrefix("-")
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard isPlain else { return refuse(node) }
    return .remote(.init(host: host, path: path, port: port, identity: identity))
  }

  /// What stands before a colon, if no slash stands before that.
  private static func host(of place: String) -> String? {
    let host = place.prefix { $0 != ":" && $0 != "/" }
    return host.endIndex < place.endIndex && place[host.endIndex] == ":" && !host.isEmpty
      ? String(host) : nil
  }

  private mutating func refuse(_ node: Node) -> PublishSettings.Target? {
    report(
      .error, at: node,
      "“publish.to” should be a folder, or a host and a folder of it, and this is"
        + " \(describe(node))",
      advice: "Write it like “to: /srv/www/shop” or “to: shop@www.example.org:/srv/www/shop”.")
    return nil
  }
}
