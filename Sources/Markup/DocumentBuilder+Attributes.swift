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

  /// How many steps a block is moved in by its style: WordPress's editor writes `padding-left: 40px` for one.
  static func indentation(_ node: HTMLNode, _ attributes: LukijaAttributes) -> Int {
    guard let style = attributes.style else { return 0 }
    switch node.tag {
    case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,
      GUMBO_TAG_ADDRESS:
      break
    default: return 0
    }
    var pixels = 0.0
    for declaration in String(cString: style).lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1]).trimmed
      switch String(parts[0]).trimmed {
      case "padding-left", "margin-left", "padding-inline-start", "margin-inline-start":
        pixels += Self.pixels(ofLength: value)
      case "padding", "margin":
        // Above, right, below, left. As much on both sides makes a box, and moves nothing in.
        let sides = value.split(whereSeparator: \.isWhitespace).filter { $0.first != "!" }.map {
          Self.pixels(ofLength: String($0))
        }
        if sides.count == 4 { pixels += max(0, sides[3] - sides[1]) }
      default: break
      }
    }
    return pixels < 16 ? 0 : min(4, max(1, Int((pixels / 40).rounded())))
  }

  /// Of CSS's lengths, about; 0 for what is none.
  private static func pixels(ofLength text: String) -> Double {
    let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let value = Double(number), value < 10_000 else { return 0 }
    let unit = text.dropFirst(number.count).prefix { $0.isLetter || $0 == "%" }
    return switch unit {
    case "px": value
    case "em", "rem": value * 16
    case "pt": value * 4 / 3
    case "%": value * 8
    default: 0
    }
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

  static func isHeading(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6: true
    default: false
    }
  }

  /// Elements that begin on a line of their own.
  static func isBlock(_ tag: GumboTag) -> Bool {
    HTMLPreparation.endsParagraph(tag) || ownsSection(tag) || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_CAPTION
      || tag == GUMBO_TAG_TR
  }
}
