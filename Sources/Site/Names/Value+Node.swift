import Settings
import Templates
import Vocabulary

extension Value {
  /// What an owner wrote in YAML, for a template to read.
  init(_ node: Node, zone: Zone) {
    switch node.kind {
    case .null: self = .missing
    case .flag(let flag): self = .flag(flag)
    case .integer(let number) where String(number) == node.source: self = .number(number)
    case .timestamp(let time): self = .date(time.timestamp(in: zone))
    case .integer, .decimal, .text: self = .text(node.source)
    case .sequence(let items): self = .list(items.map { Value($0, zone: zone) })
    case .mapping(let mapping): self = .map(mapping.values(zone: zone))
    }
  }
}

extension Mapping {
  func values(zone: Zone) -> [String: Value] {
    Dictionary(entries.map { ($0.key, Value($0.value, zone: zone)) }) { first, _ in first }
  }
}
