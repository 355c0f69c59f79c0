import CPosix

/// How many cells text covers: by glibc's `wcwidth`, because that is what ncurses places text by.
public enum DisplayWidth {
  enum Kind {
    /// Draws in so many cells, 1 or 2.
    case columns(Int)
    /// Joins the character before it.
    case mark
    /// Draws nothing and is dropped: joiners, variation selectors, isolates, soft hyphens.
    case invisible
    /// Never reaches a terminal: C0, C1, bidi overrides and embeddings, line and paragraph separators.
    case control
    /// The C library does not know it.
    case unknown
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x20..<0x7F: return .columns(1)
    case 0..<0x20, 0x7F..<0xA0: return .control
    case 0xA0: return .columns(1)
    case 0xAD: return .invisible
    case 0x202A...0x202E, 0x2028, 0x2029, 0xFFF9...0xFFFB: return .control
    case 0x200B...0x200F, 0x2060...0x206F, 0x061C, 0xFEFF, 0xFE00...0xFE0F, 0x180B...0x180F, 0x034F: return .invisible
    case 0x1F3FB...0x1F3FF: return .columns(2)
    case 0xE0000...0xE0FFF: return .invisible
    case 0x115F, 0x1160, 0x3164, 0xFFA0: return .invisible
    default:
      CharacterLocale.activate()
      let columns = Int(wcwidth(wchar_t(scalar.value)))
      switch columns {
      case 1, 2: return .columns(columns)
      case 0: return .mark
      default: return .unknown
      }
    }
  }

  /// Cells that the text covers when it is drawn on one line.
  public static func columns(of text: String) -> Int {
    var total = 0
    var isPlain = true
    for byte in text.utf8 where byte < 0x20 || byte > 0x7E {
      isPlain = false
      break
    }
    if isPlain { return text.utf8.count }
    for character in text { total += Glyph(character).columns }
    return total
  }

  /// The text cut to so many cells, with "…" in the last one where something was cut.
  public static func truncate(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if self.columns(of: text) <= columns { return text }
    var kept = ""
    var used = 0
    for character in text {
      let width = Glyph(character).columns
      if used + width > columns - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }
}
