import Settings

extension OutputBuild {
  /// Takes a text file's smaller form beside it, where the site's settings want one.
  ///
  /// Of a file that is on disk already the form is too, unless a build was killed half-way.
  func putCompressed(_ path: OutputPath, _ bytes: [UInt8], isUnchanged: Bool) throws(OutputFailure)
  {
    guard compression.contains(.gz), bytes.count >= Gzip.leastBytes,
      MediaType.of(path: path.text).isText, let form = try? OutputPath(path.text + ".gz")
    else { return }
    if isUnchanged, isKnown(form) { return note(form, isUnchanged: true) }
    // Without memory for it the file itself will do.
    guard let small = Gzip.compressed(bytes) else { return }
    try put(form.text, small)
  }
}
