import Foundation
import Testing

/// What the endpoint's program carries with it: every library it links is start-up time for a
/// visitor (style guide, II.3).
struct LinkageTests {
  /// Beside the running tests: a build of the tests builds it too.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "rapport-cgi").path
  static let isBuilt = FileManager.default.isExecutableFile(atPath: program)

  @Test(.enabled(if: isBuilt, "rapport-cgi is not built beside the tests"))
  func `rapport-cgi loads no library of the other door`() throws {
    let libraries = try output(of: "ldd", Self.program)
    #expect(holds(libraries, "libsqlite3"), "ldd said nothing of use")
    let strangers = ["libpq", "libcmark", "libstemmer", "libssl", "libcurl", "libvips"]
      .filter { holds(libraries, $0) }
    #expect(strangers == [])
  }

  @Test(.enabled(if: isBuilt, "rapport-cgi is not built beside the tests"))
  func `rapport-cgi holds no code of the other door`() throws {
    let symbols = try output(of: "nm", Self.program)
    #expect(holds(symbols, "$s8Endpoint"), "nm said nothing of use")
    let strangers = [
      "$s7NIOCore", "$s8NIOPosix", "$s11Hummingbird", "$s14ArgumentParser", "$s8Markdown",
      " cmark_", " sb_stemmer", " PQconnect",
    ].filter { holds(symbols, $0) }
    #expect(strangers == [])
  }

  private func output(of tool: String, _ argument: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool, argument]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.waitUntilExit() }
    return pipe.fileHandleForReading.readDataToEndOfFile()
  }

  /// Looks at bytes, as there are ten million of them.
  private func holds(_ output: Data, _ name: String) -> Bool {
    output.range(of: Data(name.utf8)) != nil
  }
}
