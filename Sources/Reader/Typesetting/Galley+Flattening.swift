import Markup
import Screen

extension Galley {
  /// Appends inlines to the content and returns them laid flat.
  mutating func flatten(_ inlines: [Inline]) -> RunningText {
    endContent()
    var text = RunningText(start: content.count, end: content.count)
    if let label {
      add(label, style.with(.muted), nil, leansForward: true, &text)
      self.label = nil
    }
    flatten(inlines, style, nil, &text)
    text.end = content.count
    return text
  }

  mutating func flatten(_ inlines: [Inline], _ style: Style, _ link: Int?, _ text: inout RunningText) {
    for inline in inlines {
      switch inline {
      case .text(let string):
        if let first = string.unicodeScalars.first, Self.isLetter(first), text.endsInPicture(at: content.count) {
          append(" ", self.style, nil, &text)
        }
        append(string, style, link, &text)
      case .emphasis(let inner): flatten(inner, style.adding(.italic), link, &text)
      case .strong(let inner): flatten(inner, style.adding(.bold), link, &text)
      case .underlined(let inner): flatten(inner, style.adding(.underline), link, &text)
      case .deleted(let inner): flatten(deleted: inner, style.adding(.strikethrough), link, &text)
      case .marked(let inner): flatten(inner, style.adding(.reverse), link, &text)
      case .code(let inner): flatten(inner, style.with(.code), link, &text)
      case .subscript(let inner): flatten(inner, .lowered, style, link, &text)
      case .superscript(let inner): flatten(inner, .raised, style, link, &text)
      case .quoted(let inner): flatten(quoted: inner, style, link, &text)
      case .link(let target, let inner): flatten(target, inner, style, &text)
      case .embed(let embed): flatten(embed, style, within: link, &text)
      case .anchor(let name): if anchors[name] == nil { anchors[name] = content.count }
      case .lineBreak: append("\n", style, link, &text)
      case .localized(let locality, let inner): flatten(locality, inner, style, link, &text)
      case .unbroken(let inner):
        let start = content.count
        flatten(inner, style, link, &text)
        text.unbroken.append(start..<content.count)
      }
    }
  }

  /// Letters that a picture beside them would be read together with; Chinese has no spaces.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  /// Parts a picture from the word or sentence before it.
  mutating func partFromPicture(_ text: inout RunningText) {
    let before = String(decoding: content[text.start...].suffix(4), as: UTF8.self).unicodeScalars.last
    guard let before, Self.isLetter(before) || ".,:;!?".unicodeScalars.contains(before) else { return }
    append(" ", style, nil, &text)
  }

  private mutating func flatten(
    _ target: String, _ inner: [Inline], _ style: Style, _ text: inout RunningText
  ) {
    // Buttons stand side by side without a word between them, and pages part them by their looks.
    if let last = text.runs.last, last.link != nil, last.end == content.count, content.last.map({ $0 > 0x20 }) == true {
      append(" ", self.style, nil, &text)
    }
    let start = content.count
    // A picture in a link is one thing with one number: where the link leads is what its author wanted.
    if let picture = Self.onlyPicture(in: inner), target != picture.target || !target.isEmpty {
      for case .anchor(let name) in inner where anchors[name] == nil { anchors[name] = content.count }
      var embed = picture
      embed.target = target
      return flatten(embed, style, within: nil, named: Self.name(of: picture), &text)
    }
    links.append(TypesetText.Link(target: target, label: "", offset: start))
    let index = links.count - 1
    let number = linksBefore + index
    flatten(inner, style.with(.link).adding(.underline), number, &text)
    links[index].label = String(decoding: content[start...], as: UTF8.self)
    guard options.numbersLinks, !links[index].isFootnote else { return }
    // A terminal that finds addresses itself would take the number for a part of this one.
    let isAddress = links[index].label.contains("://") && !links[index].label.contains(" ")
    add(isAddress ? " [\(number + 1)]" : "[\(number + 1)]", style.with(.link), number, &text)
  }

  /// The picture that inlines consist of, apart from anchors.
  private static func onlyPicture(in inlines: [Inline]) -> Embed? {
    var result: Embed?
    for inline in inlines {
      switch inline {
      case .embed(let embed) where result == nil && embed.kind == .image: result = embed
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .marked(let inner):
        let holdsAnchor = inner.contains { if case .anchor = $0 { true } else { false } }
        guard result == nil, !holdsAnchor, let picture = onlyPicture(in: inner) else { return nil }
        result = picture
      case .anchor: break
      default: return nil
      }
    }
    return result
  }

  static func arePictures(_ inlines: [Inline]) -> Bool {
    var hasPicture = false
    for inline in inlines {
      switch inline {
      case .embed: hasPicture = true
      case .anchor: break
      default: return false
      }
    }
    return hasPicture
  }

  private mutating func flatten(
    _ inner: [Inline], _ script: ScriptLetters.Script, _ style: Style, _ link: Int?, _ text: inout RunningText
  ) {
    let outer = self.script
    defer { self.script = outer }
    let plain = Self.letters(of: inner)
    if let plain, ScriptLetters.text(plain, script) != nil {
      self.script = script
      return flatten(inner, style, link, &text)
    }
    // `x^N+1` would be something else than what is raised to N + 1.
    let isWord = plain.map { plain in
      let signless = plain.first.map { "+-−–".contains($0) } == true ? plain.dropFirst() : plain[...]
      return signless.allSatisfy { $0.isLetter || $0.isNumber } || plain.first == "(" && plain.last == ")"
    }
    add(script == .raised ? "^" : "_", style, link, leansForward: true, &text)
    if isWord != true { add("(", style, link, leansForward: true, &text) }
    flatten(inner, style, link, &text)
    if isWord != true { add(")", style, link, &text) }
  }

  /// The text of inlines where they are nothing but text, styles and links.
  static func letters(of inlines: [Inline]) -> String? {
    var result = ""
    for inline in inlines {
      switch inline {
      case .text(let text): result += text
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .marked(let inner), .code(let inner),
        .link(_, let inner), .localized(_, let inner), .unbroken(let inner):
        guard let text = letters(of: inner) else { return nil }
        result += text
      case .anchor: break
      default: return nil
      }
    }
    return result
  }

  /// Where nothing strikes text out, signs say that what stands there is taken back.
  private mutating func flatten(deleted inner: [Inline], _ style: Style, _ link: Int?, _ text: inout RunningText) {
    if options.isLinear { return flatten(deletedInWords: inner, style, link, &text) }
    if options.strikesText { return flatten(inner, style, link, &text) }
    add("~~", style, link, leansForward: true, &text)
    flatten(inner, style, link, &text)
    add("~~", style, link, &text)
  }

  private mutating func flatten(quoted inner: [Inline], _ style: Style, _ link: Int?, _ text: inout RunningText) {
    let marks = QuotationMarks.marks(of: hyphenators.tag(language), depth: quotationDepth)
    quotationDepth += 1
    add(marks.opening, style, link, leansForward: true, &text)
    flatten(inner, style, link, &text)
    add(marks.closing, style, link, &text)
    quotationDepth -= 1
  }

  private mutating func flatten(
    _ locality: Locality, _ inner: [Inline], _ style: Style, _ link: Int?, _ text: inout RunningText
  ) {
    let outer = language
    if let tag = locality.language { language = hyphenators.index(of: tag) }
    // Isolates say to UAX #9 what `dir` says to HTML; they draw nothing.
    switch locality.direction {
    case .rightToLeft: append("\u{2067}", style, link, &text)
    case .leftToRight: append("\u{2066}", style, link, &text)
    case .automatic: append("\u{2068}", style, link, &text)
    case nil: break
    }
    flatten(inner, style, link, &text)
    if locality.direction != nil { append("\u{2069}", style, link, &text) }
    language = outer
  }

  // MARK: Pieces

  mutating func append(_ string: String, _ style: Style, _ link: Int?, _ text: inout RunningText) {
    if string.isEmpty { return }
    var string = script == .none ? string : ScriptLetters.text(string, script) ?? string
    string.withUTF8 { ContentSanitizing.append($0, to: &content) }
    let language = style.role == .code ? 0 : self.language
    if let last = text.runs.last, last.style == style, last.link == link, last.language == language {
      text.runs[text.runs.count - 1].end = content.count
    } else {
      text.runs.append(RunningText.Run(end: content.count, style: style, link: link, language: language))
    }
  }

  func add(
    _ string: String, _ style: Style, _ link: Int?, leansForward: Bool = false,
    breaks: RunningText.Ornament.Breaks = [],
    _ text: inout RunningText
  ) {
    let columns = DisplayWidth.columns(of: string)
    if columns > measure {
      // In a column this narrow an ornament breaks anywhere; half a glyph is none, so its code stands for it.
      for piece in string.count > 1 ? string : string.unicodeScalars.map(Glyph.code).joined() {
        add(String(piece), style, link, leansForward: leansForward, breaks: breaks, &text)
      }
      return
    }
    text.ornaments.append(
      RunningText.Ornament(
        offset: content.count, text: string, columns: columns, style: style, link: link, leansForward: leansForward,
        breaks: breaks))
  }
}
