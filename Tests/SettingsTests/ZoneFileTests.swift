import Testing
import Vocabulary

@testable import Settings

/// Compiled zones, whole and broken, and the rules that hold after their last change.
struct ZoneFileTests {
  @Test(arguments: [
    // Summer in the north and in the south; half an hour of it; before midnight and after; by
    // numbered days.
    ("GMT0BST,M3.5.0/1,M10.5.0", [(1_774_746_000, 3600), (1_792_890_000, 0)]),
    (
      "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
      [(1_775_314_800, 37_800), (1_791_041_400, 39_600)]
    ),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", [(1_774_746_000, -3600), (1_792_890_000, -7200)]),
    ("IST-2IDT,M3.4.4/26,M10.5.0", [(1_774_569_600, 10_800), (1_792_882_800, 7200)]),
    ("AAA0BBB,J60/0,J300/0", [(1_772_323_200, 3600), (1_793_055_600, 0)]),
    ("AAA0BBB,59/0,300/0", [(1_772_323_200, 3600), (1_793_142_000, 0)]),
    ("EST5EDT4:30:30,M3.2.0,M11.1.0", [(1_772_953_200, -16_230)]),
  ])
  func `changes clocks at the second that a rule says`(rule: String, changes: [(Int, Int)]) throws {
    let rule = try #require(ZoneRule(rule.utf8))
    for (moment, offset) in changes {
      #expect(rule.offset(at: moment) == offset)
      #expect(rule.offset(at: moment - 1) != offset)
    }
  }

  @Test func `counts a numbered day without the leap day or with it`() throws {
    let without = try #require(ZoneRule("AAA0BBB,J60/0,J300/0".utf8))
    let with = try #require(ZoneRule("AAA0BBB,59/0,300/0".utf8))
    // 29 February 2028 at noon, which is day 59 counted from 0.
    #expect(without.offset(at: 1_835_438_400) == 0)
    #expect(with.offset(at: 1_835_438_400) == 3600)
  }

  /// RFC 8536 §3.3.1: summer ends at the moment at which the next begins.
  @Test func `keeps summer all year`() throws {
    let rule = try #require(ZoneRule("XXX3EDT4,0/0,J365/23".utf8))
    for day in 0..<800 { #expect(rule.offset(at: 1_767_225_600 + day * 86_400) == -14_400) }
  }

  @Test(arguments: [
    "", "GM", "GMT", "GMT0BST", "GMT27", "GMT0BST,M3.5.0", "GMT0BST,M13.1.0,M10.5.0",
    "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J0,J300", "GMT0BST,J366,J300",
    "GMT0BST,366,300", "GMT0BST,M3.5.0/168,M10.5.0", "GMT0BST,M3.5.0,M10.5.0,", "<GMT0",
    "GMT0:60", "GMT--1", "GMT0BST,M3.5.0/1/2,M10.5.0",
  ])
  func `refuses a rule that is none`(rule: String) {
    #expect(ZoneRule(rule.utf8) == nil)
  }

  @Test func `reads a file of the first version`() throws {
    let zone = try #require(Zone("Test", tzif: Self.file(version: 0, width: 4)))
    #expect(zone.offset(at: 99) == 3600)
    #expect(zone.offset(at: 100) == 7200)
  }

  @Test func `reads the longer tables of a later version, and its rule`() throws {
    var bytes = Self.file(version: 0x32, width: 4) + Self.file(version: 0x32, width: 8)
    #expect(Zone("Test", tzif: bytes) == nil)
    bytes += "\n<+03>-3\n".utf8
    let zone = try #require(Zone("Test", tzif: bytes))
    #expect(zone.offset(at: 99) == 3600)
    #expect(zone.offset(at: 100) == 10_800)
    #expect(zone.offset(at: .max) == 10_800 && zone.offset(at: .min) == 3600)
  }

  /// The magic word; counts of what is not there; leap seconds; no types; a type that is not
  /// there; an offset of years.
  @Test(arguments: [
    (0, 1), (23, 9), (31, 1), (35, 9), (36, 0xFF), (39, 0), (43, 9), (48, 9), (49, 0x7F),
  ])
  func `refuses a file whose tables cannot be`(place: Int, byte: UInt8) {
    var bytes = Self.file(version: 0, width: 4)
    #expect(Zone("Test", tzif: bytes) != nil)
    bytes[place] = byte
    #expect(Zone("Test", tzif: bytes) == nil)
  }

  @Test(arguments: 0..<4)
  func `takes random bytes and broken files`(seed: UInt64) throws {
    var chance = Chance(seed: 300 + seed)
    let whole = try #require(ZoneDatabase(folder: ZoneDatabase.usual).file("Europe/London"))
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        switch Int.random(in: 0...2, using: &chance) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
        case 1: bytes.removeLast(bytes.count - place - 1)
        default: bytes[Int.random(in: 0..<44, using: &chance) % bytes.count] = 0xFF
        }
      }
      Self.ask(bytes)
      Self.ask((0..<60).map { _ in UInt8.random(in: 0...255, using: &chance) })
      Self.ask(Array("TZif2".utf8) + (0..<99).map { _ in UInt8.random(in: 0...2, using: &chance) })
    }
  }

  @Test(arguments: [
    "", "/", "../zoneinfo/Europe/London", "Europe/../Europe/London", "/Europe/London",
    "Europe//London", "Europe/London/", "Europe", "europe/London", "localtime", "zone.tab",
    "right/Europe/London", "Europe/London\0", "Europe/Londön",
  ])
  func `cannot be led out of the folder of zones`(identifier: String) {
    #expect(Zone(identifier) == nil)
  }

  @Test func `says when the machine has no zones`() throws {
    #expect(Zone("Europe/London", database: "/nowhere") == nil)
    #expect(Zone("UTC", database: "/nowhere") != nil)
    let mistake = Zone.mistake("Europe/London", database: "/nowhere")
    #expect(
      mistake.message
        == "“Europe/London” cannot be looked up, as this machine has no time zone database in /nowhere"
    )
    #expect(mistake.advice == "Install it; on Debian and Ubuntu: apt-get install tzdata.")
  }

  private static func ask(_ bytes: [UInt8]) {
    guard let zone = Zone("Test", tzif: bytes) else { return }
    for moment in [.min, -5_000_000_000, 0, 1_700_000_000, 9_000_000_000, .max] {
      #expect(abs(zone.offset(at: moment)) <= 26 * 3600)
    }
  }

  /// A header and its tables: an hour east, and from second 100 on two.
  private static func file(version: UInt8, width: Int) -> [UInt8] {
    let counts: [UInt8] = [0, 0, 0, 1, 2, 4]
    let header = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    let time = Array(repeating: UInt8(0), count: width - 1) + [100]
    let types: [UInt8] = [0, 0, 0x0E, 0x10, 0, 0, 0, 0, 0x1C, 0x20, 1, 0]
    return header + counts.flatMap { [0, 0, 0, $0] } + time + [1] + types + Array("ABC\0".utf8)
  }
}
