import Foundation
import Testing

/// Nothing that is printed is left out for width.
struct PrintedWidthTests {
  static let samples = [
    "A title that goes on and on, longer than any seventy-two columns of text will ever hold, to its very end",
    "כותרת ארוכה מאוד שאין לה סוף ואין לה התחלה והיא ממשיכה וממשיכה עד שהשורה נגמרת ועוד קצת",
    "ชื่อเรื่องที่ยาวมากจนไม่มีบรรทัดไหนใส่ได้ทั้งหมดและยังยาวต่อไปอีกเรื่อยๆจนกว่าจะจบ",
    "とても長い題名で、七十二桁の行にはとうてい入りきらないほど長く、それでもまだ続いていくものです、終わり",
    "शीर्षक जो बहुत लंबा है और चलता रहता है, इतना लंबा कि एक पंक्ति में कभी नहीं आएगा, अंत तक",
  ]

  private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "─" && $0 != "-" })
  }

  @Test(arguments: samples) func titlesAndNamesAreWhole(_ text: String) throws {
    let place = Workplace.sample()
    let file: [String: Any] = [
      "id": "v", "title": text, "content_text": text, "date_published": "2024-01-01T10:00:00Z",
      "authors": [["name": text]],
      "comments": [
        ["id": "c1", "author": ["name": text], "content_text": text, "date_published": "2024-01-02T10:00:00Z"],
        ["id": "c2", "in_reply_to": "gone " + text, "author": ["name": text], "content_text": text],
      ],
    ]
    place.write("blog/posts/vaara.json", [UInt8](try JSONSerialization.data(withJSONObject: file)))
    let wanted = squeezed(text)
    for width in [[], ["--width", "30"], ["--width", "9"]] {
      let shown = try place.lukija(["show", "vaara", "--comments"] + width)
      // Title, byline, text, heading of the thread; both comments' names and texts, what one of them answers.
      #expect(squeezed(shown.output).ranges(of: wanted).count == 9, "\(width): \(shown.output)")
      let thread = try place.lukija(["comments", "vaara"] + width)
      #expect(squeezed(thread.output).ranges(of: wanted).count == 6, "\(width): \(thread.output)")
      #expect(!thread.output.contains("…"))
      #expect(thread.output.contains("2024-01-02 10:00"))
    }
    #expect(try place.lukija("list").output.contains(text))
  }
}
