import CGumbo

extension HTMLPreparation {
  static func isReference(_ byte: UInt8) -> Bool {
    HTMLScanner.isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "#")
  }

  static func isVoid(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_BR, GUMBO_TAG_IMG, GUMBO_TAG_IMAGE, GUMBO_TAG_HR, GUMBO_TAG_WBR, GUMBO_TAG_INPUT, GUMBO_TAG_LINK,
      GUMBO_TAG_META, GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_PARAM,
      GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_KEYGEN, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_FRAME,
      GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY:
      true
    default: false
    }
  }

  /// The standard's "formatting" category.
  static func isFormatting(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I,
      GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U:
      true
    default: false
    }
  }

  /// Elements that only group blocks: to us they mean nothing but a paragraph's end.
  static func isGroup(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER,
      GUMBO_TAG_ASIDE, GUMBO_TAG_CENTER:
      true
    default: false
    }
  }

  static func endsParagraph(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD,
      GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_BLOCKQUOTE,
      GUMBO_TAG_PRE, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER,
      GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_MAIN, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER,
      GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_FIELDSET, GUMBO_TAG_FORM, GUMBO_TAG_HGROUP, GUMBO_TAG_DIR,
      GUMBO_TAG_MENU, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT, GUMBO_TAG_TABLE:
      true
    default: false
    }
  }
}
