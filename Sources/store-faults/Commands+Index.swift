import Blog
import BlogStore
import Glibc
import Words

extension Command {
  /// `index CACHE BLOG [WORD]`: brings the index up to what is on disk, then tells how many posts it lists and how many
  /// places say the word.
  static func index(_ context: Context) {
    let catalogue = context.catalogue
    context.report("index") { () throws(Problem) in
      try catalogue.refresh { event in
        if case .notice(let notice) = event { print("notice \(notice.text)") }
        return true
      }
      print("listed \(try catalogue.window(ListRequest(after: 1), marks: ListMarks()).count)")
      guard context.arguments.count > 1 else { return }
      var found = 0
      var missing = 0
      try catalogue.search(TextQuery(context.arguments[1]), replies: []) { progress in
        found += progress.hits.count
        missing = progress.missing
        return true
      }
      print("found \(found), missing \(missing)")
    }
  }

  /// `keep CACHE BLOG`: keeps the index until it is killed, and tells every event but progress as it comes.
  static func keep(_ context: Context) {
    // Whoever started it may be gone.
    alarm(300)
    let catalogue = context.catalogue
    context.report("opened") { () throws(Problem) in
      print("listed \(try catalogue.window(ListRequest(after: 1), marks: ListMarks()).count)")
    }
    fflush(nil)
    catalogue.keep { event in
      switch event {
      case .postsChanged(let posts):
        print("changed \(posts.map { $0.map(\.slug).sorted().joined(separator: " ") } ?? "*")")
      case .repliesChanged: print("replies")
      case .siteChanged: print("site")
      case .upToDate: print("up to date")
      case .notice(let notice): print("notice \(notice.text)")
      case .reading: break
      }
      fflush(nil)
      return true
    }
  }
}
