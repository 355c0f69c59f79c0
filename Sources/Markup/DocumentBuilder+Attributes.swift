import CGumbo

extension DocumentBuilder {
  /// What an element says about its language and direction; nil where it says nothing.
  static func locality(_ attributes: LukijaAttributes) -> Locality? {
    let language = attributes.language.map { String(cString: $0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    let direction: Locality.Direction? =
      switch attributes.direction.map({ String(cString: $0).lowercased() }) {
      case "rtl": .rightToLeft
      case "ltr": .leftToRight
      case "auto": .automatic
      default: nil
      }
    return language == nil && direction == nil ? nil : Locality(language: language, direction: direction)
  }

  static func isHidden(_ attributes: LukijaAttributes) -> Bool {
    guard let style = attributes.style, strstr(style, "none") != nil else { return false }
    return String(cString: style).filter { $0 != " " }.lowercased().contains("display:none")
  }

  /// Elements whose content is collected apart, and which see to their own anchor and locality there.
  static func ownsSection(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_H1, GUMBO_TAG_H2,
      GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_PRE:
      true
    default: false
    }
  }

  /// Elements that begin on a line of their own.
  static func isBlock(_ tag: GumboTag) -> Bool {
    HTMLPreparation.endsParagraph(tag) || ownsSection(tag) || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_CAPTION
      || tag == GUMBO_TAG_TR
  }
}
