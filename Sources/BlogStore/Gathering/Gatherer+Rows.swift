import Blog

extension Gatherer {
  /// A list with the post that it keeps in any case. Nil where an index moved on meanwhile.
  func lay(_ gathered: Gathered, _ request: ListRequest) -> LaidList? {
    var laid = LaidList(list: gathered.list, isReversed: request.order.isReversed)
    guard let keeping = request.keeping, let member = member(keeping.blog), member.isThere,
      !scoped(request.query).terms.isEmpty || !request.query.blogs.isEmpty
    else { return laid }
    let keys = gathered.list.parts[member.place]
    let marks = marks(of: member).marks
    let order = PostOrder(request.order.key)
    do throws(Problem) {
      let kept = try read(member) { () throws(Problem) in
        try member.read { session, database, version -> Kept? in
          if let keys, version != keys.version { return Kept.moved }
          try session.begin(database, marks: marks)
          guard let id = try MarkSets.id(of: keeping.bare, database), keys?.ids.contains(id) != true else { return nil }
          let key = try session.sortKey(of: id, order, database)
          let place = try session.place(for: id, in: keys?.ids ?? [], order, database)
          return .at(id, BlogKeys.Key(first: key.first, title: key.title[...], newest: key.newest), place)
        }
      }
      switch kept {
      case .moved?:
        member.setChanged()
        return nil
      case .at(let id, let key, let place)?:
        let row = MergedList.Row(blog: Int32(member.place), place: Int32(place))
        laid.kept = (gathered.list.place(of: key, row), member.place, id)
      case nil: break
      }
    } catch {
      member.setFailed(error)
    }
    return laid
  }

  private enum Kept {
    case moved
    case at(Int32, BlogKeys.Key, Int)
  }

  /// The row of a post; nil where the list does not hold it.
  func row(of post: PostID, in laid: LaidList) -> Int? {
    guard let member = member(post.blog), member.isThere else { return nil }
    let id = try? read(member) { () throws(Problem) in
      try member.read { _, database, _ in try MarkSets.id(of: post.bare, database) }
    }
    return (id ?? nil).flatMap { laid.row(of: $0, in: member.place) }
  }

  /// What stands in rows. Nil where an index moved on since their numbers were read; with `allowsGaps`, what is left then.
  func summaries(_ laid: LaidList, _ rows: Range<Int>, allowsGaps: Bool) -> [PostSummary]? {
    var wanted: [Int: [(place: Int, id: Int32)]] = [:]
    var found = [PostSummary?](repeating: nil, count: rows.count)
    recent.withLock { recent in
      for (place, row) in rows.enumerated() {
        let post = laid[row]
        let key = laid.key(of: post)
        if let known = key.flatMap({ recent[$0] }) {
          found[place] = known
        } else if let key, let head = members[post.blog].heads.summary(post.id, key.version) {
          found[place] = head.placed(in: members[post.blog].id)
          recent.add(key, found[place]!)
        } else {
          wanted[post.blog, default: []].append((place, post.id))
        }
      }
    }
    var isWhole = true
    for (blog, posts) in wanted.sorted(by: { $0.key < $1.key }) {
      let member = members[blog]
      let expected = laid.list.parts[blog]?.version
      do throws(Problem) {
        let read = try read(member) { () throws(Problem) in
          try member.read { session, database, version -> [PostSummary]? in
            // A number may be another post's by now.
            if let expected, version != expected { return nil }
            return try posts.map { try session.summary($0.id, database).placed(in: member.id) }
          }
        }
        if let read {
          recent.withLock { recent in
            for (post, summary) in zip(posts, read) {
              found[post.place] = summary
              if let key = laid.key(of: (blog, post.id)) { recent.add(key, summary) }
            }
          }
        } else {
          member.setChanged()
          isWhole = false
        }
      } catch {
        member.setFailed(error)
        isWhole = false
      }
    }
    guard isWhole || allowsGaps else { return nil }
    // What is told must stand together.
    return Array(found.prefix { $0 != nil }.compactMap { $0 })
  }
}
