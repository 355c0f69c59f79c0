import Blog

/// The files of several blogs as one repository.
struct GatheredRepository: BlogRepository {
  let gatherer: Gatherer
  let title: String

  init(_ gatherer: Gatherer, title: String) {
    self.gatherer = gatherer
    self.title = title
  }

  func site() throws(Problem) -> Site { Site(title: title) }

  func summaries(_ deliver: (SummaryBatch) -> Bool) throws(Problem) {
    var (done, total) = (0, 0)
    var goesOn = true
    for member in gatherer.members where goesOn {
      // A blog that cannot be read hides no other.
      do throws(Problem) {
        var last = SummaryBatch(summaries: [], done: 0, total: 0)
        try member.repository.summaries { batch in
          last = batch
          goesOn = deliver(
            SummaryBatch(
              summaries: batch.summaries.map { $0.placed(in: member.id) }, done: done + batch.done,
              total: total + batch.total))
          return goesOn
        }
        done += last.done
        total += last.total
      } catch {
        continue
      }
    }
  }

  private func member(of post: PostID) throws(Problem) -> GatheredMember {
    if let member = gatherer.member(post.blog) { return member }
    throw Problem(.error(.post(.missing(slug: post.slug))), file: "")
  }

  func post(_ id: PostID) throws(Problem) -> OpenedPost {
    let member = try member(of: id)
    var opened = try placing(member.id) { () throws(Problem) in try member.repository.post(id.bare) }
      .placed(in: member.id)
    gatherer.findNow(member)
    opened.remembered = gatherer.remembered(of: [id])
    // Without it the post can be read all the same.
    opened.site = try? member.repository.site()
    return opened
  }

  /// Of all blogs that answer in time; of the others it is told when they do.
  func replies() throws(Problem) -> (replies: [Reply], problems: [Problem]) {
    let wait = gatherer.patience.list
    let end = monotonicMilliseconds() + wait
    gatherer.findWhatDecides(milliseconds: wait)
    // Whoever has just been found has just read them.
    let isFirst = gatherer.news.with { news in
      defer { news.areRepliesRead = true }
      return !news.areRepliesRead
    }
    let again =
      isFirst
      ? []
      : gatherer.members.filter(\.isFound).map { member in
        gatherer.files.add(member.place, name: "replies", isUrgent: true) { _ in member.readRepliesAgain() }
      }
    let isAll = gatherer.files.wait(for: again, milliseconds: end - monotonicMilliseconds())
    if !isAll || !gatherer.members.allSatisfy(\.isFound) { gatherer.awaitReplies() }
    var (replies, problems): ([Reply], [Problem]) = ([], [])
    for member in gatherer.members {
      let known = member.replies
      replies += known.replies.map { $0.placed(in: member.id) }
      problems += known.problems.map { $0.placed(in: member.id) }
    }
    return (replies, problems)
  }

  private func member(of reply: ReplyID) throws(Problem) -> GatheredMember {
    if let member = gatherer.member(reply.blog) { return member }
    throw Problem(FileFault.missing, file: JSONBlogRepository.path(of: reply))
  }

  @discardableResult
  func save(_ reply: Reply) throws(Problem) -> Reply {
    let member = try member(of: ReplyID(reply.id.value, in: reply.id.blog ?? reply.post.blog))
    let saved = try placing(member.id) { () throws(Problem) in try member.repository.save(reply.bare) }
    member.note(saved, of: saved.id)
    return saved.placed(in: member.id)
  }

  @discardableResult
  func publish(_ reply: Reply) throws(Problem) -> Reply {
    let member = try member(of: ReplyID(reply.id.value, in: reply.id.blog ?? reply.post.blog))
    let saved = try placing(member.id) { () throws(Problem) in try member.repository.publish(reply.bare) }
    member.note(saved, of: saved.id)
    return saved.placed(in: member.id)
  }

  func delete(_ id: ReplyID, fileVersion: Int64?) throws(Problem) {
    let member = try member(of: id)
    try placing(member.id) { () throws(Problem) in try member.repository.delete(id.bare, fileVersion: fileVersion) }
    member.note(nil, of: id.bare)
  }

  func recoverUnfinished() throws(Problem) -> [Reply] {
    let drafts = Locked([Int: [Reply]]())
    let failure = Locked(Problem?.none)
    let tickets = gatherer.members.map { member in
      // Whoever waits for a list comes first.
      gatherer.files.add(member.place, isUrgent: false) { _ in
        do throws(Problem) {
          let found = try member.repository.recoverUnfinished()
          drafts.with { $0[member.place] = found }
        } catch {
          let placed = error.placed(in: member.id)
          failure.with { $0 = placed }
        }
      }
    }
    gatherer.files.wait(for: tickets, milliseconds: gatherer.patience.find)
    let found = drafts.with { $0 }
    let all = gatherer.members.flatMap { member in (found[member.place] ?? []).map { $0.placed(in: member.id) } }
    if all.isEmpty, let failure = failure.with({ $0 }) { throw failure }
    return all
  }

  func ownPost(_ id: PostID) throws(Problem) -> OwnPost? {
    let member = try member(of: id)
    let own = try placing(member.id) { () throws(Problem) in try member.repository.ownPost(id.bare) }
    return own?.placed(in: member.id)
  }

  @discardableResult
  func save(_ own: OwnPost) throws(Problem) -> OwnPost {
    let member = try member(of: own.post.id)
    // Also where that fails: it may be written all the same.
    defer { gatherer.somethingHappened(in: member) }
    return try placing(member.id) { () throws(Problem) in try member.repository.save(own.bare) }.placed(in: member.id)
  }

  func remove(_ own: OwnPost, into folder: String) throws(Problem) -> String {
    let member = try member(of: own.post.id)
    defer { gatherer.somethingHappened(in: member) }
    return try placing(member.id) { () throws(Problem) in try member.repository.remove(own.bare, into: folder) }
  }

  func giveBack(_ path: String, as id: PostID) throws(Problem) {
    let member = try member(of: id)
    defer { gatherer.somethingHappened(in: member) }
    try placing(member.id) { () throws(Problem) in try member.repository.giveBack(path, as: id.bare) }
  }

  func check() -> [Problem] {
    gatherer.members.flatMap { member in member.repository.check().map { $0.placed(in: member.id) } }
  }
}

extension Gatherer {
  /// Replies were told without those of all blogs: the rest is told when it is there.
  func awaitReplies() {
    let late = members.filter { !$0.isFound }.map(\.place)
    news.change { $0.awaitsReplies.formUnion(late) }
    for place in late where members[place].isFound {
      news.change { if $0.awaitsReplies.remove(place) != nil { $0.replies = true } }
    }
  }
}
