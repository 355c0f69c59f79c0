import Blog

/// Files that are read whole, in whatever encoding they are.
enum WholeText {
  /// The text as UTF-8, without a byte order mark. What is UTF-8 already stays as it is, to the byte.
  ///
  /// - Parameters:
  ///   - limit: more bytes than that are refused.
  ///   - note: is told what had to be mended, with its line.
  static func read(
    _ stream: some ByteStream, limit: Int, _ note: (ImportNote.Kind, Int?, String) -> Void
  ) throws(InputFault) -> [UInt8] {
    let bytes = try stream.contents(limit: limit)
    let encoding = TextEncoding.find(Array(bytes.prefix(1024)))
    let text = encoding.markLength > 0 ? Array(bytes.dropFirst(encoding.markLength)) : bytes
    if encoding.name != "UTF-8", let converted = ConvertingStream(MemoryStream(text), from: encoding.name) {
      let result = try converted.contents(limit: 4 * limit)
      if let unreadable = converted.unreadable { note(.lost, unreadable.line, unreadable.sentence(encoding.name)) }
      return result
    }
    guard String(validating: text, as: UTF8.self) == nil else { return text }
    let mended = TextStream(MemoryStream(text))
    let result = try mended.contents(limit: 4 * limit)
    for mending in mended.mendings { note(mending.noteKind, mending.line, mending.sentence) }
    return result
  }
}

extension TextStream.Mending {
  /// Whether anything is gone.
  var noteKind: ImportNote.Kind { kind == .foreignByte ? .guessed : .lost }

  /// One sentence.
  var sentence: String {
    switch kind {
    case .foreignByte:
      count == 1
        ? "a byte is not UTF-8; it was read as Windows-1252."
        : "\(count) bytes are not UTF-8; each was read as Windows-1252."
    case .meaninglessByte:
      count == 1
        ? "a byte is not UTF-8 and means nothing in Windows-1252; it stands in the text as its number, as \\x81."
        : "\(count) bytes are not UTF-8 and mean nothing in Windows-1252; each stands in the text as its number, as \\x81."
    case .controlCharacter:
      count == 1 ? "a control character was left out." : "\(count) control characters were left out."
    }
  }
}
