import Blog
import Glibc
import TextFormats

/// A blog as a folder of JSON files: `blog.json`, `posts/<slug>.json`, `replies/<id>.json`.
///
/// Only replies and posts that were made here are ever written. Safe to use from several threads and beside other processes.
public final class JSONBlogRepository: BlogRepository {
  static let postsFolder = "posts"
  static let repliesFolder = "replies"

  /// The repository's folder as it was given.
  public var folder: String { files.path }

  let files: RepositoryFolder
  let observe: WriteObserver
  let state = Locked(State())

  /// What this repository has seen of files that it may rewrite.
  struct State {
    /// The bytes of each reply as this repository last read or wrote them.
    var replies: [ReplyID: [UInt8]] = [:]
    /// The bytes of each reply as this repository last wrote them.
    var written: [ReplyID: [UInt8]] = [:]
    /// Whether leftovers of dead processes were looked for.
    var isSwept = false
    /// Made when a reply's post is gone.
    var slugsOfFeedIDs: SlugIndex?
  }

  /// - Parameter folder: the folder that holds `blog.json`. Nothing is read or checked yet.
  public convenience init(folder: String) {
    self.init(folder: folder, observe: { _ in })
  }

  /// - Parameter observe: is told each step of every write, in the middle of it.
  package init(folder: String, observe: @escaping WriteObserver) {
    files = RepositoryFolder(folder)
    self.observe = observe
  }

  /// The blog; throws a sentence with what to do where `blog.json` is missing, broken or of another version.
  public func site() throws(Problem) -> Site {
    let (site, problems) = try readSite()
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    return site
  }

  /// One post with its thread; throws the first error of its file.
  public func post(_ id: PostID) throws(Problem) -> OpenedPost {
    let (file, problems) = try readPost(id)
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    return OpenedPost(post: file.post, problems: problems)
  }

  func readSite() throws(Problem) -> (Site, [Problem]) {
    try requireFolder()
    let text: [UInt8]
    do {
      text = try files.read(SiteFile.name)
    } catch .missing {
      throw Problem(.error(.site(.missing)), file: SiteFile.name)
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
    let file = SiteFile(try parse(text, file: SiteFile.name, wanted: SiteFile.members))
    return (file.site, Problem.all(file.issues, file: SiteFile.name, text: text))
  }

  /// A member of `blog.json` that is not of the blog itself, as where it is fetched from; nil where it does not stand there.
  package func member(_ name: String) throws(Problem) -> JSON? {
    try requireFolder()
    let text: [UInt8]
    do {
      text = try files.read(SiteFile.name)
    } catch .missing {
      return nil
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
    return try parse(text, file: SiteFile.name)[name]
  }

  func readPost(_ id: PostID) throws(Problem) -> (PostFile, [Problem]) {
    let path = Self.path(of: id)
    guard RepositoryPath.isUsable(stem: id.slug) else {
      throw Problem(.error(.post(.missing(slug: id.slug))), file: "")
    }
    let text: [UInt8]
    do {
      try files.requireFolder(Self.postsFolder)
      text = try files.read(path)
    } catch .missing, .folderMissing {
      try requireFolder()
      throw Problem(.error(.post(.missing(slug: id.slug))), file: path)
    } catch {
      throw Problem(error, file: path)
    }
    let file = try parsePost(text, id)
    return (file, Problem.all(file.issues, file: path, text: text))
  }

  /// Throws where the repository's own folder is missing or cannot be entered.
  func requireFolder() throws(Problem) {
    do throws(FileFault) {
      try files.requireFolder()
    } catch {
      throw Problem(.error(.folder(path: files.path, error)), file: "")
    }
  }

  /// - Parameter wanted: keys of the members that are asked for, at any depth; nil for all.
  func parse(
    _ text: [UInt8], file: String, skipping: Set<String> = [], wanted: Set<String>? = nil
  ) throws(Problem) -> JSON {
    do throws(JSONFault) {
      return try JSONParser.parse(text, skipping: skipping, wanted: wanted)
    } catch {
      throw Problem(error, file: file, text: text)
    }
  }

  func parsePost(
    _ text: [UInt8], _ id: PostID, skipping: Set<String> = [], wanted: Set<String> = PostFile.members
  ) throws(Problem) -> PostFile {
    do throws(JSONFault) {
      let (json, comments) = try CommentElements.parse(text, skipping: skipping, wanted: wanted)
      return PostFile(json, id: id, comments: comments)
    } catch {
      throw Problem(error, file: Self.path(of: id), text: text)
    }
  }

  static func path(of id: PostID) -> String { "\(postsFolder)/\(id.slug).json" }
  static func path(of id: ReplyID) -> String { "\(repliesFolder)/\(id.value).json" }
}

extension Problem {
  /// A file that is not JSON.
  init(_ fault: JSONFault, file: String, text: [UInt8]) {
    let position = TextPosition.positions(of: [fault.offset], in: text).first
    self.init(.error(.syntax(fault.reason.fact), at: fault.offset), file: file, position: position)
  }
}
