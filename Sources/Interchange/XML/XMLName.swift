/// The vocabularies of exports and feeds, by what they are for: their addresses come in many spellings.
enum Vocabulary: Hashable {
  case none, wordpress, excerpt, content, dublinCore, atom, thread, slash, commentAPI, media, podcast, xhtml, rdf, rss1
  case xml, other

  /// - Parameter prefix: decides where a document forgot to declare it.
  init(uri: String?, prefix: String?) {
    guard let uri, !uri.isEmpty else {
      self = prefix.map(Vocabulary.init(prefix:)) ?? .none
      return
    }
    var rest = Substring(uri.lowercased())
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" || rest.last == "#" { rest.removeLast() }
    switch rest {
    case "www.w3.org/2005/atom", "purl.org/atom/ns": self = .atom
    case "purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9", "channel.netscape.com/rdf/simple/0.9": self = .rss1
    case "www.w3.org/1999/02/22-rdf-syntax-ns": self = .rdf
    case "www.w3.org/1999/xhtml": self = .xhtml
    case "www.w3.org/xml/1998/namespace": self = .xml
    case "purl.org/rss/1.0/modules/content": self = .content
    case "purl.org/rss/1.0/modules/slash": self = .slash
    case "purl.org/syndication/thread/1.0": self = .thread
    case "wellformedweb.org/commentapi": self = .commentAPI
    case "backend.userland.com/rss2", "blogs.law.harvard.edu/tech/rss", "backend.userland.com/rss": self = .none
    default:
      if rest.hasPrefix("wordpress.org/export/") {
        self = rest.hasSuffix("/excerpt") ? .excerpt : .wordpress
      } else if rest.hasPrefix("purl.org/dc/") {
        self = .dublinCore
      } else if rest.hasPrefix("search.yahoo.com/mrss") {
        self = .media
      } else if rest.contains("itunes.com/dtds/podcast") {
        self = .podcast
      } else {
        self = .other
      }
    }
  }

  private init(prefix: String) {
    switch prefix {
    case "": self = .none
    case "wp": self = .wordpress
    case "excerpt": self = .excerpt
    case "content": self = .content
    case "dc", "dcterms", "dct": self = .dublinCore
    case "atom": self = .atom
    case "thr": self = .thread
    case "slash": self = .slash
    case "wfw": self = .commentAPI
    case "media": self = .media
    case "itunes": self = .podcast
    case "rdf": self = .rdf
    default: self = .other
    }
  }
}

/// An element's or an attribute's name.
struct XMLName: Hashable {
  var vocabulary: Vocabulary
  var local: String

  init(_ vocabulary: Vocabulary, _ local: String) {
    self.vocabulary = vocabulary
    self.local = local
  }
}
