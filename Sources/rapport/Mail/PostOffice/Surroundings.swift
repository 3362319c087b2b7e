import Foundation
import Glibc

/// What a machine says of itself: its name, and the variables that a program finds.
struct Surroundings: Sendable {
  var variables: [String: String]
  var machine: String

  static var here: Surroundings {
    // 64 bytes at most (gethostname(2)); asking for more than the name would ask the network.
    var name = [CChar](repeating: 0, count: 65)
    let isNamed = gethostname(&name, name.count - 1) == 0
    return Surroundings(
      variables: ProcessInfo.processInfo.environment,
      machine: isNamed
        ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) : "")
  }

  /// For a program that we start: where it finds its own settings, and none of our secrets.
  var forPrograms: [String] {
    ["HOME", "USER", "LOGNAME", "TZ"].compactMap { name in variables[name].map { "\(name)=\($0)" } }
      + ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"]
  }
}
