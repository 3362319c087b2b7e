import Foundation

/// `rapport-cgi` itself, run as a web server runs it.
enum CGIProgram {
  /// Beside the running tests: a build of the tests builds it too.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "rapport-cgi").path
  static let isBuilt = FileManager.default.isExecutableFile(atPath: path)

  struct Answer {
    let header: [String], body: String, log: [String], status: Int32
  }

  /// With nothing in its environment but `variables`, and a data folder that is not there.
  static func run(
    _ variables: [String: String], arguments: [String] = [], body: [UInt8] = []
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = variables.merging(["RAPPORT_DATA": "/nowhere"]) { $1 }
    let (input, output, log) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, log)
    try process.run()
    // Throws where the program has gone without reading.
    try input.fileHandleForWriting.write(contentsOf: Data(body))
    try input.fileHandleForWriting.close()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let logged = String(decoding: log.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let parts = said.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    return Answer(
      header: (parts.first ?? "").split(separator: "\r\n").map(String.init),
      body: parts.count > 1 ? parts[1] : "",
      log: logged.split(separator: "\n").map(String.init), status: process.terminationStatus)
  }
}
