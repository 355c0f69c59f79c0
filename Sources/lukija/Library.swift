import Blog
import BlogStore
import Markup
import Reader
import Words

/// A repository as the commands read it.
struct Library {
  let repository: JSONBlogRepository
  let site: Site
  /// As `config.toml` calls the blog, where several are worked on: what is said of it begins so.
  private let name: String?

  /// Opens a repository for reading. Where only `blog.json` is amiss, says so and goes on with the posts.
  init(_ options: RepositoryOptions) throws { try self.init(folder: options.folder()) }

  /// The same of a folder.
  init(folder: String, name: String? = nil) throws(Problem) {
    self.name = name
    repository = JSONBlogRepository(folder: folder)
    do throws(Problem) {
      site = try repository.site()
    } catch {
      var hasPosts = false
      try repository.summaries {
        hasPosts = !$0.summaries.isEmpty
        return false
      }
      guard hasPosts else { throw error }
      site = Site(title: Site.untitled)
      complain(.problem(error))
    }
  }

  /// Says what is wrong with this blog, or what it does without.
  func complain(_ notice: CommandNotice) {
    StandardError.complain(name.map { "\($0): \(notice.text)" } ?? notice.text)
  }

  /// The replies that stand in threads. What cannot be read of them is said and left out.
  func publishedReplies() -> [Reply] { allReplies().filter(\.status.isShown) }

  /// The replies and drafts. What cannot be read of them is said and left out.
  func allReplies() -> [Reply] {
    do throws(Problem) {
      let (replies, problems) = try repository.replies()
      for problem in problems where problem.severity == .error { complain(.problem(problem)) }
      return replies
    } catch {
      complain(.problem(error))
      return []
    }
  }

  /// A post's thread with the replies written here.
  func thread(of post: Post) -> CommentThread {
    CommentThread(comments: post.comments, replies: publishedReplies().filter { $0.post == post.id })
  }

  /// Who wrote a post.
  func authors(of post: Post) -> [Author] { post.authors.isEmpty ? site.authors : post.authors }

  /// A post as the reader sets it.
  func page(_ opened: OpenedPost, thoughts: Int, width: Int, isLinear: Bool) -> TypesetText {
    let body = PostPage.document(opened.post.body)
    HyphenationPatterns.load([opened.post.language, site.language] + body.languages)
    var source = PostPage.Source(
      post: opened.post, body: body, site: site, thoughts: thoughts, problems: opened.problems)
    source.isLinear = isLinear
    return PostPage.set(source, width: width, isPrinted: true)
  }

  /// A thread as the reader sets it, one text a row, pingbacks shown.
  func rows(of thread: CommentThread, on post: Post, width: Int, isLinear: Bool) -> [TypesetText] {
    HyphenationPatterns.load([post.language, site.language])
    var state = ThreadState(thread: thread)
    state.setShowsLinkBacks(true)
    var setter = ThreadSetter(
      state: state, width: width, measure: width, bloggers: Set(authors(of: post).map(\.name)),
      language: post.language ?? site.language, isPrinted: true)
    setter.isLinear = isLinear
    if let settings = try? Settings(), settings.configuration.headsFollowBlog(of: settings.blog(in: repository.folder))
    {
      setter.languageOfHeads = (post.language ?? site.language).flatMap { Language(tag: $0) }
    }
    return state.rows.indices.map(setter.row)
  }
}
