import Settings
import Vocabulary

extension Reading {
  /// Answers to choose from: a list of texts, a list of mappings with `value`, `label` and `price`,
  /// or a mapping from value to label.
  mutating func options(_ key: String, currency: String?, priced: Bool) -> [AnswerOption] {
    guard let node = node(key) else { return [] }
    var read: [(option: AnswerOption, at: Node)] = []
    if let mapping = node.mapping {
      for entry in mapping.entries {
        let option = option(entry.value, value: entry.key, in: currency, priced, named: key)
        if let option { read.append((option, entry.value)) }
      }
    } else {
      for item in node.sequence ?? [node] {
        let option = option(item, value: nil, in: currency, priced, named: key)
        if let option { read.append((option, item)) }
      }
    }
    return unlike(read)
  }

  private mutating func option(
    _ node: Node, value: String?, in currency: String?, _ priced: Bool, named name: String
  ) -> AnswerOption? {
    guard let mapping = node.mapping,
      value == nil || mapping["label"] != nil || mapping["price"] != nil
    else {
      guard let label = words(at: node, named: name) else {
        report(.error, at: node, "there is an empty answer in “\(name)”")
        return nil
      }
      return AnswerOption(oneLine(value ?? label.standard), label: label)
    }
    return self.mapping(node, named: name) { inner in
      let label = inner.words("label")
      let named = value ?? inner.line("value") ?? label?.standard ?? ""
      let price = priced ? inner.price("price", in: currency) : nil
      inner.unknownKeys(.error)
      return (oneLine(named), label ?? Words(named), price)
    }.flatMap { value, label, price in
      guard !value.isEmpty else {
        report(
          .error, at: node, "there is an empty answer in “\(name)”",
          advice: "Write “- { value: small, label: Small }”.")
        return nil
      }
      return AnswerOption(value, label: label, price: price)
    }
  }

  /// Two answers of one value could not be told apart when they are sent.
  private mutating func unlike(_ read: [(option: AnswerOption, at: Node)]) -> [AnswerOption] {
    var first: [String: Node] = [:]
    for (option, node) in read {
      if let other = first[option.value] {
        report(
          .error, at: node,
          "the answer “\(Excerpt.short(option.value))” stands here twice, the first time on line"
            + " \(other.line)")
      } else {
        first[option.value] = node
      }
      if option.value.unicodeScalars.count > 200 {
        report(.error, at: node, "an answer to choose has 200 letters at most")
      }
    }
    return read.map(\.option)
  }
}

/// What of a text is repeated in a message.
enum Excerpt {
  static func short(_ text: String) -> String {
    let letters = text.unicodeScalars.prefix(60).prefix { $0.value >= 0x20 && $0.value != 0x7F }
    return String(letters) + (letters.count < text.unicodeScalars.count ? "…" : "")
  }
}
