import CLibxml2

/// Makes XML of what only looks like it, before a parser throws it away: a `&` that begins no reference, a `<` that
/// begins no element, a `]]>` in the middle of a text or of a CDATA section. What it writes has the same lines.
final class XMLMender: MendingStream {
  /// What was mended.
  enum Mending: Hashable {
    /// A `&` that begins no reference.
    case ampersand
    /// A `<` that begins no tag.
    case lessThan
    /// A `]]>` that ends nothing.
    case sectionEnd
  }

  private enum Place {
    case text, tag, comment, section, instruction, documentType
    /// An attribute's value, with what ends it.
    case value(UInt8)
  }

  /// What a look at some bytes found out.
  private enum Step {
    /// To go on at.
    case on(Int)
    /// What stands there can only be told with more of the text.
    case cut
  }

  /// A section longer than that is not read by the parser either.
  private static let farthestLook = 10 << 20

  private let note: (Mending, _ line: Int) -> Void
  private var state = Place.text
  private var isInSubset = false
  /// Of the element that was opened last, empty once any was closed: what a CDATA section is all of.
  private var name: [UInt8] = []
  /// Bytes of the input before the present piece.
  private var passed = 0
  /// Where in the whole input the markup stands that ends the present section, and the last `]]>` right before it.
  private var ending: (markup: Int, last: Int?)?
  private var line = 1
  private var noted: (line: Int, mendings: Set<Mending>) = (0, [])

  /// - Parameters:
  ///   - base: UTF-8.
  ///   - note: is told each line on which something was mended, from 1.
  init(_ base: any ByteStream, note: @escaping (Mending, _ line: Int) -> Void) {
    self.note = note
    super.init(base)
  }

  override func mend(_ input: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var counted = 0
    var index = 0
    func countLines(to end: Int) {
      line += input[counted..<end].count { $0 == 0x0A }
      counted = end
    }
    func replace(_ length: Int, by text: StaticString, _ mending: Mending) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<index]))
      text.withUTF8Buffer { output.append(contentsOf: $0) }
      countLines(to: index)
      index += length
      start = index
      // The same again on the same line says nothing new.
      if noted.line != line { noted = (line, []) }
      if noted.mendings.insert(mending).inserted { note(mending, line) }
    }
    scan: while index < input.count {
      index = Self.skip(input, index, state)
      guard index < input.count else { break scan }
      let step: Step
      switch (state, input[index]) {
      case (.text, UInt8(ascii: "&")), (.value, UInt8(ascii: "&")):
        switch XMLScanning.referenceLength(input, index) {
        case nil where !isAtEnd: step = .cut
        case nil, 0?:
          replace(1, by: "&amp;", .ampersand)
          continue scan
        case let length?:
          if case .value = state, let number = Self.htmlCharacter(input, index, length) {
            guard number > 0 else {
              replace(1, by: "&amp;", .ampersand)
              continue scan
            }
            // Of a name that it does not know itself the parser keeps one byte in an attribute.
            output.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<index]))
            output.append(contentsOf: "&#\(number);".utf8)
            index += length
            start = index
            continue scan
          }
          step = .on(index + length)
        }
      case (.text, UInt8(ascii: "]")):
        switch starts(input, index, "]]>") {
        case nil: step = .cut
        case true?:
          replace(3, by: "]]&gt;", .sectionEnd)
          continue scan
        case false?: step = .on(index + 1)
        }
      case (.text, _):
        switch open(input, index) {
        case .on(index):
          replace(1, by: "&lt;", .lessThan)
          continue scan
        case let other: step = other
        }
      case (.section, _):
        switch endOfSection(input, index) {
        case .on(index):
          replace(3, by: "]]]]><![CDATA[>", .sectionEnd)
          continue scan
        case let other: step = other
        }
      case (let state, let byte): step = markup(input, index, state, byte)
      }
      guard case .on(let next) = step else { break scan }
      index = next
    }
    index = min(index, input.count)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<index]))
    countLines(to: index)
    passed += index
    if index < input.count { carried = Array(input[index...]) }
  }
}

extension XMLMender {
  /// The next byte that may mean something where we are.
  private static func skip(_ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ state: Place) -> Int {
    switch state {
    case .section: XMLScanning.find("]", input, start)
    case .comment: XMLScanning.find("-", input, start)
    case .instruction: XMLScanning.find("?", input, start)
    case .text: XMLScanning.find("<", "&", "]", "]", input, start)
    case .tag: XMLScanning.find(">", "\"", "'", "<", input, start)
    case .value(let quote): XMLScanning.find("&", "<", Unicode.Scalar(quote), "<", input, start)
    case .documentType: XMLScanning.find(">", "[", "]", "]", input, start)
    }
  }

  /// What a reference by name is in HTML, 0 for a name that HTML does not have; nil for XML's own names and for numbers.
  private static func htmlCharacter(
    _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> UInt32? {
    guard input[index + 1] != UInt8(ascii: "#") else { return nil }
    let name = String(decoding: input[(index + 1)..<(index + length - 1)], as: UTF8.self)
    return ["amp", "lt", "gt", "quot", "apos"].contains(name) ? nil : lukija_html_entity(name)
  }

  /// Whether a text stands there; nil where the piece ends before that can be told.
  private func starts(_ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ text: StaticString) -> Bool? {
    text.withUTF8Buffer { text in
      for offset in text.indices {
        guard index + offset < input.count else { return isAtEnd ? false : nil }
        if input[index + offset] != text[offset] { return false }
      }
      return true
    }
  }

  /// What a `<` in a text begins; nothing where the answer is the place itself.
  private func open(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Step {
    guard index + 1 < input.count else { return isAtEnd ? .on(index + 1) : .cut }
    switch input[index + 1] {
    case UInt8(ascii: "!"):
      let kinds: [(StaticString, Place, Int)] = [
        ("<!--", .comment, 4), ("<![CDATA[", .section, 9), ("<!DOCTYPE", .documentType, 9),
      ]
      for (text, place, length) in kinds {
        guard let isThere = starts(input, index, text) else { return .cut }
        guard isThere else { continue }
        state = place
        ending = nil
        isInSubset = false
        return .on(index + length)
      }
      return .on(index)
    case UInt8(ascii: "?"):
      state = .instruction
      return .on(index + 2)
    case let byte:
      let isEnd = byte == UInt8(ascii: "/")
      let start = index + (isEnd ? 2 : 1)
      guard let end = XMLScanning.nameEnd(input, start) ?? (isAtEnd ? input.count : nil) else { return .cut }
      // Somebody's address in angle brackets is no element.
      let follows = end < input.count ? input[end] : 0x20
      guard end > start, follows <= 0x20 || follows == UInt8(ascii: ">") || follows == UInt8(ascii: "/") else {
        return .on(index)
      }
      name.removeAll(keepingCapacity: true)
      if !isEnd { name.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<end])) }
      state = .tag
      return .on(end)
    }
  }

  /// Inside of tags, comments and the like.
  private func markup(_ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ place: Place, _ byte: UInt8) -> Step {
    switch (place, byte) {
    case (.tag, UInt8(ascii: ">")):
      if index > 0, input[index - 1] == UInt8(ascii: "/") { name.removeAll(keepingCapacity: true) }
      state = .text
    case (.tag, UInt8(ascii: "<")), (.value, UInt8(ascii: "<")):
      // A quotation mark or a bracket is missing; a parser begins again here as well.
      state = .text
      return .on(index)
    case (.tag, _): state = .value(byte)
    case (.value, _): state = .tag
    case (.comment, _):
      guard let isEnd = starts(input, index, "-->") else { return .cut }
      guard isEnd else { break }
      state = .text
      return .on(index + 3)
    case (.instruction, _):
      guard let isEnd = starts(input, index, "?>") else { return .cut }
      guard isEnd else { break }
      state = .text
      return .on(index + 2)
    case (.documentType, UInt8(ascii: "[")): isInSubset = true
    case (.documentType, UInt8(ascii: "]")): isInSubset = false
    case (.documentType, _):
      if !isInSubset { state = .text }
    case (.text, _), (.section, _): break
    }
    return .on(index + 1)
  }

  /// Whether a `]` belongs to the section's end; a `]]>` that does not is nothing but text, and the answer is its own
  /// place: a later one stands right before the end of the element that the section is in.
  private func endOfSection(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Step {
    guard let isEnd = starts(input, index, "]]>") else { return .cut }
    guard isEnd else { return .on(index + 1) }
    if !name.isEmpty {
      if ending == nil {
        let (markup, isKnown) = nextMarkup(input, index + 3)
        guard isKnown else { return .cut }
        if let markup {
          var last = markup
          while last > index, input[last - 1] <= 0x20 { last -= 1 }
          let isClosed = last >= index + 3 && starts(input, last - 3, "]]>") == true
          let isOther = starts(input, markup, "<!") == true
          ending = (passed + markup, isClosed && !isOther ? passed + last - 3 : nil)
        }
      }
      if let last = ending?.last, last > passed + index { return .on(index) }
    }
    state = .text
    ending = nil
    return .on(index + 3)
  }

  /// Where the end of the present element or another section begins, nil for nowhere near; not known where more of the
  /// text is needed.
  private func nextMarkup(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> (place: Int?, isKnown: Bool) {
    var index = start
    while true {
      index = XMLScanning.find("<", input, index)
      guard index < input.count else { break }
      if input[index] == UInt8(ascii: "<") {
        guard index + max(9, name.count + 3) <= input.count || isAtEnd else { break }
        if starts(input, index, "<![CDATA[") == true { return (index, true) }
        if starts(input, index, "</") == true, input[(index + 2)...].starts(with: name) {
          let end = index + 2 + name.count
          if end == input.count || input[end] <= 0x20 || input[end] == UInt8(ascii: ">") { return (index, true) }
        }
      }
      index += 1
    }
    return (nil, isAtEnd || input.count - start > Self.farthestLook)
  }
}
