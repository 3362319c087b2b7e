import Store
import Testing
import Vocabulary

struct FormKeysTests {
  static let ones = Chance { [UInt8](repeating: 0x11, count: $0) }
  static let twos = Chance { [UInt8](repeating: 0x22, count: $0) }

  @Test func `form-A18 makes 256 bits that only their owner may read`() async throws {
    try await withFolder { folder in
      #expect(try FormKeys.makeIfMissing(in: folder, Self.ones))
      #expect(try !FormKeys.makeIfMissing(in: folder, Self.twos))
      #expect(try Scratch.mode(of: folder.formKey) == 0o600)
      #expect(try Scratch.mode(of: folder.keys) == 0o700)
      let keys = try FormKeys.read(in: folder, at: 0)
      #expect(keys == FormKeys(current: [UInt8](repeating: 0x11, count: 32), previous: nil))
    }
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o602])
  func `form-A18 refuses a key that others may read or write`(mode: Int) async throws {
    try await withFolder { folder in
      try FormKeys.makeIfMissing(in: folder, Self.ones)
      try Scratch.setMode(mode, of: folder.formKey)
      let failure = #expect(throws: KeyFailure.self) { try FormKeys.read(in: folder, at: 0) }
      #expect(
        failure?.report == [
          "error: the key \(folder.formKey) may be read or written by others",
          "try: Run: chmod 600 \(folder.formKey)",
        ])
    }
  }

  @Test func `form-A18 refuses to go on without a key`() async throws {
    try await withFolder { folder in
      let failure = #expect(throws: KeyFailure.self) { try FormKeys.read(in: folder, at: 0) }
      #expect(
        failure?.report == [
          "error: there is no key \(folder.formKey)", "try: Run: rapport store migrate",
        ])
    }
  }

  @Test(arguments: [
    "", "1122", String(repeating: "1", count: 62), String(repeating: "g", count: 64),
  ])
  func `form-A18 refuses a key that could be guessed`(text: String) async throws {
    try await withFolder { folder in
      try Scratch.write(text + "\n", to: folder.formKey)
      try Scratch.setMode(0o600, of: folder.formKey)
      let failure = #expect(throws: KeyFailure.self) { try FormKeys.read(in: folder, at: 0) }
      #expect(
        failure?.report == [
          "error: the key \(folder.formKey) is not 64 hexadecimal letters",
          "try: Put your copy of it back; a form.key may also be made anew: rapport store rotate-keys",
        ])
    }
  }

  @Test func `form-A18 takes the key before it for a day`() async throws {
    try await withFolder { folder in
      try FormKeys.makeIfMissing(in: folder, Self.ones)
      try FormKeys.rotate(in: folder, Self.twos)
      try Scratch.setTime(1_000_000, of: folder.previousFormKey)
      let (old, new) = ([UInt8](repeating: 0x11, count: 32), [UInt8](repeating: 0x22, count: 32))
      let lastSecond = try FormKeys.read(in: folder, at: 1_000_000 + 86_399)
      #expect(lastSecond == FormKeys(current: new, previous: old))
      let after = try FormKeys.read(in: folder, at: 1_000_000 + 86_400)
      #expect(after == FormKeys(current: new, previous: nil))
      #expect(try Scratch.mode(of: folder.previousFormKey) == 0o600)
    }
  }

  private func withFolder(_ work: (DataFolder) throws -> Void) async throws {
    try await Scratch.within { path in
      let folder = DataFolder(in: path)
      for path in folder.folders { try PrivateFile.makeFolder(path) }
      try work(folder)
    }
  }
}
