import Markup
import Reader
import Screen
import Testing

/// No line of Japanese, Chinese or Korean begins or ends as none should, at any width and in any language.
@Suite struct EastAsianLineTests {
  private static let texts = [
    "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ、何でも「薄暗い」じめじめした所で『ニャーニャー』泣いて（いた事だけ）は記憶している！本当？ちょっと、きゃあッ、コンピューター、人々。",
    "中文，排版：「標點」與『書名』（括號）；不可在行首！是嗎？……是的。【注意】《書》、〈篇〉。",
    "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>と<ruby>東京<rt>とうきょう</rt></ruby>です。<ruby>字<rt>zì</rt></ruby>",
    "絵[<img src=a alt=絵>]。「<img src=b alt=図>」、<img src=c>！（<a href=/x>リンク</a>）。<a href=/y>「語」</a>を",
  ]

  private static let beginsNone = Set("、。，．・：；？！ー）」』】〉》〕ぁぃぅぇぉっゃゅょァィゥェォッャュョ々)")
  private static let endsNone = Set("（「『【〈《〔(")

  @Test(arguments: texts, [nil, "ja", "zh", "ko", "fi"]) func edges(text: String, language: String?) {
    let document = MarkupParser.document(html: "<p>\(text)</p>")
    // What belongs together is some 20 cells wide where pictures stand in it.
    for width in (text.contains("<img") ? 24 : 12)...80 {
      let set = Typesetter.set(document, width: width, options: Typesetter.Options(language: language))
      for line in set.lines {
        #expect(line.text.first.map { !Self.beginsNone.contains($0) } ?? true, "\(width): \(line.text)")
        #expect(line.text.last.map { !Self.endsNone.contains($0) } ?? true, "\(width): \(line.text)")
      }
    }
  }

  @Test(arguments: [nil, "ko", "ja"]) func koreanWordsStayWhole(language: String?) {
    let text = "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며"
    let words = Set(text.split(separator: " "))
    for width in 14...60 {
      let options = Typesetter.Options(language: language)
      let lines = Typesetter.set(MarkupParser.document(html: "<p>\(text)</p>"), width: width, options: options).lines
      for word in lines.flatMap({ $0.text.split(separator: " ") }) {
        #expect(words.contains(word), "\(width): \(word)")
      }
    }
  }

  @Test func formulasStayWhole() {
    for formula in ["f(x)=a+b*c", "re-/use", "(a+b)/(c-d)", "x->next", "a||b", "n!=0", "C++/C#"] {
      for width in 14...40 {
        let body = "<p>sana toinen kolmas \(formula) neljäs viides \(formula) kuudes.</p>"
        let lines = Typesetter.set(MarkupParser.document(html: body), width: width).lines.map(\.text)
        #expect(lines.count { $0.contains(formula) } >= 1 && !lines.contains { $0.hasPrefix("/") }, "\(width) \(lines)")
        #expect(lines.joined(separator: " ").split(separator: " ").count { $0 == formula } == 2, "\(width) \(lines)")
      }
    }
  }
}
