import Blog

extension ImportFact {
  /// One sentence, untrusted text quoted in it.
  var text: String {
    switch self {
    case .source(let fact): fact.text
    case .foreign(let source): source.text
    case .text(let fact): fact.text
    case .xml(let fact): fact.text
    case .json(let fact): fact.text
    case .date(let fact): fact.text
    case .feed(let fact): fact.text
    case .jsonFeed(let fact): fact.text
    case .shape(let fact): fact.text
    case .visibility(let fact): fact.text
    case .wordPress(let fact): fact.text
    case .page(let fact): fact.text
    case .joining(let fact): fact.text
    case .ofFeed(let fact): say("of the feed, \(fact.text)", fi: "syötteestä: \(fact.text)")
    case .itemLeftOut(let fact): say("an item was left out: \(fact.text)", fi: "merkintä jätettiin pois: \(fact.text)")
    case .inLine(let line, let fact): say("line \(line): \(fact.text)", fi: "rivi \(line): \(fact.text)")
    case .more(let count): say("\(numeral(count)) more of this kind.", fi: "\(numeral(count)) samanlaista lisää.")
    }
  }
}

extension Excerpt {
  /// In quotation marks, as it stands in a sentence.
  var quoted: String { say("“\(text)”", fi: "”\(text)”") }
}
