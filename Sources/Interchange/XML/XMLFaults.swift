import Blog
import CLibxml2

/// What libxml2 finds.
enum XMLFaults {
  /// Nil for what need not be said.
  static func fact(code: Int32, message: String) -> (ImportNote.Kind, XMLFact)? {
    switch UInt32(bitPattern: code) {
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
      (.guessed, .undeclaredPrefix(Excerpt(message)))
    case XML_WAR_NS_URI.rawValue, XML_WAR_NS_URI_RELATIVE.rawValue, XML_NS_ERR_XML_NAMESPACE.rawValue: nil
    case XML_ERR_UNDECLARED_ENTITY.rawValue:
      (.guessed, .unknownEntity(Excerpt(message)))
    case XML_ERR_ENTITY_LOOP.rawValue, XML_ERR_ENTITY_NOT_FINISHED.rawValue, XML_ERR_ENTITY_NOT_STARTED.rawValue:
      (.skipped, .declarationNotRead)
    case XML_ERR_INVALID_CHARREF.rawValue, XML_ERR_INVALID_CHAR.rawValue:
      (.lost, .forbiddenCharacter)
    case XML_ERR_MISPLACED_CDATA_END.rawValue:
      (.guessed, .sectionEnd)
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      (.guessed, .closedByAnother(Excerpt(message)))
    case XML_ERR_DOCUMENT_END.rawValue where message.contains("Extra content"):
      (.lost, .moreBehindEnd)
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_CDATA_NOT_FINISHED.rawValue, XML_ERR_DOCUMENT_END.rawValue:
      (.lost, .endsEarly)
    case XML_ERR_DOCUMENT_EMPTY.rawValue:
      (.lost, .noXML)
    case XML_ERR_INTERNAL_ERROR.rawValue where message.contains("depth"):
      (.lost, .tooDeep)
    case _ where message.contains("length too long"):
      (.lost, .attributeTooLong)
    case XML_ERR_GT_REQUIRED.rawValue, XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue,
      XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue, XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue,
      XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_ERR_LT_IN_ATTRIBUTE.rawValue, XML_ERR_NAME_REQUIRED.rawValue:
      (.lost, .brokenTag(Excerpt(message)))
    default:
      (.guessed, .notWellFormed(Excerpt(message)))
    }
  }
}

extension XMLMender.Mending {
  var fact: XMLFact {
    switch self {
    case .ampersand: .bareAmpersand
    case .lessThan: .bareLessThan
    case .sectionEnd: .sectionEndKept
    }
  }
}
