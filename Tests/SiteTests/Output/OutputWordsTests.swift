import Foundation
import Site
import Testing
import Vocabulary

/// The words for what is hard to bring about.
struct OutputWordsTests {
  @Test(arguments: [
    (ENOSPC, "the disk is full", "Make room on the disk, then build again."),
    (
      EDQUOT, "the disk quota is used up", "Make room, or ask for a larger quota, then build again."
    ),
    (
      EACCES, "this user may not do that there",
      "Build as the user who owns the folder, or give this user the right to write."
    ),
    (
      EPERM, "this user may not do that there",
      "Build as the user who owns the folder, or give this user the right to write."
    ),
    (
      EROFS, "the disk is mounted read-only",
      "Choose another folder with --output, or mount the disk for writing."
    ),
    (
      ENAMETOOLONG, "a name in it is longer than the disk can store",
      "Give the page a shorter “slug” or “url”."
    ),
    (
      EXDEV, "another disk is mounted inside the output folder",
      "Build into a folder without mounts inside it."
    ),
    (EMFILE, "too many files are open", "Raise the limit on open files (ulimit -n)."),
  ])
  func `says what the system met, and what to do`(code: Int32, why: String, advice: String) {
    #expect(
      OutputFailure.unwritten("a/index.html", SystemError(code)).report == [
        "error: cannot write a/index.html", "because: \(why)",
        "try: \(advice) The site is as it was before this build.",
      ])
    #expect(
      OutputFailure.closed(folder: "public", SystemError(code)).report == [
        "error: cannot use public as the output folder", "because: \(why)", "try: \(advice)",
      ])
  }

  @Test(arguments: [
    (EIO, "the disk reported a fault"),
    (ENOTDIR, "a file or a link stands where a folder is needed"),
    (EISDIR, "a folder stands where a file is needed"),
    (ENOTEMPTY, "something else was put there during the build"),
    (ENOENT, "something was taken away during the build"),
    (ELOOP, "a symbolic link stands in the way"),
    (EPIPE, "system error 32"),
  ])
  func `says what went wrong half way`(code: Int32, why: String) {
    #expect(
      OutputFailure.halfDone("a/index.html", SystemError(code)).report == [
        "error: stopped half way into the new site, at a/index.html", "because: \(why)",
        "try: Build again; that puts all right.",
      ])
  }

  @Test func `names a folder whose file has no name in UTF-8`() {
    #expect(
      OutputFailure.obstacle("news", for: "news", .folder).report == [
        "error: news stands in the way of news",
        "because: it is a folder with files that no build wrote",
        "try: Move it out of the output folder, or give the page another “url”.",
      ])
  }
}
