/// Which posts a list shows: what `f` and `lukija list` take. Every term must hold.
///
/// Words stand in the title, an author's name or a tag; `tag:` `author:` `is:unread` `is:starred` `is:mine` `is:answered`
/// `is:own` `is:draft` and the other marks, `has:comments` `since:2014-01` `until:2015` narrow further; `-` before a term turns it round; quotes hold words
/// together. Case and diacritics do not matter.
public struct PostQuery: Hashable, Sendable {
  /// One condition.
  public struct Term: Hashable, Sendable {
    /// What is asked.
    public var kind: Kind
    /// Whether it must not hold.
    public var isNegated: Bool

    /// Memberwise.
    public init(_ kind: Kind, isNegated: Bool = false) {
      self.kind = kind
      self.isNegated = isNegated
    }
  }

  /// What a term asks.
  public enum Kind: Hashable, Sendable {
    /// Stands in the title, an author's name or a tag.
    case text(String)
    /// Stands in a tag.
    case tag(String)
    /// Stands in an author's name.
    case author(String)
    /// Not read yet; new comments do not make it so.
    case unread
    /// Not read yet, or has a comment that is not.
    case new
    /// Has a star.
    case starred
    /// Was made here, or has a reply or draft written here.
    case mine
    /// Somebody answered what one said there.
    case answered
    /// The blog's software marked it so: a draft, a page.
    case marked(Mark)
    /// Has a comment that is shown, or a published reply.
    case hasComments
    /// Published on this day or later: `2014`, `2014-01` or `2014-01-05`, compared with the day as the post has it.
    case since(String)
    /// Published on this day, or in this month or year, or earlier.
    case until(String)
  }

  /// What a list over several blogs asks of the blog's name: it stands in it, or does not. No catalogue of one blog knows that
  /// name: who has the blogs asks those only whose names meet all of it.
  public struct BlogTerm: Hashable, Sendable {
    /// A part of the name.
    public var name: String
    /// Whether it must not stand there.
    public var isNegated: Bool

    /// Memberwise.
    public init(_ name: String, isNegated: Bool = false) {
      self.name = name
      self.isNegated = isNegated
    }
  }

  /// In the order they were typed.
  public var terms: [Term]
  /// `blog:NAME`, over several blogs.
  public var blogs: [BlogTerm] = []

  /// Memberwise.
  public init(terms: [Term] = []) { self.terms = terms }

  /// Whether it asks for nothing, and so shows every post.
  public var isEmpty: Bool { terms.isEmpty && blogs.isEmpty }

  /// Whether it leaves out what is neither post nor page, as long as nobody asks for a mark of the blog's software.
  public var leavesOutOthers: Bool {
    !terms.contains { if case .marked(let mark) = $0.kind { mark != .own } else { false } }
  }

  /// Why a query cannot be understood.
  public struct Fault: Error, Hashable, Sendable {
    /// The term that is wrong, in characters of the query.
    public var range: Range<Int>
    /// What is wrong with it.
    public var reason: Reason

    /// What can be wrong.
    public enum Reason: Hashable, Sendable {
      /// More words than a filter takes.
      case tooMany(most: Int)
      /// A name, a colon and nothing.
      case nothingBehind(String)
      /// A name that no filter has.
      case unknownName(String)
      case unknownMark(String)
      case unknownHas(String)
      case noDate(String)
    }
  }

  /// More than anybody asks; what is pasted by mistake must not become a question of thousands of conditions.
  static let largestCount = 100

  /// Reads what a person typed.
  ///
  /// - Parameter isOverBlogs: whether `blog:` is a term, as over several blogs; else it is a word like others.
  /// - Throws: the first term that is wrong.
  public init(_ text: String, isOverBlogs: Bool = false) throws(Fault) {
    terms = []
    for word in QueryWord.words(of: text, isOverBlogs: isOverBlogs) {
      guard terms.count + blogs.count < PostQuery.largestCount || word.name == nil && word.value.isEmpty else {
        throw Fault(range: word.range, reason: .tooMany(most: PostQuery.largestCount))
      }
      if word.name == QueryWord.blog, !word.value.isEmpty {
        blogs.append(BlogTerm(word.value, isNegated: word.isNegated))
        continue
      }
      guard let kind = try PostQuery.kind(of: word) else { continue }
      terms.append(Term(kind, isNegated: word.isNegated))
    }
  }

  private static func kind(of word: QueryWord) throws(Fault) -> Kind? {
    func fault(_ reason: Fault.Reason) -> Fault { Fault(range: word.range, reason: reason) }
    if let name = word.unknownName { throw fault(.unknownName(name)) }
    guard let name = word.name else { return word.value.isEmpty ? nil : .text(word.value) }
    // Case matters to nothing that is a word of the query's own.
    let isOwn = name == "is" || name == "has"
    switch (name, isOwn ? word.value.lowercased() : word.value) {
    case (_, ""): throw fault(.nothingBehind(name))
    case ("tag", let value): return .tag(value)
    case ("author", let value): return .author(value)
    case ("is", "unread"): return .unread
    case ("is", "new"): return .new
    case ("is", "starred"): return .starred
    case ("is", "mine"): return .mine
    case ("is", "answered"): return .answered
    case ("is", let value):
      if let mark = Mark(rawValue: value) { return .marked(mark) }
      throw fault(.unknownMark(value))
    case ("has", "comments"): return .hasComments
    case ("has", let value): throw fault(.unknownHas(value))
    case ("since", let value) where isDay(value): return .since(value)
    case ("until", let value) where isDay(value): return .until(value)
    case ("since", let value), ("until", let value):
      throw fault(.noDate(value))
    default: return .text(name + ":" + word.value)
    }
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return false }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return false }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return false }
    let month = parts.count > 1 ? Int(parts[1])! : 1
    let day = parts.count > 2 ? Int(parts[2])! : 1
    guard (1...12).contains(month) else { return false }
    let year = Int(parts[0])!
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

/// A word of a query: bare, quoted, or behind a name and a colon.
struct QueryWord: Hashable {
  /// What stands before the colon; nil for a bare word.
  var name: String?
  /// What stands before the colon and is no name that is known; `value` has it as well.
  var unknownName: String?
  /// The word without quotes.
  var value: String
  /// Whether `-` stood before it.
  var isNegated: Bool
  /// In characters of the query.
  var range: Range<Int>

  static let blog = "blog"
  private static let names: Set<String> = ["tag", "author", "is", "has", "since", "until"]

  /// Parts a query at white space outside of quotes. A quotation that is not closed ends with the query.
  static func words(of text: String, isOverBlogs: Bool = false) -> [QueryWord] {
    let names = isOverBlogs ? names.union([blog]) : names
    let characters = Array(text)
    var words: [QueryWord] = []
    var place = 0
    while place < characters.count {
      if characters[place].isWhitespace {
        place += 1
        continue
      }
      let start = place
      var word = QueryWord(name: nil, value: "", isNegated: false, range: start..<start)
      if characters[place] == "-", place + 1 < characters.count, !characters[place + 1].isWhitespace {
        word.isNegated = true
        place += 1
      }
      var isQuoted = false
      var hasQuotes = false
      while place < characters.count, isQuoted || !characters[place].isWhitespace {
        let character = characters[place]
        place += 1
        if isQuote(character) {
          isQuoted.toggle()
          hasQuotes = true
        } else if character == ":", !isQuoted, word.name == nil, names.contains(word.value.lowercased()) {
          word.name = word.value.lowercased()
          word.value = ""
        } else {
          if character == ":", !isQuoted, word.name == nil, word.unknownName == nil, !hasQuotes,
            isName(word.value), place == characters.count || characters[place] != "/"
          {
            word.unknownName = word.value
          }
          word.value.append(character)
        }
      }
      word.range = start..<place
      words.append(word)
    }
    return words
  }

  /// Whether it can be meant as a filter's name: letters alone, unlike `12:30`. What stands before `//` is an address.
  private static func isName(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy(\.isLetter) }

  private static func isQuote(_ character: Character) -> Bool { "\"“”„".contains(character) }
}
