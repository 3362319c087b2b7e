import Foundation
import Newsletter
import Testing

/// WCAG 2.2, 1.4.3: words differ from what is behind them by 4.5 : 1 or more.
struct ContrastTests {
  @Test(arguments: [MailStyle.Palette.light, .dark])
  func `everyone can read a mail, light and dark`(palette: MailStyle.Palette) {
    for behind in [palette.paper, palette.surface] {
      for words in [palette.ink, palette.muted, palette.accent] {
        #expect(contrast(words, behind) >= 4.5, "\(words) on \(behind)")
      }
    }
    #expect(contrast(palette.onAccent, palette.accent) >= 4.5)
  }

  @Test func `counts as the recommendation does`() {
    #expect(abs(contrast("#ffffff", "#000000") - 21) < 0.001)
    #expect(abs(contrast("#777777", "#ffffff") - 4.478) < 0.001)
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (one, other) = (luminance(one), luminance(other))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
