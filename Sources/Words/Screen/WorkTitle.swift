/// Something that takes time, as a fact.
public enum WorkTitle: Hashable, Sendable {
  /// The blog's files are read, and listed.
  case reading
  /// What they say is made searchable.
  case indexing
  /// A post is opened.
  case opening
  /// A post of one's own is written.
  case saving
  /// A post is looked for.
  case looking
  /// A long page is searched.
  case searching
  /// A long page is set.
  case settingText
  /// A picture is fetched for a viewer.
  case fetchingPicture
  /// The blog's server is asked.
  case lookingForNews
  /// The blog is fetched whole: so much of it came.
  case fetching(posts: Int, comments: Int)
  /// So many replies are on their way to it.
  case sending(Int)
  /// It is asked no more.
  case stoppingSync

  /// As the status line says it.
  ///
  /// - Parameters:
  ///   - progress: how many are done, and of how many.
  ///   - stopKey: what ends it, where that is to be said.
  public func text(progress: (done: Int, total: Int)?, stopKey: String?) -> String {
    var text = words
    if let progress { text += " " + Ordinal(progress.done, of: progress.total).text } else { text += " …" }
    return stopKey.map { say(text + ", \($0) stops", fi: text + ", \($0) keskeyttää") } ?? text
  }

  /// The same without what changes until it is done.
  public var begun: String {
    if case .fetching = self { return WorkTitle.lookingForNews.words + " …" }
    return words + " …"
  }

  private var words: String {
    switch self {
    case .reading: say("Reading", fi: "Luetaan")
    case .indexing: say("Indexing", fi: "Indeksoidaan")
    case .opening: say("Opening", fi: "Avataan")
    case .saving: say("Saving", fi: "Tallennetaan")
    case .looking: say("Looking", fi: "Etsitään")
    case .searching: say("Searching", fi: "Haetaan")
    case .settingText: say("Setting the text", fi: "Ladotaan tekstiä")
    case .fetchingPicture: say("Fetching the picture", fi: "Haetaan kuvaa")
    case .lookingForNews: say("Looking for news", fi: "Haetaan uutta")
    case .fetching(let posts, let comments):
      say(
        "Fetching: \(Counted.posts.text(posts)), \(Counted.comments.text(comments))",
        fi: "Haetaan: \(Counted.posts.text(posts)), \(Counted.comments.text(comments))")
    case .sending(let count):
      say(
        count == 1 ? "Sending your reply" : "Sending \(numeral(count)) replies",
        fi: count == 1 ? "Lähetetään vastausta" : "Lähetetään \(numeral(count)) vastausta")
    case .stoppingSync: say("Stopping", fi: "Pysäytetään")
    }
  }
}
