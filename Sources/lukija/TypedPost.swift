import Blog
import BlogStore
import Configuration
import Words

/// A post as a person types it: in the blog of the options, or as `NAME/POST` in one that `config.toml` names.
struct TypedPost {
  /// Which blog it is looked for in.
  private var options: RepositoryOptions
  /// What may name it there, the likeliest first.
  private let words: [String]
  /// What stands before the first slash, where it may be a blog's name and is none.
  private var stranger: (name: String, near: String?)?

  /// With `-r` or `-b` all of it names the post: so posts can be reached whose ids begin like a blog's name.
  init(_ typed: String, _ options: RepositoryOptions) throws(CommandFault) {
    self.options = options
    guard options.repository == nil, options.blog == nil, let slash = typed.firstIndex(of: "/"),
      BlogName.isUsable(String(typed[..<slash]))
    else {
      words = [typed]
      return
    }
    let name = String(typed[..<slash])
    let rest = String(typed[typed.index(after: slash)...])
    let configuration = try Settings().configuration
    guard let blog = configuration.blog(named: name), !rest.isEmpty else {
      words = [typed]
      stranger = (name, configuration.nameNear(name))
      return
    }
    self.options.blog = blog.name
    // A blog that is called as its server is: it may be the post's address.
    words = [rest, typed]
  }

  /// The blog that it is looked for in.
  func library() throws -> Library { try Library(folder: folder()) }

  /// That blog's folder.
  func folder() throws -> String {
    do {
      return try options.folder()
    } catch CommandFault.whichBlog(_) where stranger != nil {
      throw try unknownBlog()
    }
  }

  /// What a command takes for a post of this blog, wherever it is called.
  func words(for post: PostID) -> String {
    if let folder = options.repository { return "\(FetchLine.quoted(post.slug)) -r \(FetchLine.quoted(folder))" }
    return FetchLine.quoted(options.blog.map { "\($0)/\(post.slug)" } ?? post.slug)
  }

  /// Finds it, or throws what was wrong with the likeliest word.
  func find<Found>(_ find: (String) throws -> Found) throws -> Found {
    do {
      return try find(words[0])
    } catch let fault as CommandFault {
      guard case .noPost = fault else { throw fault }
      for word in words.dropFirst() {
        if let found = try? find(word) { return found }
      }
      throw try stranger?.near == nil ? fault : unknownBlog()
    }
  }

  private func unknownBlog() throws(CommandFault) -> CommandFault {
    .settings(.noBlog(stranger?.name ?? "", near: stranger?.near), file: try Settings.usualFile().path)
  }
}

extension Library {
  /// Opens the post that a person names.
  func post(_ typed: TypedPost) throws -> OpenedPost { try typed.find(post(named:)) }

  /// The words that begin with what was typed, for the shell to complete: slugs of the blog that is named or the usual one,
  /// names of others, and what stands in one. What goes wrong completes nothing.
  static func completions(_ words: [String], _ typed: String) -> [String] {
    var options = RepositoryOptions()
    options.repository = value(of: "-r", "--repository", in: words)
    options.blog = value(of: "-b", "--blog", in: words)
    let slugs = (try? options.folder()).map { self.slugs(of: $0, beginning: typed) } ?? []
    guard options.repository == nil, options.blog == nil else { return slugs }
    if let slash = typed.firstIndex(of: "/") {
      return slugs + completions(in: String(typed[..<slash]), String(typed[typed.index(after: slash)...]))
    }
    let names = Settings.completions(typed)
    // A word that is complete is followed by a blank: the only name goes on with what is in its blog.
    if slugs.isEmpty, names.count == 1 { return completions(in: names[0], "") }
    return slugs + names.map { $0 + "/" }
  }

  private static func completions(in blog: String, _ typed: String) -> [String] {
    guard let settings = try? Settings(), let found = settings.configuration.blog(named: blog),
      let folder = settings.file.folder(of: found)
    else { return [] }
    return slugs(of: folder, beginning: typed).map { "\(blog)/\($0)" }
  }

  private static func slugs(of folder: String, beginning typed: String) -> [String] {
    let slugs = (try? JSONBlogRepository(folder: folder).slugs()) ?? []
    return slugs.filter { $0.hasPrefix(typed) && $0.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } }.sorted()
  }

  private static func value(of short: String, _ long: String, in words: [String]) -> String? {
    var value: String?
    for (index, word) in words.enumerated() {
      if word == short || word == long, index + 1 < words.count { value = words[index + 1] }
      if word.hasPrefix(long + "=") { value = String(word.dropFirst(long.count + 1)) }
    }
    return value
  }
}
