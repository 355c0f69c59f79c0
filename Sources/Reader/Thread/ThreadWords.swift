import Blog
import Screen

/// How blogs speak of their threads.
public enum ThreadWords {
  /// "5 thoughts", "One thought", "No thoughts yet".
  public static func count(_ thoughts: Int) -> String {
    switch thoughts {
    case 0: "No thoughts yet"
    case 1: "One thought"
    default: "\(thoughts) thoughts"
    }
  }

  /// "5 thoughts on “Title”", as blogs head their threads.
  public static func heading(_ thoughts: Int, title: String) -> String {
    "\(count(thoughts)) on “\(VisualOrder.isolated(title))”"
  }

  /// "1 pingback", "3 pingbacks": trackbacks count as what they are, links from elsewhere.
  public static func linkBacks(_ count: Int) -> String { count == 1 ? "1 pingback" : "\(count) pingbacks" }

  /// "1 reply", "4 replies".
  public static func replies(_ count: Int) -> String { count == 1 ? "1 reply" : "\(count) replies" }
}
