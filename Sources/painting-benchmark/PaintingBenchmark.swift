import Glibc
import Screen

/// Measures what it costs to draw rows of text by their script, for `make bench`:
///
///     painting-benchmark [ROUNDS [SCRIPT]]
///
/// A first drawing is of a row that was never drawn before; a repeated one is of a row that stood on the screen already.
@main
enum PaintingBenchmark {
  /// More than any memory of rows has room for.
  private static let rows = 4000
  private static let shownRows = 40
  private static let columns = 80

  static func main() {
    let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5
    print("| µs a row of \(columns) columns | first | repeated |\n|---|---:|---:|")
    let only = CommandLine.arguments.dropFirst(2).first
    for (name, words) in samples where only == nil || only == name {
      var first: [Double] = []
      var repeated: [Double] = []
      for round in 0..<max(1, rounds) {
        let texts = texts(words.split(separator: " ").map(String.init), seed: UInt64(round + 1))
        first.append(microseconds(drawing: texts, times: 1))
        repeated.append(microseconds(drawing: Array(texts.suffix(shownRows)), times: rows / shownRows))
      }
      print("| \(name) | \(shown(first.min())) | \(shown(repeated.min())) |")
    }
  }

  private static func microseconds(drawing texts: [String], times: Int) -> Double {
    var surface = Surface(size: Size(columns: columns, rows: shownRows))
    let start = processorTime()
    for _ in 0..<times {
      for (index, text) in texts.enumerated() {
        surface.put(text, row: index % shownRows, column: 0, style: .text)
      }
    }
    return (processorTime() - start) / Double(texts.count * times)
  }

  /// Rows that are all different, and longer than the screen is wide as rows are that are cut.
  private static func texts(_ words: [String], seed: UInt64) -> [String] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    return (0..<rows).map { _ in
      var text = ""
      while text.unicodeScalars.count < columns {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count]
        text += " "
      }
      return text
    }
  }

  /// Of this process's own processor time: a busy machine takes none of it.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func shown(_ value: Double?) -> String {
    let hundredths = Int(((value ?? 0) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static let samples = [
    ("ASCII", "the path along a lake was quiet this morning and nobody had been there before us; we walked on."),
    (
      "Finnish",
      "järvi oli tyyni tänä aamuna eikä siellä ollut käynyt ketään ennen meitä – kävelimme pöllön äänen perään…"
    ),
    ("Japanese", "今朝の 湖は 静かで、 だれも いなかった。 わたしたちは 歩いて 行った。 カメラも 持って"),
    ("Hebrew", "האגם היה שקט הבוקר ואיש לא היה שם לפנינו; המשכנו ללכת (לאט) לאורך השביל, כ-3 קילומטרים"),
    ("Hebrew with points", "הָאֲגַם הָיָה שָׁקֵט הַבֹּקֶר וְאִישׁ לֹא הָיָה שָׁם לְפָנֵינוּ"),
    ("Arabic", "كانت البحيرة هادئة هذا الصباح ولم يكن أحد هناك قبلنا، ومشينا ببطء (معا) ١٢ كيلومترا"),
    ("Persian", "دریاچه امروز صبح آرام بود و کسی پیش از ما آنجا نبود می\u{200C}خواهیم راه\u{200C}ها را ببینیم"),
    ("mixed", "the lake היה שקט this morning كانت 12 km (קרוב) and we المشي on: walked, הלכנו 3.5 to it"),
    (
      "emoji",
      "walk 🥾 lake 🌊 family 👩\u{200D}👩\u{200D}👧 flag 🇫🇮 thumb 👍🏽 heart ❤\u{FE0F} key 1\u{FE0F}\u{20E3} sun ☀ and on"
    ),
    ("Thai", "ทะเลสาบ เงียบสงบ เช้านี้ ไม่มีใคร อยู่ที่นั่น ก่อนเรา น้ำใส เดินต่อไป"),
    ("Hindi", "झील आज सुबह शान्त थी और हमसे पहले वहाँ कोई नहीं था हम धीरे चलते रहे"),
    ("Tamil", "ஏரி இன்று காலை அமைதியாக இருந்தது எங்களுக்கு முன் யாரும் இல்லை"),
    ("Burmese", "ကန်က ဒီမနက် တိတ်ဆိတ် နေတယ် ကျွန်တော်တို့ မတိုင်ခင် ဘယ်သူမှ မရှိဘူး"),
    ("Khmer", "បឹង ស្ងប់ស្ងាត់ នៅព្រឹកនេះ គ្មាន នរណាម្នាក់ នៅទីនោះ មុនយើង"),
    ("Korean", "호수는 오늘 아침 조용했고 우리보다 먼저 온 사람은 없었다 우리는 걸었다"),
    ("Korean in jamo", "호수는 오늘 아침 조용했고 우리보다 먼저 온"),
  ]
}
