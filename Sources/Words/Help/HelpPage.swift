/// A page of help as the command line's parser sets it, from words that are ours and a few of its own.
public enum HelpPage {
  /// The page with the parser's own words in the language that is spoken; they are English ones.
  ///
  /// - Returns: nil where it is no page of help, or may stay as it is.
  public static func worded(_ page: String) -> String? {
    let page: String? = page.hasPrefix("OVERVIEW: ") ? page : nil
    switch Language.current {
    case .english: return nil
    case .finnish: return page.map { Finnish.worded($0) }
    }
  }

  private enum Finnish {
    /// A heading that is shorter or longer moves what stands behind it.
    static let usage = "KÄYTTÖ: "

    static func worded(_ page: String) -> String {
      var lines: [String] = []
      // Above the usage stands nothing but our own words.
      var place = Place.overview
      for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
        switch place {
        case .overview where line.hasPrefix("USAGE: "):
          place = .usage
          lines.append(usage + named(line.dropFirst("USAGE: ".count)))
        case .overview:
          lines.append(lines.isEmpty ? "ESITTELY: " + own(line.dropFirst("OVERVIEW: ".count)) : String(line))
        case .usage where line.isEmpty:
          place = .parts
          lines.append("")
        case .usage: lines.append(String(repeating: " ", count: usage.count - "USAGE: ".count) + named(line))
        case .parts: lines.append(part(line))
        }
      }
      return lines.joined(separator: "\n")
    }

    private enum Place { case overview, usage, parts }

    private static func part(_ line: Substring) -> String {
      switch line {
      case "ARGUMENTS:": return "ARGUMENTIT:"
      case "OPTIONS:": return "VALITSIMET:"
      case "SUBCOMMANDS:": return "ALIKOMENNOT:"
      default: break
      }
      if let match = line.wholeMatch(of: #/  See '(.+) <subcommand>' for detailed help\./#) {
        return "  Komentojen ohjeet: \(match.output.1) <alikomento>"
      }
      return named(line).replacing("(default)", with: "(oletus)").replacing("(default: ", with: "(oletus: ")
        .replacing("; default: ", with: "; oletus: ").replacing("(values: ", with: "(arvot: ").own
    }

    /// Names of values that are the parser's.
    private static func named(_ line: Substring) -> String {
      String(line).replacing("<subcommands>", with: "<alikomennot>").replacing("<subcommand>", with: "<alikomento>")
    }

    private static func own(_ line: Substring) -> String { String(line).own }
  }
}

extension String {
  /// With the parser's own sentences about options in Finnish.
  fileprivate var own: String {
    for (english, finnish) in [
      ("Show the version.", "Tulosta versio."), ("Show help information.", "Näytä ohje."),
      ("Show subcommand help information.", "Näytä alikomennon ohje."),
    ] where hasSuffix(english) {
      return dropLast(english.count) + finnish
    }
    return self
  }
}
