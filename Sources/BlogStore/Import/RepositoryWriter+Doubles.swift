import Blog
import TextFormats

extension RepositoryWriter {
  /// The member of a file that says whose double it is.
  static let doubleMember = "same_as"

  /// What an earlier import wrote twice, word for word, becomes one post again: comments and replies go to the one that
  /// the source's post is, and the other file stays as a withdrawn one.
  func bringDoublesTogether() throws(Problem) {
    let doubles = index.doubles()
    guard !doubles.isEmpty else { return }
    try flush()
    readHomes = nil
    news.isAll = true
    for (double, post, hasAllComments) in doubles {
      guard let from = try read(double) else { continue }
      let doubleText = lastRead
      guard let to = try read(post), Self.isWordForWord(from, to) else { continue }
      var joined = to
      CommentMerge.join(from["comments"]?.elements ?? [], areGone: hasAllComments, into: &joined)
      Self.keepUnknown(of: from, in: &joined)
      if !joined.isSame(as: to) {
        touch(post, from: to, to: joined, isWritten: true, met: .none)
        try write({ [joined] in joined }, to: post, isNew: false)
        try flush()
      }
      let moved = try moveReplies(from: double, to: post, feedID: to["id"]?.string)
      var withdrawn = from
      withdrawn["status"] = .string(PostStatus.trash.word)
      withdrawn[Self.doubleMember] = .string(post.slug)
      if let number = index[double] {
        ledger.touch(number, from: from, doubleText, to: withdrawn, isWritten: true, met: .none, &tally)
      }
      try write({ [withdrawn] in withdrawn }, to: double, isNew: false)
      index.close(double.slug)
      broughtTogether.append((double, post))
      notes.append(
        ImportNote(
          .guessed, source: JSONBlogRepository.path(of: double),
          .joining(.doubleWithdrawn(of: post.slug, replies: moved))))
    }
    try flush()
  }

  private static func isWordForWord(_ a: JSON, _ b: JSON) -> Bool {
    PostFile.bodyMembers.union(["title", "url", "status", "kind"]).allSatisfy { a[$0]?.string == b[$0]?.string }
  }

  /// What somebody else wrote into a file goes along; imports leave it alone.
  private static func keepUnknown(of double: JSON, in json: inout JSON) {
    for member in double.members ?? [] where member.key.hasPrefix("_") && json[member.key] == nil {
      json[member.key] = member.value
    }
  }

  private func moveReplies(from double: PostID, to post: PostID, feedID: String?) throws(Problem) -> Int {
    var count = 0
    for id in replies.sorted() {
      let name = "\(id).json"
      let path = JSONBlogRepository.repliesFolder + "/" + name
      guard let text = try? bytes(of: path) else { continue }
      var json: JSON
      do throws(JSONFault) { json = try JSONParser.parse(text) } catch {
        notes.append(ImportNote(.lost, source: path, .joining(.replyUnreadable(error.reason.fact))))
        continue
      }
      guard var target = json["post"], target["slug"]?.string == double.slug else { continue }
      count += 1
      target["slug"] = .string(post.slug)
      if let feedID { target["id"] = .string(feedID) }
      json["post"] = target
      guard !isDryRun else {
        rehearsal.put(json.compactText, at: path)
        continue
      }
      do throws(FileFault) {
        try AtomicWriter(folder: files.path(of: JSONBlogRepository.repliesFolder), observe: observe).write(
          json.prettyText, to: name, isNew: false)
      } catch {
        throw Problem(error, file: path)
      }
    }
    return count
  }
}
