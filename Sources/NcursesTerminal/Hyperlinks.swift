import Glibc
import Screen

/// Whether the terminal gets the addresses of links (OSC 8), so that they can be clicked and hovered over.
///
/// A terminal that knows nothing of them passes over the sequence, as ECMA-48 asks. Those are left out that print it, that
/// hold it back in a buffer too small for it, or that broke over it.
enum Hyperlinks {
  /// Terminals that print what they do not know of such sequences, or hold it back.
  static let printingTerminals = [
    "linux", "screen", "eterm", "rxvt", "cons25", "vt52", "vt100", "vt102", "vt220", "ansi", "sun", "dumb",
  ]

  /// - Parameters:
  ///   - chosen: what the person says for all terminals; the environment wins.
  ///   - variable: a variable of the environment; nil where it is not set or empty.
  static func areWanted(term: String, chosen: Bool? = nil, variable: (String) -> String?) -> Bool {
    switch variable("LUKIJA_HYPERLINKS") {
    case "0", "no", "off": return false
    case .some: return true
    case nil: break
    }
    if let chosen { return chosen }
    if let program = variable("TMUX") ?? (term.hasPrefix("tmux") ? "tmux" : nil), !program.isEmpty {
      // It keeps them since 3.4, and says its version since 3.2.
      return variable("TERM_PROGRAM") == "tmux" && version(variable("TERM_PROGRAM_VERSION")) >= (3, 4)
    }
    if printingTerminals.contains(where: term.hasPrefix) || variable("STY") != nil { return false }
    if variable("INSIDE_EMACS") != nil { return false }
    // Old versions of what stands on VTE drew them wrongly, or fell.
    if let vte = variable("VTE_VERSION") { return Int(vte) ?? 0 >= 5000 }
    if ["gnome-terminal", "xfce4-terminal", "mate-terminal"].contains(variable("COLORTERM")) { return false }
    if let konsole = variable("KONSOLE_VERSION") { return Int(konsole) ?? 0 >= 201_200 }
    return variable("TERM_PROGRAM") != "Apple_Terminal"
  }

  /// “3.3a”, “next-3.5”: the first two numbers.
  private static func version(_ text: String?) -> (Int, Int) {
    let numbers = (text ?? "").split { !$0.isASCII || !$0.isNumber }.prefix(2).map { Int($0) ?? 0 }
    return (numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 0)
  }
}
