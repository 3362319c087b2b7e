public import Store
public import Vocabulary

/// Brings the people of a file into the store: a table, JSON or vCard.
///
/// Nobody comes back by it who is suppressed or has left a list, and nobody is subscribed without
/// a sentence that they agreed to. `run` is for one transaction, so that a file is imported whole
/// or not at all; the file is never held in memory, only some bytes for each address of it, by
/// which one that comes twice is found.
public struct ContactImport: Sendable {
  let file: ContactFile
  let settings: ContactSettings
  let options: ImportOptions
  let now: Int
  let chance: Chance
  let hash: @Sendable (EmailAddress) -> String
  private let shape: FileShape
  private let wishes: [String: ColumnTarget]

  /// Reads the file once, to see what it is. Throws `Findings` for what is no text, an
  /// `ImportFailure` for options that do not fit the settings, and what reading the file throws.
  ///
  /// `hash` is that of suppressed addresses.
  public init(
    _ file: ContactFile, settings: ContactSettings, options: ImportOptions, at now: Int,
    chance: Chance, hash: @escaping @Sendable (EmailAddress) -> String
  ) throws {
    if let list = options.list, settings.list(list) == nil {
      throw ImportFailure.unknownList(list, among: settings.lists.map(\.name))
    }
    for name in options.interests where !settings.interests.contains(where: { $0.name == name }) {
      throw ImportFailure.unknownInterest(name, among: settings.interests.map(\.name))
    }
    wishes = try options.columns.reduce(into: [:]) { wishes, wish in
      guard let target = ColumnTarget(wish.target, in: settings) else {
        throw ImportFailure.unknownTarget(wish.target, among: ColumnTarget.words(in: settings))
      }
      wishes[ColumnNames.folded(wish.column)] = target
    }
    (self.file, self.settings, self.options) = (file, settings, options)
    (self.now, self.chance, self.hash) = (now, chance, hash)
    shape = try FileShape(of: file)
  }

  /// Throws `Findings` where the file cannot be read to its end; the transaction is then to be
  /// taken back.
  public func run(in session: any Session, watch: ImportWatch = ImportWatch()) throws
    -> ImportReport
  {
    let columns = ColumnMap(
      settings, told: wishes, remembered: try session.rememberedColumns(in: settings))
    var rows = reader(columns)
    var decoder = TextDecoder(shape)
    var work = try ImportWork(self, shape: shape.description, session: session, watch: watch)
    var bytes = 0
    try file.pieces { piece in
      try rows.read(decoder.decoded(piece)) { try work.take($0) }
      bytes += piece.count
      watch.progress(bytes)
    }
    try rows.finish { try work.take($0) }
    try checkWishes(in: rows.columns)
    if !options.isTrial { try rememberWishes(in: session) }
    return try work.finished(notes: rows.columns.notes)
  }

  private func reader(_ columns: ColumnMap) -> any RowReader {
    switch shape.format {
    case .table(let separator):
      TableRows(separator: separator, columns: columns, path: file.path)
    case .json: ObjectRows(columns: columns, path: file.path)
    case .cards: CardRows(columns: columns, path: file.path)
    }
  }

  private func checkWishes(in columns: ColumnMap) throws(ImportFailure) {
    for wish in options.columns where !columns.hasSeen(ColumnNames.folded(wish.column)) {
      throw .unknownColumn(wish.column, file: file.path, among: columns.names)
    }
  }

  private func rememberWishes(in session: any Session) throws {
    for (column, target) in wishes.sorted(by: { $0.key < $1.key }) {
      try session.rememberColumn(column, as: target.word(in: settings))
    }
  }
}

/// Who wants to hear how an import goes on.
public struct ImportWatch: Sendable {
  let problem: @Sendable (ImportProblem) -> Void
  let progress: @Sendable (_ bytes: Int) -> Void

  /// `progress` is called with how many bytes have been read.
  public init(
    problem: @escaping @Sendable (ImportProblem) -> Void = { _ in },
    progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
  ) {
    (self.problem, self.progress) = (problem, progress)
  }
}
