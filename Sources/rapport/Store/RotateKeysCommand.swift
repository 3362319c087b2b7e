import ArgumentParser
import Store
import Vocabulary

/// `rapport store rotate-keys`
struct RotateKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-keys", abstract: "Put a new key in the place of the one that signs forms.",
    discussion: """
      The old one is good for another day, so that a page that is open now can still
      be sent.

      Example:
        rapport store rotate-keys
      """)

  @OptionGroup var data: DataOptions

  func run() throws {
    try FormKeys.rotate(in: data.folder, .system)
    Terminal.say("Made a new \(data.folder.formKey); the old one is good for a day.")
  }
}
