import Blog

/// Posts that are made here, as the files on disk would have them.
extension MemoryRepository {
  /// What stands in the file of a post.
  public func storedPost(_ id: PostID) -> Post? { try? post(id).post }

  /// The post, where it says that it was made here.
  public func ownPost(_ id: PostID) throws(Problem) -> OwnPost? {
    let post = try post(id).post
    guard post.marks.isMadeHere else { return nil }
    return change { contents in
      OwnPost(
        post: post, isDateChosen: contents.datesChosen.contains(id), fileVersion: contents.postVersions[id] ?? 0)
    }
  }

  /// A new post under a name of its own.
  public func make(_ manuscript: PostManuscript, feedID: String, at now: Timestamp) throws(Problem) -> PostID {
    if let failure = change({ $0.failure }) { throw failure }
    let words = manuscript.title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    let stem = words.isEmpty ? "post" : words
    return change { contents in
      var slug = stem
      var number = 1
      while contents.posts.contains(where: { $0.id.slug == slug }) {
        number += 1
        slug = "\(stem)-\(number)"
      }
      var own = OwnPost(
        post: Post(id: PostID(slug), feedID: feedID, title: "", body: Body(format: .markdown, source: "")),
        isDateChosen: false, fileVersion: 0)
      own.post.marks.status = .draft
      own = own.taking(manuscript, at: now)
      own.post.published = manuscript.date ?? now
      own.post.modified = nil
      own.post.marks.isMadeHere = true
      contents.posts.append(own.post)
      contents.version += 1
      contents.postVersions[own.post.id] = contents.version
      if own.isDateChosen { contents.datesChosen.insert(own.post.id) }
      return own.post.id
    }
  }

  /// Writes over the version that was read, or fails.
  @discardableResult
  public func save(_ own: OwnPost) throws(Problem) -> OwnPost {
    var saved = own
    if let failure = change({ $0.refuses(own) }) { throw failure }
    change { contents in
      contents.version += 1
      saved.fileVersion = contents.version
      contents.postVersions[own.post.id] = contents.version
      if let place = contents.posts.firstIndex(where: { $0.id == own.post.id }) { contents.posts[place] = own.post }
      if own.isDateChosen {
        contents.datesChosen.insert(own.post.id)
      } else {
        contents.datesChosen.remove(own.post.id)
      }
    }
    return saved
  }

  /// Out of the blog, and kept.
  public func remove(_ own: OwnPost, into folder: String) throws(Problem) -> String {
    if let failure = change({ $0.refuses(own) }) { throw failure }
    let path = "\(folder)/\(own.post.id.slug).json"
    change { contents in
      contents.deleted[path] = contents.posts.first { $0.id == own.post.id }
      contents.posts.removeAll { $0.id == own.post.id }
    }
    return path
  }

  /// Back into the blog.
  public func giveBack(_ path: String, as id: PostID) throws(Problem) {
    if let failure = change({ $0.failure }) { throw failure }
    change { contents in
      if let post = contents.deleted.removeValue(forKey: path) { contents.posts.append(post) }
    }
  }
}
