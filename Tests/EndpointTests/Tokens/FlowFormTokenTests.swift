@testable import Endpoint
import Store
import Testing
import Vocabulary

struct FlowFormTokenTests {
  private let seal = Seal(FormKeys(current: Array(repeating: 1, count: 32), previous: nil))
  private let chance = Chance { Array(repeating: 0xAB, count: $0) }

  private func token(
    _ form: String = "complaint", _ version: String = "0123456789abcdef", digest: String? = nil
  ) -> FormToken {
    FormToken(form: form, version: version, digest: digest, at: 1000, chance)
  }

  @Test func `is read as it was written`() {
    for digest in [nil, String(repeating: "c", count: 32)] {
      let token = token(digest: digest)
      #expect(FormToken(token.text(signedBy: seal), seal: seal) == token)
    }
  }

  @Test func `form-F2 no single bit of it can be flipped`() {
    let text = Array(token().text(signedBy: seal).utf8)
    for index in text.indices {
      for bit in 0..<8 {
        var forged = text
        forged[index] ^= 1 << UInt8(bit)
        #expect(FormToken(String(decoding: forged, as: UTF8.self), seal: seal) == nil)
      }
    }
  }

  @Test func `no letter can move from one part into the next (CVE-2025-68113)`() {
    let text = token().text(signedBy: seal)
    let parts = text.split(separator: ".").map(String.init)
    for index in 1..<5 {
      var later = parts
      later[index + 1] = String(later[index].suffix(1)) + later[index + 1]
      later[index].removeLast()
      #expect(FormToken(later.joined(separator: "."), seal: seal) == nil)
      var earlier = parts
      earlier[index] += earlier[index + 1].prefix(1)
      earlier[index + 1].removeFirst()
      #expect(FormToken(earlier.joined(separator: "."), seal: seal) == nil)
    }
    #expect(seal.sign(.form, ["ab", "c"]) != seal.sign(.form, ["a", "bc"]))
    #expect(seal.sign(.form, ["ab", ""]) != seal.sign(.form, ["ab"]))
  }

  @Test func `a token for given answers is none for any, and a signature has one purpose`() {
    let bound = token(digest: String(repeating: "c", count: 32)).text(signedBy: seal)
    let free = bound.replacing(String(repeating: "c", count: 32), with: "-")
    #expect(FormToken(free, seal: seal) == nil)
    #expect(seal.sign(.form, ["a"]) != seal.sign(.thanks, ["a"]))
  }

  @Test(arguments: [
    (2, TokenVerdict.tooEarly), (3, .valid), (86_400, .valid), (86_401, .tooOld),
    (-1, .fromFuture), (-3600, .fromFuture),
  ])
  func `form-F5 its age decides`(age: Int, verdict: TokenVerdict) {
    #expect(self.verdict(token(), at: 1000 + age) == verdict)
  }

  @Test func `form-F2 it is for one form, one version and, if it says so, some answers`() {
    #expect(verdict(nil, wasSent: false) == .missing)
    #expect(verdict(nil) == .forged)
    #expect(verdict(token("question")) == .otherForm)
    #expect(verdict(token("complaint", "aaaaaaaaaaaaaaaa")) == .otherVersion)
    #expect(verdict(token(digest: String(repeating: "c", count: 32))) == .otherAnswers)
    #expect(verdict(token(digest: String(repeating: "d", count: 32))) == .valid)
  }

  private func verdict(
    _ token: FormToken?, wasSent: Bool = true, at now: Int = 1010
  ) -> TokenVerdict {
    TokenVerdict(
      token, wasSent: wasSent, form: "complaint", version: "0123456789abcdef",
      isForAnswers: { $0 == String(repeating: "d", count: 32) }, at: now, valid: 3...86_400)
  }
}
