import Forms
import Settings
import Vocabulary

/// A form that is read is compiled to what reads as the same form again.
func fuzzForm(_ bytes: [UInt8]) {
  guard let name = FormName("form") else { preconditionFailure("a name is refused") }
  var findings: [Finding] = []
  guard
    let form = FormDefinition.read(
      bytes, path: "forms/form.yaml", name: name, findings: &findings)
  else {
    precondition(!findings.isEmpty, "a form is refused without a word")
    return
  }
  let compiled = CompiledForm(form)
  guard let again = try? CompiledForm.read(compiled.bytes, name: name) else {
    preconditionFailure("a compiled form is not read")
  }
  precondition(CompiledForm(again).bytes == compiled.bytes, "compiled twice is another form")
}

/// What lies in `data/endpoint` was written by us, and may be damaged.
func fuzzCompiledForm(_ bytes: [UInt8]) {
  guard let name = FormName("form") else { preconditionFailure("a name is refused") }
  _ = try? CompiledForm.read(bytes, name: name)
}

/// The pattern up to the first line end, the text behind it.
func fuzzPattern(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
  let source = String(decoding: parts[0], as: UTF8.self)
  let text = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : source
  do {
    let pattern = try Pattern(source)
    _ = pattern.matches(text)
  } catch {
    precondition(
      (0...source.unicodeScalars.count).contains(error.offset), "a mistake outside the pattern")
  }
}

func fuzzZone(_ bytes: [UInt8]) {
  guard let zone = Zone("Fuzz", tzif: bytes) else { return }
  for moment in [-4_000_000_000, 0, 1_795_400_000, 40_000_000_000] {
    precondition(abs(zone.offset(at: moment)) <= 26 * 3600, "an offset of more than a day")
  }
}
