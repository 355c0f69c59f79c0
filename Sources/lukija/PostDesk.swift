import Blog
import BlogStore
import Glibc
import Reader
import Words

/// Where a post of one's own is written: from an editor, a file or a pipe to a manuscript, and never without its words.
struct PostDesk {
  /// What somebody wrote.
  struct Written {
    var manuscript: PostManuscript
    /// As it came.
    var text: String
    var isUnchanged: Bool
  }

  let host: SystemHost
  let began: Timestamp

  init(states: String, blog: String) {
    host = SystemHost(rescueFolder: states, blogFolder: blog)
    began = host.now()
  }

  /// Lets a manuscript be written.
  ///
  /// - Parameters:
  ///   - file: where the text is taken from; nil for the editor, `-` for standard input.
  ///   - old: what the editor shows, and what counts where the text does not say.
  func write(_ file: String?, over old: PostManuscript) throws -> Written {
    let beginning = old.written(hints: ManuscriptHint.lines)
    let text = try ReplyText.read(file, host: host, writing: .post, from: .editor, beginning: beginning, keep: keep)
    let isUnchanged = file == nil && ReplyText.isSame(text, beginning)
    if isUnchanged, old.text.isEmpty {
      host.handed.removeAll()
      throw CommandFault.text(.empty(.post))
    }
    let manuscript: PostManuscript
    do throws(ManuscriptFault) {
      manuscript = try PostManuscript(text, over: old)
    } catch {
      throw CommandFault.ownPost(.head(error, of: source(of: text, file)))
    }
    guard !manuscript.text.allSatisfy(\.isWhitespace) else {
      throw CommandFault.ownPost(.withoutText(copy: file.map { $0 != "-" } == true ? nil : kept(text)))
    }
    return Written(manuscript: manuscript, text: text, isUnchanged: isUnchanged)
  }

  /// Writes to the blog; where that fails the words go elsewhere, and the error says where.
  func save<Result>(_ text: String, _ body: () throws(Problem) -> Result) throws -> Result {
    do throws(Problem) {
      let result = try body()
      host.handed.removeAll()
      return result
    } catch {
      let path = kept(text)
      if path == nil { StandardError.say(text) }
      throw CommandFault.notWritten(error, copy: path)
    }
  }

  private func source(of text: String, _ file: String?) -> OwnPostFault.Source {
    if let file, file != "-" { return .file(file) }
    if let path = kept(text) { return .copy(path: path) }
    StandardError.say(text)
    return .printed
  }

  /// Puts words where they are safe, and says where.
  private func kept(_ text: String) -> String? {
    let path = keep(text)
    if path != nil { host.handed.removeAll() }
    return path
  }

  private func keep(_ text: String) -> String? {
    host.rescue(
      Reply(
        id: ReplyID.new(at: began), post: PostID("new"), author: Identity(name: ""), markdown: text, created: began))
  }
}

extension Library {
  /// A post of one's own that a person names.
  func ownPost(_ typed: TypedPost, to deed: OwnPostFault.Deed) throws -> OwnPost {
    let post = try post(typed).post
    if let own = try repository.ownPost(post.id) { return own }
    let file = repository.folder + "/" + JSONBlogRepository.file(of: post.id)
    throw CommandFault.ownPost(.notMadeHere(title: post.displayTitle, file: file, deed))
  }
}
