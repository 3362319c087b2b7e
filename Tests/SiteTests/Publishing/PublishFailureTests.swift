import Glibc
@testable import Site
import Testing
import Vocabulary

/// What an owner is told where the site could not be brought.
struct PublishFailureTests {
  private static let there = "shop@www.example.org:/srv/www/shop/"

  /// What rsync and ssh said, and what becomes of it.
  private static let troubles: [(status: Int32, said: String, because: String, advice: String)] = [
    (
      255, "shop@www.example.org: Permission denied (publickey).",
      "the host takes none of the keys that ssh offers",
      "Add your public key there (ssh-copy-id does), or name the right one in “identity”."
    ),
    (
      255, "Warning: Identity file /k/id not accessible: No such file or directory.",
      "there is no key in /k/id", "Look at “identity” below “publish” in site/site.yaml."
    ),
    (
      255, "Host key verification failed.", "this computer has not seen the key of the host before",
      "Connect once by hand, and compare what it shows with what the host's owner says: ssh -p 2222"
        + " shop@www.example.org"
    ),
    (
      255, "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.",
      "the host shows another key than before: it was set up anew, or somebody stands between",
      "Ask the host's owner for its new fingerprint before you take it (ssh-keygen -R forgets the"
        + " old one)."
    ),
    (
      255, "ssh: Could not resolve hostname www.example.org: Name or service not known",
      "there is no host of that name", "Look at “to” below “publish” in site/site.yaml."
    ),
    (
      255, "ssh: connect to host www.example.org port 2222: Connection refused",
      "the host cannot be reached: connection refused", "Is the host on, and “port” right?"
    ),
    (
      127, "bash: line 1: rsync: command not found", "rsync is not installed there",
      "Install rsync on the host, or bring the site by a “command” of your own."
    ),
    (
      11, "rsync: [receiver] write failed on \"/srv/a\": No space left on device (28)",
      "the disk there is full", "Make room on the host, then publish again."
    ),
    (
      11, "rsync: [receiver] write failed on \"/srv/a\": Disk quota exceeded (122)",
      "the disk quota there is used up",
      "Make room, or ask for a larger quota, then publish again."
    ),
    (
      23, "rsync: [receiver] mkstemp \"/srv/.a.x\" failed: Permission denied (13)",
      "this user may not write there", "Give the user of “to” the right to write there."
    ),
    (
      23, "rsync: [receiver] mkstemp \"/srv/.a.x\" failed: Read-only file system (30)",
      "the disk there is mounted read-only", "Mount the disk there for writing."
    ),
    (
      11, "rsync: [Receiver] mkdir \"/srv/www/shop\" failed: No such file or directory (2)",
      "there is no such folder there",
      "Make it there, or look at “to” below “publish” in site/site.yaml."
    ),
    (
      12, "rsync: connection unexpectedly closed (0 bytes received so far) [sender]",
      "the connection was lost", "Is the network in order?"
    ),
    (
      30, "rsync error: timeout in data send", "the connection was lost", "Is the network in order?"
    ),
    (
      4, "rsync error: requested action not supported (code 4)\nmore",
      "rsync ended with status 4: rsync error: requested action not supported (code 4)",
      "Look what rsync means by that: man rsync."
    ),
    (
      1, "", "rsync ended with status 1: it said nothing",
      "Look what rsync means by that: man rsync."
    ),
  ]

  @Test(arguments: troubles.indices)
  func `says what rsync met, and what to do`(number: Int) {
    let (status, said, because, advice) = Self.troubles[number]
    let trouble = RsyncTrouble(
      RsyncEnd(status: status, output: "", errors: said),
      login: "ssh -p 2222 shop@www.example.org")
    let head = ["error: the site could not be brought to \(Self.there)", "because: \(because)"]
    #expect(
      PublishFailure.remote(Self.there, trouble, isHalfDone: false).report
        == head + ["try: \(advice) The site there is as it was."])
    #expect(
      PublishFailure.remote(Self.there, trouble, isHalfDone: true).report
        == head + ["try: \(advice) The site there works; publish again, and the rest follows."])
  }

  @Test(arguments: [
    (ENOSPC, "the disk is full", "Make room on the disk, then publish again. "),
    (
      EDQUOT, "the disk quota is used up",
      "Make room, or ask for a larger quota, then publish again. "
    ),
    (
      EACCES, "this user may not do that there",
      "Publish as the user who owns the folder, or give this user the right to write. "
    ),
    (EROFS, "the disk is mounted read-only", "Mount the disk for writing. "),
    (EIO, "the disk reported a fault", ""),
  ])
  func `says what a disk met`(code: Int32, why: String, advice: String) {
    #expect(
      PublishFailure.folder("/srv/www", SystemError(code), isHalfDone: false).report == [
        "error: the site could not be brought to /srv/www", "because: \(why)",
        "try: \(advice)The site there is as it was.",
      ])
    #expect(
      PublishFailure.folder("/srv/www", SystemError(code), isHalfDone: true).report.last
        == "try: \(advice)The site there works; publish again, and the rest follows.")
  }

  @Test func `says what is missing here`() {
    #expect(
      PublishFailure.noTarget.report == [
        "error: site/site.yaml does not say where to bring the site",
        "try: Write below “publish:” a line like “to: shop@www.example.org:/srv/www/shop”.",
      ])
    #expect(
      PublishFailure.noProgram("rsync").report == [
        "error: rsync is not installed here", "try: Install it: sudo apt install rsync",
      ])
    #expect(
      PublishFailure.unreadable("public/a.css", SystemError(EACCES)).report == [
        "error: cannot read public/a.css", "because: this user may not do that there",
        "try: Publish as the user who builds the site.",
      ])
    #expect(
      PublishFailure.ownFolder("content").report == [
        "error: the site cannot be published to content: it is made from there",
        "try: Name a folder outside of the site's own in “to”.",
      ])
    #expect(
      PublishFailure.command(3).report == [
        "error: the command of “publish” ended with status 3", "try: What it said stands above.",
      ])
    let holder = BuildHolder(process: 7, since: .noon, command: "rapport publish")
    #expect(
      PublishFailure.kept("/srv/www", .busy(folder: "/srv/www", holder)).report == [
        "error: the site could not be brought to /srv/www",
        "because: another build is writing /srv/www",
        "because: process 7 (rapport publish), since 2026-03-01 12:03", "try: Wait for it.",
      ])
  }
}
