import CMark
import Vocabulary

/// What is known of the notes so far.
struct NoteState {
  let all: [Note]
  private var byLabel: [String: Int] = [:]
  /// The notes that are referred to, in the order of their first reference.
  var order: [Int] = []
  /// Each note's number, from 1, once it has one, and how often it was referred to.
  var numbers: [Int]
  var references: [Int]
  /// The note that is being written, and the quote that holds it.
  var current: Int?
  var quote: Node?
  /// Whether the place for its links back has been found.
  var hasReturn = false

  init(_ notes: [Note]) {
    all = notes
    numbers = Array(repeating: 0, count: notes.count)
    references = numbers
    // The first of two definitions holds, as for links.
    for (index, note) in notes.enumerated() where byLabel[note.label] == nil {
      byLabel[note.label] = index
    }
  }

  func index(of label: String) -> Int? { byLabel[label] }

  func isLastParagraph(_ node: Node) -> Bool {
    guard let quote else { return false }
    return cmark_node_parent(node) == quote && cmark_node_next(node) == nil
  }
}

extension Renderer {
  /// Writes the mark of a note. False if there is no such note.
  mutating func writeReference(to label: String) -> Bool {
    guard let note = notes.index(of: label) else { return false }
    // A title is lifted out of the page, and has no room for notes.
    guard !(headings.isOpen && titleNode != nil && headings.title == nil) else { return true }
    if notes.numbers[note] == 0 {
      notes.order.append(note)
      notes.numbers[note] = notes.order.count
    }
    let start = html.bytes.count
    let number = notes.numbers[note]
    guard !isInLink else {
      html.write("<sup>\(number)</sup>")
      return true
    }
    notes.references[note] += 1
    let id = Self.referenceID(number, notes.references[note])
    html.write("<sup><a href=\"#fn:\(number)\" id=\"\(id)\" role=\"doc-noteref\" aria-label=\"")
    html.escape(options.noteWords.note)
    html.write(" \(number)\">\(number)</a></sup>")
    if headings.isOpen { headings.marks.append(start..<html.bytes.count) }
    return true
  }

  mutating func reportMissingNote(_ label: String, at place: FilePlace) {
    let place = places.position(place)
    findings.append(
      Finding(
        .warning, in: path, line: place.line, column: place.column,
        "there is no note “[^\(label)]”",
        advice: "Begin a line with [^\(label)]: and the text of the note."))
  }

  /// Leaves room for the links back from the note being written.
  mutating func writeReturn(isParagraph: Bool) {
    guard let note = notes.current else { return }
    notes.hasReturn = true
    seams.append(
      Seam(offset: html.bytes.count, kind: .noteReturn(note: note, isParagraph: isParagraph)))
  }

  mutating func writeNotes() {
    var next = 0
    // A note may refer to another one, which then joins the end.
    while next < notes.order.count {
      if next == 0 {
        html.freshLine()
        html.write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        html.escape(options.noteWords.section)
        html.write("\">\n<ol>\n")
      }
      writeNote(notes.order[next], number: next + 1)
      next += 1
    }
    if next > 0 { html.write("</ol>\n</section>\n") }
    reportNotes()
  }

  private mutating func writeNote(_ note: Int, number: Int) {
    html.write("<li id=\"fn:\(number)\">\n")
    notes.current = note
    notes.quote = preludeNode(atLine: notes.all[note].start)
    notes.hasReturn = false
    if let quote = notes.quote { write(from: cmark_node_first_child(quote), in: quote) }
    if !notes.hasReturn {
      html.freshLine()
      writeReturn(isParagraph: true)
    }
    (notes.current, notes.quote) = (nil, nil)
    html.write("</li>\n")
  }

  private mutating func reportNotes() {
    for (index, note) in notes.all.enumerated() where notes.numbers[index] == 0 {
      let isSecond = notes.index(of: note.label) != index
      let place = places.position(FilePlace(line: note.line, offset: note.offset))
      findings.append(
        Finding(
          .warning, in: path, line: place.line, column: place.column,
          isSecond
            ? "the note “[^\(note.label)]” is defined twice; the first one holds"
            : "nothing refers to the note “[^\(note.label)]”, so it is left out",
          advice: isSecond ? nil : "Write [^\(note.label)] where it belongs, or take it out."))
    }
  }

  static func referenceID(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref:\(number)" : "fnref:\(number):\(occurrence)"
  }

  /// The links from a note back to each place that refers to it.
  func returnLinks(of note: Int, isParagraph: Bool) -> HTMLBuffer {
    var buffer = HTMLBuffer()
    let number = notes.numbers[note]
    guard notes.references[note] > 0 else { return buffer }
    if isParagraph { buffer.write("<p>") }
    for occurrence in 1...notes.references[note] {
      if !isParagraph || occurrence > 1 { buffer.write(" ") }
      buffer.write("<a href=\"#\(Self.referenceID(number, occurrence))\"")
      buffer.write(" role=\"doc-backlink\" aria-label=\"")
      buffer.escape(options.noteWords.back)
      if occurrence > 1 { buffer.write(" \(occurrence)") }
      // The variation selector keeps phones from drawing an emoji.
      buffer.write("\">\u{21A9}\u{FE0E}")
      if occurrence > 1 { buffer.write("<sup>\(occurrence)</sup>") }
      buffer.write("</a>")
    }
    if isParagraph { buffer.write("</p>\n") }
    return buffer
  }
}
