import Blog

/// What makes a post's file unreadable, as bytes in its summary. The index holds facts: in which language they are said
/// is decided when they are shown.
enum ProblemCoding {
  private static let unsaid = 0
  private static let file = 1
  private static let syntax = 2
  private static let notAnObject = 3
  private static let wrongType = 4
  private static let unknownVersion = 5

  private static let plainFaults: [FileFault] = [
    .missing, .folderMissing, .notAFolder, .notARegularFile, .leavesTheFolder, .unusableName, .changedBySomebodyElse,
    .alreadyThere, .foreignFile, .linkedFolder, .repositoryFolder, .locked, .undiagnosed,
  ]
  private static let plainSyntax: [SyntaxFault] = [.empty, .badEscape, .badNumber, .trailingText, .notUTF8]

  static func encode(_ diagnostic: Diagnostic, _ writer: inout SummaryCoding.Writer) {
    switch diagnostic {
    case .file(let fault):
      writer.put(file)
      encode(fault, &writer)
    case .syntax(let fault):
      writer.put(syntax)
      encode(fault, &writer)
    case .member(.notAnObject(let kind)):
      writer.put(notAnObject)
      writer.put(place(of: kind))
    case .member(.wrongType(let member, let wanted, let found)):
      writer.put(wrongType)
      writer.put(member)
      writer.put(place(of: wanted))
      writer.put(place(of: found))
    case .site(.unknownVersion(let version)):
      writer.put(unknownVersion)
      writer.put(version)
    // None of these makes a post's file unreadable. Where one comes to do it, the post is listed all the same.
    case .folder, .member, .site, .post, .comment, .reply, .stray, .index: writer.put(unsaid)
    }
  }

  /// Nil for bytes that are no diagnostic.
  static func decode(_ reader: inout SummaryCoding.Reader) -> Diagnostic? {
    switch reader.number() {
    case file: return fileFault(&reader).map { .file($0) }
    case syntax: return syntaxFault(&reader).map { .syntax($0) }
    case notAnObject: return value(reader.number(), ValueKind.allCases).map { .member(.notAnObject($0)) }
    case wrongType:
      let member = reader.string()
      guard let wanted = value(reader.number(), ValueKind.allCases),
        let found = value(reader.number(), ValueKind.allCases)
      else { return nil }
      return .member(.wrongType(member: member, wanted: wanted, found: found))
    case unknownVersion: return .site(.unknownVersion(reader.string()))
    case unsaid: return .file(.undiagnosed)
    default: return nil
    }
  }

  private static func encode(_ fault: FileFault, _ writer: inout SummaryCoding.Writer) {
    switch fault {
    case .tooLarge(let limit):
      writer.put(plainFaults.count)
      // The limit may be more than a number here holds.
      writer.put(String(limit))
    case .notJSON(let fault):
      writer.put(plainFaults.count + 1)
      encode(fault, &writer)
    case .refused(let attempt, let cause, let code):
      writer.put(plainFaults.count + 2)
      writer.put(attempt == .read ? 0 : 1)
      writer.put(place(of: cause))
      writer.put(Int(code))
    case .missing, .folderMissing, .notAFolder, .notARegularFile, .leavesTheFolder, .unusableName,
      .changedBySomebodyElse, .alreadyThere, .foreignFile, .linkedFolder, .repositoryFolder, .locked, .undiagnosed:
      writer.put(plainFaults.firstIndex(of: fault) ?? 0)
    }
  }

  private static func fileFault(_ reader: inout SummaryCoding.Reader) -> FileFault? {
    let number = reader.number()
    switch number {
    case plainFaults.count: return Int(reader.string()).map { .tooLarge(limit: $0) }
    case plainFaults.count + 1: return syntaxFault(&reader).map { .notJSON($0) }
    case plainFaults.count + 2:
      let attempt: FileFault.Attempt = reader.number() == 0 ? .read : .write
      guard let cause = value(reader.number(), FileFault.Cause.allCases) else { return nil }
      return .refused(attempt, cause, code: Int32(reader.number()))
    default: return value(number, plainFaults)
    }
  }

  private static func encode(_ fault: SyntaxFault, _ writer: inout SummaryCoding.Writer) {
    switch fault {
    case .endsInside(let what):
      writer.put(plainSyntax.count)
      writer.put(place(of: what))
    case .unexpected(let scalar, let wanted):
      writer.put(plainSyntax.count + 1)
      writer.put(Int(scalar.value))
      writer.put(place(of: wanted))
    case .controlCharacter(let byte):
      writer.put(plainSyntax.count + 2)
      writer.put(Int(byte))
    case .tooDeep(let limit):
      writer.put(plainSyntax.count + 3)
      writer.put(limit)
    case .tooMany(let limit):
      writer.put(plainSyntax.count + 4)
      writer.put(limit)
    case .empty, .badEscape, .badNumber, .trailingText, .notUTF8: writer.put(plainSyntax.firstIndex(of: fault) ?? 0)
    }
  }

  private static func syntaxFault(_ reader: inout SummaryCoding.Reader) -> SyntaxFault? {
    let number = reader.number()
    switch number {
    case plainSyntax.count: return value(reader.number(), SyntaxFault.Place.allCases).map { .endsInside($0) }
    case plainSyntax.count + 1:
      guard let scalar = Unicode.Scalar(UInt32(reader.number())),
        let wanted = value(reader.number(), SyntaxFault.Wanted.allCases)
      else { return nil }
      return .unexpected(scalar, wanted: wanted)
    case plainSyntax.count + 2: return UInt8(exactly: reader.number()).map { .controlCharacter($0) }
    case plainSyntax.count + 3: return .tooDeep(limit: reader.number())
    case plainSyntax.count + 4: return .tooMany(limit: reader.number())
    default: return value(number, plainSyntax)
    }
  }

  private static func place<Value: CaseIterable & Equatable>(of value: Value) -> Int {
    Array(Value.allCases).firstIndex(of: value) ?? 0
  }

  private static func value<Value>(_ place: Int, _ all: [Value]) -> Value? {
    all.indices.contains(place) ? all[place] : nil
  }
}
