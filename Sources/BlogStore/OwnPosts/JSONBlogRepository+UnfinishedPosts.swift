import Blog
import Glibc
import TextFormats

/// Posts that killed processes were writing: a file on its way to its name may hold words that are nowhere else.
extension JSONBlogRepository {
  /// Makes drafts of them, as far as the post of that name does not say the same; what else was left goes. The folder's
  /// lock is held.
  func recoverUnfinishedPosts(_ writer: AtomicWriter) throws(FileFault) {
    for entry in (try? files.entries(of: Self.postsFolder)) ?? [] where entry.isUsable {
      guard let temporary = TemporaryName(entry.name), temporary.process == getpid() || !temporary.isOwnerAlive else {
        continue
      }
      if let draft = draft(from: entry.name, of: temporary.target) {
        let slug = try freeSlug(for: draft.post)
        try writer.write(OwnPostFile.text(of: draft, over: nil), to: "\(slug).json", isNew: true)
      }
      unlink(writer.folder + "/" + entry.name)
    }
  }

  /// - Parameter target: the name that the file was to get.
  /// - Returns: nil where it is no post that was made here, or says nothing new.
  private func draft(from name: String, of target: String) -> OwnPost? {
    guard target.hasSuffix(".json"), let bytes = try? files.read("\(Self.postsFolder)/\(name)"),
      let json = (try? JSONParser.parse(bytes)) ?? (try? JSONParser.parseLeniently(CutJSON.closed(bytes)))?.0
    else { return nil }
    let present = (try? readPost(PostID(String(target.dropLast(5)))))?.0.post
    guard OwnPostFile.isMadeHere(json) || present?.marks.isMadeHere == true else { return nil }
    var post = PostFile(json, id: PostID("")).post
    // A cut may go through a character.
    while post.body.source.hasSuffix("\u{FFFD}") { post.body.source.removeLast() }
    let text = post.body.source
    if text.allSatisfy(\.isWhitespace) || present?.body.source.contains(text) == true { return nil }
    if present != nil || post.feedID.isEmpty {
      let time = post.modified ?? post.published ?? Timestamp(seconds: 0)
      post.feedID = "urn:lukija:\(ReplyID.new(at: time))"
    }
    post.marks.status = .draft
    return OwnPost(post: post, isDateChosen: false, fileVersion: 0)
  }
}
