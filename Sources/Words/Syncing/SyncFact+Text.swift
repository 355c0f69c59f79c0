import Blog

extension SyncFact {
  /// One sentence.
  public var text: String {
    switch self {
    case .commentsClosed:
      say(
        "The blog shows its comments only to those who are logged in.",
        fi: "Blogi näyttää kommenttinsa vain kirjautuneille.")
    case .olderCommentsMissing(1, let page):
      say(
        "1 older comment cannot be had; it stands at \(quoted(page))",
        fi: "1 vanhempaa kommenttia ei voi hakea; se on osoitteessa \(quoted(page))")
    case .olderCommentsMissing(let count, let page):
      say(
        "\(numeral(count)) older comments cannot be had; they stand at \(quoted(page))",
        fi: "\(numeral(count)) vanhempaa kommenttia ei voi hakea; ne ovat osoitteessa \(quoted(page))")
    case .onlyNewestPosts(1):
      say("The feed names 1 post and no older ones.", fi: "Syötteessä on 1 kirjoitus eikä vanhempia.")
    case .onlyNewestPosts(let count):
      say(
        "The feed names its newest \(numeral(count)) posts and no older ones.",
        fi: "Syötteessä on \(numeral(count)) uusinta kirjoitusta eikä vanhempia.")
    }
  }

  /// What `--json` calls it.
  public var word: String {
    switch self {
    case .commentsClosed: "comments_closed"
    case .olderCommentsMissing: "older_comments_missing"
    case .onlyNewestPosts: "only_newest_posts"
    }
  }
}
