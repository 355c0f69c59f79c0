import SeededRandom
import Testing

import TextFormats

@Suite struct TOMLFuzzTests {
  /// Whatever stands in a text: it is refused, or what is read of it is written and read the same.
  @Test(arguments: 0..<4000 as Range<UInt64>)
  func mutantsAreRefusedOrReadTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = Array(TOMLSamples.valid[random.below(TOMLSamples.valid.count)].utf8)
    for _ in 0...random.below(4) { mutate(&text, &random) }
    let document: TOMLDocument
    do throws(TOMLFault) {
      document = try TOMLDocument(text)
    } catch {
      #expect((0...text.count).contains(error.offset))
      return
    }
    let again = try TOMLDocument(Array(document.root.documentText.utf8))
    #expect(again.root == document.root, "\(String(decoding: text, as: UTF8.self))")
    for expression in document.expressions { #expect(document.root[path: expression.path] != nil) }
  }

  @Test func manyKeysAndTablesAreReadInOnePass() throws {
    var text = ""
    for number in 0..<100_000 { text += "k\(number) = [\(number)]\n" }
    for number in 0..<50_000 { text += "[a.t\(number)]\nx.y = 1\nx.z = 2\n[[b]]\n[b.c]\n" }
    let root = try TOMLDocument(Array(text.utf8)).root
    #expect(root["b"]?.elements?.count == 50_000)
  }

  private func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    let alphabet = Array("[]{}=.,#\"'\\ \n\r\tab_-+01eExoTZ:".utf8) + [0x00, 0x7F, 0x80, 0xC3, 0xFF]
    let place = random.below(text.count + 1)
    switch random.below(6) {
    case 0 where place < text.count: text.remove(at: place)
    case 1 where place < text.count: text[place] = alphabet[random.below(alphabet.count)]
    case 2: text.removeLast(random.below(text.count - place + 1))
    case 3:
      // A piece of the text stands in another place.
      let end = min(place + random.below(30), text.count)
      text.insert(contentsOf: text[place..<end], at: random.below(text.count + 1))
    case 4:
      let other = Array(TOMLSamples.valid[random.below(TOMLSamples.valid.count)].utf8)
      text.insert(contentsOf: other.prefix(random.below(other.count + 1)), at: place)
    default: text.insert(alphabet[random.below(alphabet.count)], at: place)
    }
  }
}
