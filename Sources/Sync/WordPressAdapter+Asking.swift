import Blog
import Interchange

/// The questions, as addresses.
extension WordPressAdapter {
  /// Asks for comments of some posts.
  func ask(_ batch: SyncState.Batch) -> Ask {
    ask(.walkComments(batch.posts.first ?? 0), batch.comments, batch.posts)
  }

  /// An ask for a page of a list.
  func ask(_ purpose: Ask.Purpose, _ walk: KeyWalk? = nil, _ posts: [Int] = []) -> Ask {
    let posts = RESTRoute.numbers(posts)
    let (postFields, commentFields) = (WordPressAPI.postFields, WordPressAPI.commentFields)
    let url =
      switch purpose {
      case .newPosts:
        // Asked by when they were changed, which says nothing of when they were written.
        route.url(
          "wp/v2/posts",
          [("per_page", "100")] + (walk?.bound(.newer).map { [("modified_after", $0)] } ?? [])
            + ((walk?.page ?? 1) > 1 ? [("page", String(walk?.page ?? 1))] : [])
            + [("orderby", "modified"), ("order", "asc"), ("_fields", postFields)])
      case .newComments:
        route.list(
          "comments", walk, .newer, [("orderby", "date_gmt"), ("order", "asc"), ("_fields", commentFields)])
      case .walkPosts:
        route.list(
          "posts", walk, .older,
          (options.since.map { [("after", $0.text)] } ?? [])
            + [("orderby", "date"), ("order", "desc"), ("_fields", postFields)])
      case .walkComments where posts.contains(","):
        // A post's comments stand together: all but the last post of a page are whole.
        route.list(
          "comments", nil, .newer, [("post", posts), ("orderby", "post"), ("order", "asc"), ("_fields", commentFields)])
      case .walkComments, .again:
        route.list(
          "comments", walk, .newer,
          [("post", posts), ("orderby", "date_gmt"), ("order", "asc"), ("_fields", commentFields)])
      case .listPosts:
        route.list(
          "posts", walk, .older, [("orderby", "date"), ("order", "desc"), ("_fields", "id,date_gmt")])
      case .listComments:
        route.list(
          "comments", walk, .older, [("orderby", "date_gmt"), ("order", "desc"), ("_fields", "id,date_gmt")])
      // What is new has a new number, whatever date it was given.
      case .recentPosts: route.list("posts", nil, .older, [("orderby", "id"), ("order", "desc"), ("_fields", "id")])
      case .recentComments:
        route.list("comments", nil, .older, [("orderby", "id"), ("order", "desc"), ("_fields", "id")])
      default: route.root
      }
    return Ask(purpose: purpose, url: url)
  }

  /// Asks for what has these numbers, a hundred at a time.
  func asks(
    _ kind: String, _ numbers: [Int], fields: String, _ purpose: ([Int]) -> Ask.Purpose
  ) -> [Ask] {
    stride(from: 0, to: numbers.count, by: RESTRoute.perPage).map { start in
      let part = Array(numbers[start..<min(start + RESTRoute.perPage, numbers.count)])
      return Ask(
        purpose: purpose(part),
        url: route.url(
          "wp/v2/" + kind, [("include", RESTRoute.numbers(part)), ("per_page", "100"), ("_fields", fields)]))
    }
  }
}
