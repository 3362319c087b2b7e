import Foundation
import Glibc
import Outbox
import Store
import Vocabulary

extension Worker {
  /// This process, under a name that it never had before.
  static func here(_ chance: Chance, at now: Int) -> Worker {
    let place = WorkerWatch.here
    let number = Int(getpid())
    return Worker(
      id: chance.rowID(), host: place.host, boot: place.boot, process: number,
      processStart: ProcessTable.start(of: number) ?? 0, enteredAt: now)
  }
}

extension WorkerWatch {
  /// As this process sees the others of its machine.
  static var here: WorkerWatch {
    WorkerWatch(host: ProcessTable.host, boot: ProcessTable.boot) { number, start in
      guard kill(pid_t(number), 0) == 0 || errno == EPERM else { return false }
      // Who may not read of it has only the number to go by.
      return ProcessTable.start(of: number).map { $0 == start } ?? !ProcessTable.isReadable
    }
  }
}

/// The processes of this machine, as /proc tells of them (proc(5)).
private enum ProcessTable {
  static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The start of the machine, and of the container: in each of them a number is another process.
  static var boot: String {
    let start = text(of: "/proc/sys/kernel/random/boot_id") ?? ""
    var link = [CChar](repeating: 0, count: 256)
    let count = max(0, readlink("/proc/self/ns/pid", &link, link.count))
    let container = link.prefix(count).map(UInt8.init(bitPattern:))
    return start.trimmingCharacters(in: .whitespacesAndNewlines)
      + " " + String(decoding: container, as: UTF8.self)
  }

  /// Whether other processes can be looked at.
  static var isReadable: Bool { text(of: "/proc/1/stat") != nil }

  /// Ticks from the machine's start to that of a process; nil where there is none, or only what is
  /// left of one that has ended.
  static func start(of number: Int) -> Int? {
    guard let facts = text(of: "/proc/\(number)/stat") else { return nil }
    // The program's name stands in brackets and may hold anything.
    let fields = facts.reversed().prefix { $0 != ")" }.reversed().split(separator: " ")
    guard fields.count > 19, !["Z", "X"].contains(String(fields[0])) else { return nil }
    return Int(String(fields[19]))
  }

  private static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
