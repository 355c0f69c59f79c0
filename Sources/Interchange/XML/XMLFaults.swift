import Blog
import CLibxml2

/// The words for what libxml2 finds.
enum XMLFaults {
  /// Nil for what need not be said.
  static func words(code: Int32, message: String) -> (ImportNote.Kind, String)? {
    switch UInt32(bitPattern: code) {
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
      (.guessed, "a prefix is used that was never declared (\(quote(message))); it was taken for the usual one.")
    case XML_WAR_NS_URI.rawValue, XML_WAR_NS_URI_RELATIVE.rawValue, XML_NS_ERR_XML_NAMESPACE.rawValue: nil
    case XML_ERR_UNDECLARED_ENTITY.rawValue:
      (.guessed, "\(quote(message)) stands for nothing that is known; it was kept as it is.")
    case XML_ERR_ENTITY_LOOP.rawValue, XML_ERR_ENTITY_NOT_FINISHED.rawValue, XML_ERR_ENTITY_NOT_STARTED.rawValue:
      (.skipped, "the declaration of an entity was not read.")
    case XML_ERR_INVALID_CHARREF.rawValue, XML_ERR_INVALID_CHAR.rawValue:
      (.lost, "a character that XML forbids was left out.")
    case XML_ERR_MISPLACED_CDATA_END.rawValue:
      (.guessed, "“]]>” stands in the middle of a text; it was read on.")
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      (.guessed, "an element is closed by another's end (\(quote(message))).")
    case XML_ERR_DOCUMENT_END.rawValue where message.contains("Extra content"):
      (.lost, "there is more behind the document's end; it was not read.")
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_CDATA_NOT_FINISHED.rawValue, XML_ERR_DOCUMENT_END.rawValue:
      (.lost, "the document ends too early; what stood behind this line is missing.")
    case XML_ERR_DOCUMENT_EMPTY.rawValue:
      (.lost, "there is no XML here.")
    case XML_ERR_INTERNAL_ERROR.rawValue where message.contains("depth"):
      (.lost, "elements are nested too deeply to be a blog; nothing behind this line was read.")
    case _ where message.contains("length too long"):
      (.lost, "an attribute is longer than 10 MB; it was left out with its element.")
    case XML_ERR_GT_REQUIRED.rawValue, XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue,
      XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue, XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue,
      XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_ERR_LT_IN_ATTRIBUTE.rawValue, XML_ERR_NAME_REQUIRED.rawValue:
      (.lost, "a tag is not well-formed (\(quote(message))); parts of it were left out.")
    default:
      (.guessed, "not well-formed XML (\(quote(message))); it was read on.")
    }
  }

  /// Untrusted words, short and on one line.
  private static func quote(_ text: String) -> String { Quoted.text(text) }
}

extension XMLMender.Mending {
  /// One sentence.
  var sentence: String {
    switch self {
    case .ampersand: "“&” begins no reference; it was kept as it stands."
    case .lessThan: "“<” begins no element; it was kept as it stands."
    case .sectionEnd: "“]]>” stands in the middle of a text; it was kept as it stands."
    }
  }
}

/// Untrusted text in a sentence.
enum Quoted {
  /// On one line, short, in quotation marks, without what could steer a terminal.
  static func text(_ text: String, limit: Int = 80) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      // Joiners shape letters.
      case .format where scalar.value == 0x200C || scalar.value == 0x200D: result.unicodeScalars.append(scalar)
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        result += scalar == "\n" || scalar == "\t" ? " " : code(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "“\(result)\(text.unicodeScalars.count > limit ? "…" : "")”"
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }
}
