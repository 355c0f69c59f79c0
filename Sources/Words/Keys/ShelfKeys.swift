/// What is said of the keys of the list of blogs, by their rows' names.
public enum ShelfKeys: String, Hashable, Sendable, CaseIterable {
  case shelf, openBlog, leaveShelf, endBlogFilter, filterBlogs, blogOrder, reverseBlogs, nextNewBlog, previousNewBlog,
    searchBlogs, syncBlogs, markBlog, markBlogNow, undoBlogMarks

  var text: String {
    switch self {
    case .shelf: "the list of blogs, from any pane"
    case .openBlog: "open the blog, or the list over all blogs"
    case .leaveShelf: "quit"
    case .endBlogFilter: "show all blogs; stop looking for news"
    case .filterBlogs: "show blogs whose names say what you type"
    case .blogOrder: "order: as listed, name, new, latest look, trouble"
    case .reverseBlogs: "reverse the order of blogs"
    case .nextNewBlog: "next blog in which something is new"
    case .previousNewBlog: "blog before in which something is new"
    case .searchBlogs: "search everything that all blogs say"
    case .syncBlogs: "look for news of the blog; above the blogs, of all"
    case .markBlog: "mark all of the blog read, after asking"
    case .markBlogNow: "the same without asking"
    case .undoBlogMarks: "take that back"
    }
  }

  var hint: String? {
    switch self {
    case .openBlog: "open"
    case .leaveShelf: "quit"
    case .nextNewBlog: "next new"
    case .syncBlogs: "news"
    case .filterBlogs: "filter"
    case .shelf, .endBlogFilter, .blogOrder, .reverseBlogs, .previousNewBlog, .searchBlogs, .markBlog, .markBlogNow,
      .undoBlogMarks:
      nil
    }
  }
}
