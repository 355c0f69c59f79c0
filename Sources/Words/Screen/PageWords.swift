/// What a post's page says beside the post.
public enum PageWords: Hashable, Sendable {
  /// More problems of its file than are shown.
  case moreProblems(Int)
  /// Tags that stand too deep in others.
  case droppedTags(Int)
  case changed(date: String)
  case share
  case links
  case contact
  case copyAndOpen
  case picture
  case attachment
  case readComments
  case commentsClosed
  case reply
  /// So many of a gallery's pictures, or of a list's tracks, that nobody here knows.
  case more(Int, pictures: Bool)
  /// A picture or track that only the blog itself has.
  case onTheBlog
  case businessID(String)

  /// The words.
  public var text: String {
    switch self {
    case .moreProblems(let count): "\(count) more of this file: lukija check names them all."
    case .droppedTags(1): "1 tag is nested too deep; its text is shown without it."
    case .droppedTags(let count): "\(count) tags are nested too deep; their text is shown without them."
    case .changed(let date): "changed \(date)"
    case .share: "Share"
    case .links: "Links"
    case .contact: "Contact"
    case .copyAndOpen: "yy copies it, o opens it"
    case .picture: "Picture"
    case .attachment: "Attachment"
    case .readComments: "Enter reads the comments"
    case .commentsClosed: "Comments are closed"
    case .reply: "r replies"
    case .more(1, let pictures): "1 more \(pictures ? "picture" : "track")"
    case .more(let count, let pictures): "\(count) more \(pictures ? "pictures" : "tracks")"
    case .onTheBlog: "on the blog"
    case .businessID(let id): "Business ID \(id)"
    }
  }
}
