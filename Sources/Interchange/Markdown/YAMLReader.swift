import CYaml

/// Reads one document of YAML by libyaml's events.
final class YAMLReader {
  private static let deepest = 32
  /// Aliases repeat what their anchors hold: a few lines of them make billions.
  private static let mostAliases = 200

  /// What an anchor names.
  private struct Anchored {
    var value: JSONValue
    /// Values in it, itself among them.
    var count: Int
    /// Levels in it, its own among them.
    var depth: Int
  }

  private let isTyped: Bool
  private var budget: Int
  private var aliases = 0
  private var anchors: [String: Anchored] = [:]
  private var deepestSeen = 0
  // It is too large to be moved, and refers to itself.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  private init(isTyped: Bool, mostValues: Int) {
    self.isTyped = isTyped
    budget = mostValues
    parser.initialize(to: yaml_parser_t())
  }

  deinit { parser.deallocate() }

  /// The document's value; null where there is none.
  ///
  /// - Parameters:
  ///   - isTyped: whether `yes` is an answer and `1` a number; else every value is text.
  ///   - mostValues: more of them are refused.
  /// - Throws: what is no YAML, more than one document, a name that stands twice in one mapping.
  static func read(_ text: [UInt8], isTyped: Bool, mostValues: Int) throws -> JSONValue {
    let reader = YAMLReader(isTyped: isTyped, mostValues: mostValues)
    guard yaml_parser_initialize(reader.parser) == 1 else { throw FrontMatterFault.tooLarge }
    defer { yaml_parser_delete(reader.parser) }
    return try text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(reader.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(reader.parser, bytes.baseAddress, bytes.count)
      return try reader.document()
    }
  }

  private enum Event {
    case scalar(String, isPlain: Bool, anchor: String?)
    case alias(String)
    case sequence(anchor: String?)
    case mapping(anchor: String?)
    case endOfCollection
    case endOfDocument
    case endOfStream
    case other
  }

  private func document() throws -> JSONValue {
    var value: JSONValue?
    while true {
      switch try next() {
      case .endOfStream: return value ?? .null
      case .other, .endOfDocument: continue
      case let event:
        guard value == nil else { throw FrontMatterFault.unreadable }
        value = try self.value(event, depth: 0)
      }
    }
  }

  private func value(_ event: Event, depth: Int) throws -> JSONValue {
    let before = budget
    budget -= 1
    guard budget > 0, depth < Self.deepest else { throw FrontMatterFault.tooLarge }
    let deepestBefore = deepestSeen
    deepestSeen = depth
    defer { deepestSeen = max(deepestBefore, deepestSeen) }
    let value: JSONValue
    let anchor: String?
    switch event {
    case .scalar(let text, let isPlain, let name): (value, anchor) = (scalar(text, isPlain), name)
    case .sequence(let name): (value, anchor) = (.array(try elements(depth)), name)
    case .mapping(let name): (value, anchor) = (.object(try members(depth)), name)
    case .alias(let name): return try repeated(name, depth)
    case .endOfCollection, .endOfDocument, .endOfStream, .other: throw FrontMatterFault.unreadable
    }
    if let anchor {
      anchors[anchor] = Anchored(value: value, count: before - budget, depth: deepestSeen - depth + 1)
    }
    return value
  }

  private func repeated(_ name: String, _ depth: Int) throws -> JSONValue {
    aliases += 1
    guard aliases < Self.mostAliases else { throw FrontMatterFault.tooManyAliases }
    guard let anchored = anchors[name] else { throw FrontMatterFault.unreadable }
    budget -= anchored.count - 1
    deepestSeen = depth + anchored.depth - 1
    guard budget > 0, deepestSeen < Self.deepest else { throw FrontMatterFault.tooLarge }
    return anchored.value
  }

  private func elements(_ depth: Int) throws -> [JSONValue] {
    var elements: [JSONValue] = []
    while true {
      let event = try next()
      if case .endOfCollection = event { return elements }
      elements.append(try value(event, depth: depth + 1))
    }
  }

  private func members(_ depth: Int) throws -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    while true {
      let event = try next()
      if case .endOfCollection = event { return members }
      // A name that is no text names nothing.
      let name: String?
      switch event {
      case .scalar(let text, _, let anchor):
        name = text
        if let anchor { anchors[anchor] = Anchored(value: .string(text), count: 1, depth: 1) }
      default: name = try value(event, depth: depth + 1).string
      }
      let value = try value(try next(), depth: depth + 1)
      guard let name else { continue }
      guard members.updateValue(value, forKey: name) == nil else { throw FrontMatterFault.repeatedName }
    }
  }

  private func scalar(_ text: String, _ isPlain: Bool) -> JSONValue {
    // Dates and versions must stay as they are written; only what is plainly no text is anything else.
    guard isPlain else { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case _ where !isTyped: return .string(text)
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": return .bool(true)
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": return .bool(false)
    default: return Self.isNumber(text) ? .number(text) : .string(text)
    }
  }

  /// A number that is written the usual way: one that would come back written otherwise stays text.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count < 16, let last = text.utf8.last, (0x30...0x39).contains(last), let number = Double(text)
    else {
      return false
    }
    return "\(number)" == text || Int(text).map { "\($0)" == text } == true
  }

  private func next() throws -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw FrontMatterFault.unreadable }
    defer { yaml_event_delete(&event) }
    func text(_ start: UnsafeMutablePointer<yaml_char_t>?) -> String? { start.map { String(cString: $0) } }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        anchor: text(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT: return .sequence(anchor: text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return .mapping(anchor: text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .endOfCollection
    case YAML_DOCUMENT_END_EVENT: return .endOfDocument
    case YAML_STREAM_END_EVENT: return .endOfStream
    default: return .other
    }
  }
}
