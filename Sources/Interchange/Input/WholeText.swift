import Blog

/// Files that are read whole, in whatever encoding they are.
enum WholeText {
  /// The text as UTF-8, without a byte order mark. What is UTF-8 already stays as it is, to the byte.
  ///
  /// - Parameters:
  ///   - limit: more bytes than that are refused.
  ///   - note: is told what had to be mended, with its line.
  static func read(
    _ stream: some ByteStream, limit: Int, _ note: (ImportNote.Kind, Int?, ImportFact) -> Void
  ) throws(InputFault) -> [UInt8] {
    let bytes = try stream.contents(limit: limit)
    let encoding = TextEncoding.find(Array(bytes.prefix(1024)))
    let text = encoding.markLength > 0 ? Array(bytes.dropFirst(encoding.markLength)) : bytes
    if encoding.name != "UTF-8", let converted = ConvertingStream(MemoryStream(text), from: encoding.name) {
      let result = try converted.contents(limit: 4 * limit)
      if let unreadable = converted.unreadable { note(.lost, unreadable.line, unreadable.fact(encoding.name)) }
      return result
    }
    guard String(validating: text, as: UTF8.self) == nil else { return text }
    let mended = TextStream(MemoryStream(text))
    let result = try mended.contents(limit: 4 * limit)
    for mending in mended.mendings { note(mending.noteKind, mending.line, mending.fact) }
    return result
  }
}

extension TextStream.Mending {
  /// Whether anything is gone.
  var noteKind: ImportNote.Kind { kind == .foreignByte ? .guessed : .lost }

  var fact: ImportFact {
    switch kind {
    case .foreignByte: .text(.foreignBytes(count))
    case .meaninglessByte: .text(.meaninglessBytes(count))
    case .controlCharacter: .text(.controlCharacters(count))
    }
  }
}
