import Blog
import SeededRandom
import Testing
import TextFormats

@testable import BlogStore

/// Lines that are read straight from their bytes say what the same lines say as JSON.
struct PlainLineTests {
  private static let at = #""at":"2026-01-31T09:15:00.000001Z""#

  private func plain(_ text: String) -> StateLine? {
    Array(text.utf8).withUnsafeBufferPointer { PlainLine.line($0) }
  }

  private func asJSON(_ text: String) -> StateLine? {
    (try? JSONParser.parse(Array(text.utf8))).flatMap { StateLine($0) }
  }

  private func text(_ line: StateLine?) -> String? { line.map { String(decoding: $0.json.compactText, as: UTF8.self) } }

  @Test(arguments: [
    #"{\#(at),"kind":"post_read","post":"a","value":true}"#,
    #"{"value":false,"post":"a","kind":"post_starred",\#(at)}"#,
    #"{\#(at),"kind":"comments_read","post":"a","comments":["1","2","1"],"value":true}"#,
    #"{\#(at),"kind":"comments_folded","post":"a","comments":[],"value":false}"#,
    #"{\#(at),"kind":"comment_folded","post":"ä\u00e4\n","comment":"\"","value":true}"#,
    #"{\#(at),"kind":"link_backs_shown","post":"🙂","value":true}"#,
    #"{\#(at),"kind":"position","post":"a","offset":0,"comment":null}"#,
  ]) func whatThisProgramWritesIsReadSo(line: String) {
    #expect(plain(line) != nil)
    #expect(text(plain(line)) == text(asJSON(line)))
  }

  /// Whatever is odd is left to the other way, or means the same.
  @Test(arguments: [
    #" { \#(at) , "kind" : "position", "post":"a", "offset" : 17 , "comment":"3","in_thread":true,"top":"2","top_line":4 }"#,
    #"{\#(at),"kind":"post_read","post":"a","value":1}"#,
    #"{\#(at),"kind":"post_read","post":"a","post":"b","value":true}"#,
    #"{\#(at),"kind":"post_read","kind":"post_starred","post":"a","value":true,"value":false}"#,
    #"{\#(at),"kind":"position","post":"a","offset":-1}"#, #"{\#(at),"kind":"position","post":"a","offset":1e3}"#,
    #"{\#(at),"kind":"position","post":"a","offset":007}"#, #"{\#(at),"kind":"position","post":"a","offset":1.5}"#,
    #"{\#(at),"kind":"position","post":"a","offset":99999999999999999999}"#,
    #"{\#(at),"kind":"position","post":"a","offset":1,"comment":"2","comment":null}"#,
    #"{\#(at),"kind":"comments_read","post":"a","comments":["1",2,null],"value":true}"#,
    #"{\#(at),"kind":"comments_read","post":"a","comments":{"1":2},"value":true}"#,
    #"{\#(at),"kind":"comments_read","post":"a","comments":["1",],"value":true}"#,
    #"{\#(at),"k\u0069nd":"post_read","post":"a","value":true}"#,
    #"{\#(at),"kind":"post\u005fread","post":"a","value":true}"#,
    #"{"at":"2026-01-31T09:15:00.1234567+02:00","kind":"post_read","post":"a","value":true}"#,
    #"{"at":"9999-12-31T23:59:59Z","kind":"post_read","post":"a","value":true}"#,
    #"{"at":"yesterday","kind":"post_read","post":"a","value":true}"#, #"{"kind":"post_read","post":"a","value":true}"#,
    #"{\#(at),"kind":"post_read","post":null,"value":true}"#, #"{\#(at),"kind":"post_read","post":"a","value":tru}"#,
    #"{\#(at),"kind":"post_read","post":"a","value":true,}"#, #"{\#(at),"kind":"post_read","post":"a","value":true"#,
    #"{\#(at),"kind":"post_read","post":"a","value":true} {}"#,
    #"{\#(at),"kind":"post_read","post":"a","value":true}]"#,
    #"{\#(at),"kind":"post_read","post":"a","value":true,"more":{"a":[1]}}"#, "{}", "[]", "null", "7", #""a""#,
    #"{\#(at),"kind":"post_opened","post":null}"#, #"{\#(at),"kind":"setting","name":"a","value":"b"}"#,
    #"{\#(at),"kind":"identity","name":"Aino"}"#, #"{\#(at),"kind":"later","post":"a","value":true}"#,
  ]) func whatIsOddMeansTheSame(line: String) {
    guard let read = plain(line) else { return }
    #expect(text(read) == text(asJSON(line)))
  }

  /// The same for lines with one byte changed.
  @Test(arguments: 0..<20 as Range<UInt64>) func brokenLinesMeanTheSame(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Array(
      #"{\#(Self.at),"kind":"position","post":"a","offset":17,"comment":"3","in_thread":true,"top":"2","top_line":4}"#
        .utf8)
    let bytes = Array(#"{}[]",:\0129-.eE tfnu"#.utf8)
    for _ in 0..<500 {
      var line = whole
      line[random.below(line.count)] = bytes[random.below(bytes.count)]
      if random.below(4) == 0 { line.remove(at: random.below(line.count)) }
      let broken = String(decoding: line, as: UTF8.self)
      guard let read = plain(broken) else { continue }
      #expect(text(read) == text(asJSON(broken)), "\(broken)")
    }
  }
}
