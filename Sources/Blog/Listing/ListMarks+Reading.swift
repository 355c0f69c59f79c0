extension ListMarks {
  /// What lists must know of what is remembered of a blog, and of what was written in it.
  public init(_ reading: ReadingState, _ replies: [Reply]) {
    var counts: [PostID: Int] = [:]
    for reply in replies { counts[reply.post, default: 0] += reply.isShown ? 1 : 0 }
    self.init(
      readPosts: reading.readPosts, unreadPosts: reading.unreadPosts, readComments: reading.readComments,
      starredPosts: reading.starredPosts, replies: counts,
      own: OwnVoice(name: reading.identity?.name, replies: Set(replies.filter(\.status.isShown).map(\.shownID))))
  }
}
