/// Which key of the Latin alphabet a letter of another stands on, so that commands work without a change of layout.
public struct Langmap: Hashable, Sendable {
  /// What each letter stands for.
  public private(set) var letters: [Character: Character] = [:]

  /// The layouts that have a name, as their rows stand on a PC's keyboard beside the American one.
  static let layouts: [String: (letters: String, keys: String)] = [
    "ru": ("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,."),
    "uk": ("йцукенгшщзхїфівапролджєячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."),
    "el": (";ςερτυθιοπασδφγηξκλζχψωβνμ", "qwertyuiopasdfghjklzxcvbnm"),
    "he": ("קראטוןםפשדגכעיחלךףזסבהנמצתץ", "ertyuiopasdfghjkl;zxcvbnm,."),
  ]

  /// What keys write with Shift that are no letters.
  private static let shifted: [Character: Character] = [
    "`": "~", "[": "{", "]": "}", ";": ":", "'": "\"", ",": "<", ".": ">",
  ]

  /// Names of layouts, and pairs of as many letters as keys (`øæ=[]`), with spaces between them; nil where that is none.
  public init?(_ text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      let pair: (letters: String, keys: String)
      if let layout = Self.layouts[word.lowercased()] {
        pair = layout
      } else {
        // The first sign may itself be an equals sign.
        guard let equals = word.dropFirst().firstIndex(of: "=") else { return nil }
        pair = (String(word[..<equals]), String(word[word.index(after: equals)...]))
      }
      guard pair.letters.count == pair.keys.count, pair.keys.allSatisfy(\.isASCII) else { return nil }
      for (letter, key) in zip(pair.letters, pair.keys) {
        letters[letter] = key
        let capital = letter.uppercased()
        guard capital.count == 1, capital != String(letter) else { continue }
        letters[Character(capital)] = Self.shifted[key] ?? Character(key.uppercased())
      }
    }
    guard !letters.isEmpty else { return nil }
  }
}
