/// A label of a domain's name in letters, digits and hyphens (RFC 3492): `bücher` as `bcher-kva`.
enum Punycode {
  static func encoded(_ label: String) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = String(label.unicodeScalars.filter(\.isASCII).map(Character.init))
    let basic = output.utf8.count
    if basic > 0 { output += "-" }
    var (next, delta, bias, handled) = (128, 0, 72, basic)
    while handled < scalars.count {
      guard let smallest = scalars.filter({ $0 >= next }).min() else { break }
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, points: handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, next) = (delta + 1, next + 1)
    }
    return output
  }

  /// RFC 3492 §6.3: a number whose digits say by themselves where it ends.
  private static func digits(of number: Int, bias: Int) -> String {
    var (text, rest, place) = ("", number, 36)
    while true {
      let threshold = min(max(place - bias, 1), 26)
      guard rest >= threshold else { return text + digit(rest) }
      text += digit(threshold + (rest - threshold) % (36 - threshold))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
  }

  /// `a` to `z`, then `0` to `9`.
  private static func digit(_ value: Int) -> String {
    String(value < 26 ? value + 10 : value - 26, radix: 36)
  }

  /// RFC 3492 §6.1.
  private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var steps = 0
    while delta > 455 { (delta, steps) = (delta / 35, steps + 36) }
    return steps + 36 * delta / (delta + 38)
  }
}
