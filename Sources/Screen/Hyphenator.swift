import CHyphen
import Synchronization

/// Parts words where a language allows it: Finnish by its rule, others by libhyphen where a dictionary is installed.
package struct Hyphenator: Sendable {
  private enum Method: Sendable {
    case finnish
    case dictionary(Dictionary)
  }

  /// libhyphen's patterns, read once and never changed.
  private struct Dictionary: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<HyphenDict>
  }

  private let method: Method

  /// Letters that stay on the line, at the least.
  package static let before = 2
  /// Letters that go to the next line, at the least.
  package static let after = 3
  /// Where systems keep libhyphen's dictionaries.
  private static let folders = [
    "/usr/share/hyphen", "/usr/local/share/hyphen", "/usr/share/myspell/dicts", "/usr/share/myspell",
    "/usr/share/hunspell", "/opt/homebrew/share/hyphen",
  ]
  private static let dictionaries = Mutex<[String: Dictionary?]>([:])

  /// Nil where nothing is known about the language (BCP 47). Reads no file: what is not loaded is not known.
  package init?(language: String) {
    guard let names = Self.names(language) else { return nil }
    if names.isEmpty {
      method = .finnish
      return
    }
    let known = Self.dictionaries.withLock { $0 }
    let found = names.lazy.compactMap { known[$0] ?? nil }.first
    guard let found else { return nil }
    method = .dictionary(found)
  }

  /// Reads what there is for a language, once: not on a thread that keys wait for.
  ///
  /// - Parameter more: folders that are looked into first.
  /// - Returns: whether that changed what is known.
  @discardableResult
  package static func load(_ language: String, from more: [String] = []) -> Bool {
    var isNew = false
    for name in names(language) ?? [] {
      if let known = dictionaries.withLock({ $0[name] }) {
        if known != nil { return isNew }
        continue
      }
      let files = (more + folders).map { "\($0)/hyph_\(name).dic" }
      let dictionary = files.lazy.compactMap { hnj_hyphen_load($0) }.first.map(Dictionary.init)
      isNew = dictionaries.withLock { known in
        // Somebody may have read it meanwhile: the one that is in use stays.
        if known[name] == nil { known[name] = .some(dictionary) }
        return dictionary != nil
      }
      if dictionary != nil { return isNew }
    }
    return isNew
  }

  /// The names that a dictionary may have; none where the language has a rule here, nil where it is no language.
  private static func names(_ language: String) -> [String]? {
    // The tag comes from a body: nothing but letters may become a file's name.
    let parts = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let primary = parts.first?.lowercased(), primary.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return nil
    }
    if primary == "fi" { return [] }
    let region = parts.dropFirst().first {
      $0.utf8.count == 2 && $0.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }
    let names = [region.map { "\(primary)_\($0.uppercased())" }, primary, "\(primary)_\(primary.uppercased())"]
    return names.compactMap(\.self)
  }

  /// UTF-8 offsets in a word before which it may be parted, ascending. A word is letters; anything else, and words in
  /// capitals only, are not parted.
  package func points(in word: String) -> [Int] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= Self.before + Self.after, letters.count <= 100,
      letters.allSatisfy(\.properties.isAlphabetic), letters.dropFirst().contains(where: \.properties.isLowercase)
    else { return [] }
    let allowed: [Int] =
      switch method {
      case .finnish: FinnishSyllables.boundaries(in: letters)
      case .dictionary(let dictionary): Self.boundaries(in: letters, dictionary)
      }
    var offsets = [0]
    for letter in letters { offsets.append(offsets[offsets.count - 1] + UTF8.width(letter)) }
    return allowed.filter { $0 >= Self.before && letters.count - $0 >= Self.after }.map { offsets[$0] }
  }

  private static func boundaries(in letters: [Unicode.Scalar], _ dictionary: Dictionary) -> [Int] {
    var word = ""
    for letter in letters { word += letter.properties.lowercaseMapping }
    let size = word.utf8.count
    guard word.unicodeScalars.count == letters.count else { return [] }
    var hyphens = [CChar](repeating: 0, count: size + 5)
    guard lukija_hyphenate(dictionary.pointer, word, Int32(size), &hyphens, Int32(before), Int32(after)) != 0 else {
      return []
    }
    return (1..<letters.count).filter { hyphens[$0 - 1] & 1 == 1 }
  }
}
