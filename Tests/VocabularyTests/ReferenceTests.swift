import Testing
import Vocabulary

struct ReferenceTests {
  private let reference = Reference(Chance { _ in [0x9C, 0xD0, 0x24, 0xEE, 0xB8] })

  @Test func `form-A1 has eight letters of chance and one that checks them`() {
    #expect(reference.text == "KK829VNRF")
    #expect(reference.spaced == "KK82-9VNR-F")
  }

  @Test(arguments: ["KK829VNRF", "kk82-9vnr-f", "KK82 9VNR F", "  kk829vnrf "])
  func `is read however somebody types it`(typed: String) {
    #expect(Reference(typed: typed) == reference)
  }

  @Test func `O is taken for 0, I and L for 1`() {
    let other = Reference(Chance { _ in [0, 0, 0, 0, 1] })
    #expect(other.text == "000000018")
    #expect(Reference(typed: "OOOOOOOL8") == other)
  }

  @Test(arguments: ["KK829VNR5", "KK892VNRF", "KK829VNR", "KK829VNRFF", "", "U0000000U", "../../x"])
  func `form-A1 refuses a slip of the hand and what is no reference`(typed: String) {
    #expect(Reference(typed: typed) == nil)
  }
}
