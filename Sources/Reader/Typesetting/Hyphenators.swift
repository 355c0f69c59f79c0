import Screen

/// The languages of one document and what parts their words, each made when it is first needed: a dictionary costs
/// milliseconds, and most pages part no word.
final class Hyphenators {
  private enum Entry {
    case unknown
    case known(Hyphenator?)
  }

  /// Whether no word is parted, whatever is known of its language.
  private let isOff: Bool
  private var tags: [String] = [""]
  private var entries: [Entry] = [.known(nil)]

  init(isOff: Bool = false) { self.isOff = isOff }

  /// The place of a language, which is given one if it is new; 0 is no language.
  func index(of tag: String?) -> Int {
    guard let tag, !tag.isEmpty, tag.utf8.count <= 35 else { return 0 }
    if let index = tags.firstIndex(of: tag) { return index }
    // A body in hundreds of languages is none; the last ones are read without hyphens.
    guard tags.count < 64 else { return 0 }
    tags.append(tag)
    entries.append(.unknown)
    return tags.count - 1
  }

  /// BCP 47; empty for no language.
  func tag(_ index: Int) -> String { tags[index] }

  /// Nil where nothing is known about the language.
  subscript(index: Int) -> Hyphenator? {
    if isOff { return nil }
    if case .known(let hyphenator) = entries[index] { return hyphenator }
    let hyphenator = Hyphenator(language: tags[index])
    entries[index] = .known(hyphenator)
    return hyphenator
  }
}

/// Patterns for hyphenation, which are files of the system.
public enum HyphenationPatterns {
  /// Reads those of some languages (BCP 47), once. Setting text reads none: what is not loaded is not hyphenated.
  public static func load(_ languages: some Sequence<String?>) {
    for language in Set(languages.compactMap(\.self)) { Hyphenator.load(language) }
  }
}
