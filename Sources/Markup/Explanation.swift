/// The long form of an abbreviation.
struct Explanation {
  var word: String
  var meaning: String

  /// `(long form)` right after the abbreviation, else `(ABC: long form; DEF: another)`; empty where the text says it.
  static func text(_ explanations: [Explanation], after inlines: [Inline], isDirectly: Bool)
    -> String
  {
    let said = DocumentBuilder.plainText(of: inlines).lowercased()
    let needed = explanations.filter { !said.contains($0.meaning.lowercased()) }
    if needed.isEmpty { return "" }
    if needed.count == 1, isDirectly, explanations.last?.word == needed[0].word {
      return "(\(needed[0].meaning))"
    }
    return "(\(needed.map { "\($0.word): \($0.meaning)" }.joined(separator: "; ")))"
  }
}

extension DocumentBuilder {
  /// Notes what an abbreviation means, the first time that it is met.
  mutating func explain(_ node: HTMLNode, in section: inout Section) {
    guard let meaning = node.attribute("title")?.trimmed, !meaning.isEmpty else { return }
    let word = plainText(of: node).trimmed
    // Dates for machines stand in titles too.
    let isDate =
      meaning.utf8.count > 4 && meaning.utf8.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard !word.isEmpty, !isDate, word.lowercased() != meaning.lowercased(),
      explained.insert(meaning).inserted
    else {
      return
    }
    section.flow.explain(word, meaning)
  }

  /// Ends the paragraph before a block; what a heading could not explain is told before another thing follows it.
  mutating func begin(block section: inout Section) {
    section.endParagraph()
    guard !section.flow.explanations.isEmpty, !section.flow.holdsExplanations, !section.blocks.isEmpty else { return }
    let text = Explanation.text(section.flow.explanations, after: [], isDirectly: false)
    section.flow.explanations = []
    if !text.isEmpty { section.blocks.append(.paragraph([.text(text)])) }
  }

  /// Ends a section; what it could not explain waits for what follows it.
  mutating func finish(_ section: inout Section) {
    section.endParagraph()
    heldExplanations += section.flow.explanations
    section.flow.explanations = []
  }

  /// Ends the document: what nothing followed is explained at last.
  mutating func finishDocument(_ section: inout Section) {
    finish(&section)
    let text = Explanation.text(heldExplanations, after: [], isDirectly: false)
    if !text.isEmpty { section.blocks.append(.paragraph([.text(text)])) }
    heldExplanations = []
  }
}
