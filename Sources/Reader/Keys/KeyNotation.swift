import Blog
import Screen

/// Keys as people write them.
enum KeyNotation {
  /// Reads `z a`, `C-d`, `F5`.
  static func read(_ text: String, in mode: Mode) throws(KeyFact) -> [KeyPress] {
    let words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { throw .unreadable(key: text, near: nil) }
    var keys: [KeyPress] = []
    for word in words {
      guard let key = KeyPress(word) else { throw .unreadable(key: word, near: meant(word)) }
      if let sent = sentInstead(of: key) {
        // What stands for it may be sent as another key itself: C-M as C-m, and that as Enter.
        let last = KeyPress(sent).flatMap { sentInstead(of: $0) } ?? sent
        throw .neverSent(key: word, sent: last.isEmpty ? nil : last)
      }
      keys.append(key)
    }
    if Mode.commanding.contains(mode), keys.count == 1, keys[0].modifiers.isEmpty,
      case .character(let sign) = keys[0].key,
      ("1"..."9").contains(sign)
    {
      throw .isNumber(key: text)
    }
    return keys
  }

  /// What a terminal sends for a key that it cannot send; empty for nothing; nil for one that it sends.
  private static func sentInstead(of key: KeyPress) -> String? {
    switch key.key {
    case .character(let sign): instead(of: sign, key.modifiers)
    case .function(let number): (1...24).contains(number) ? nil : ""
    case .enter, .escape, .backspace:
      key.modifiers.isSubset(of: [.alt]) ? nil : key.modifiers.contains(.control) && key.key == .backspace ? "C-h" : ""
    case .tab: key.modifiers.contains(.control) ? "" : nil
    case .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown: nil
    }
  }

  private static func instead(of sign: Character, _ modifiers: KeyPress.Modifiers) -> String? {
    let rest = modifiers.contains(.alt) ? "M-" : ""
    if modifiers.contains(.shift) {
      // Shift is in the character.
      let capital = sign.uppercased()
      return capital == String(sign) ? rest + (sign == " " ? "Space" : String(sign)) : rest + capital
    }
    guard modifiers.contains(.control) else { return nil }
    switch sign {
    case "i": return rest + "Tab"
    case "m": return rest + "Enter"
    case "[": return rest + "Esc"
    case "a"..."z", "@", "\\", "]", "^", "_", " ": return nil
    case "A"..."Z": return rest + "C-" + sign.lowercased()
    case "?": return rest + "Backspace"
    default: return ""
    }
  }

  private static let otherNames = [
    "return": "Enter", "cr": "Enter", "ret": "Enter", "escape": "Esc", "pagedown": "PgDn", "pageup": "PgUp",
    "pgdown": "PgDn", "delete": "Del", "insert": "Ins", "bs": "Backspace", "spacebar": "Space", "blank": "Space",
    "backtab": "S-Tab", "enter": "Enter", "esc": "Esc", "tab": "Tab", "space": "Space", "up": "Up", "down": "Down",
    "left": "Left", "right": "Right", "home": "Home", "end": "End", "del": "Del", "ins": "Ins",
    "backspace": "Backspace", "pgup": "PgUp", "pgdn": "PgDn",
  ]

  /// How the key of another program's notation is written here: `<C-x>`, `^X`, `Ctrl+x`, `PageDown`.
  static func meant(_ word: String) -> String? {
    var rest = Substring(word)
    if rest.count > 2, rest.hasPrefix("<"), rest.hasSuffix(">") { rest = rest.dropFirst().dropLast() }
    var modifiers = ""
    if rest.count == 2, rest.hasPrefix("^") {
      modifiers = "C-"
      rest = Substring(rest.dropFirst().lowercased())
    }
    let prefixes = [
      ("ctrl", "C-"), ("control", "C-"), ("c", "C-"), ("alt", "M-"), ("meta", "M-"), ("option", "M-"), ("m", "M-"),
      ("a", "M-"), ("shift", "S-"), ("s", "S-"),
    ]
    search: while true {
      for (name, sign) in prefixes where rest.count > name.count + 1 {
        let separator = rest[rest.index(rest.startIndex, offsetBy: name.count)]
        guard rest.lowercased().hasPrefix(name), separator == "-" || separator == "+" else { continue }
        modifiers += sign
        rest = rest.dropFirst(name.count + 1)
        continue search
      }
      break
    }
    let name = otherNames[rest.lowercased()] ?? (rest.count == 1 ? String(rest) : rest.uppercased())
    let found = modifiers + name
    return found != word && KeyPress(found) != nil ? found : nil
  }
}
