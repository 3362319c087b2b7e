/// Who stands beside a page: in its section first, else on the site.
struct Neighbours {
  /// The section of each page, as a number.
  private let sectionOf: [Int]
  /// The pages of each section that may be proposed; the whole site's come last.
  private let members: [[Int]]

  init(_ pages: [RelatedWords]) {
    var numbers: [String: Int] = [:]
    sectionOf = pages.map { page in
      if let number = numbers[page.section] { return number }
      numbers[page.section] = numbers.count
      return numbers.count - 1
    }
    var members = [[Int]](repeating: [], count: numbers.count + 1)
    for (page, section) in sectionOf.enumerated() where pages[page].mayBeProposed {
      members[section].append(page)
      members[numbers.count].append(page)
    }
    self.members = members
  }

  /// Adds the nearest of the page's section; and of other sections only if there is none at all.
  func fill(_ list: inout [Int], of page: Int, upTo count: Int) {
    if list.count < count { add(members[sectionOf[page]], to: &list, of: page, upTo: count) }
    if list.isEmpty, let site = members.last { add(site, to: &list, of: page, upTo: count) }
  }

  private func add(_ others: [Int], to list: inout [Int], of page: Int, upTo count: Int) {
    var after = others.partitioningIndex { $0 > page }
    var before = after - 1
    while list.count < count, before >= 0 || after < others.count {
      let isBefore =
        before >= 0 && (after >= others.count || page - others[before] <= others[after] - page)
      let next = isBefore ? others[before] : others[after]
      if isBefore { before -= 1 } else { after += 1 }
      if next != page, !list.contains(next) { list.append(next) }
    }
  }
}

extension [Int] {
  /// The first place from which on the condition holds.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
