import Screen
import Words

extension ThreadWords {
  /// "5 thoughts on “Title”", as blogs head their threads.
  public static func heading(_ thoughts: Int, title: String) -> String {
    heading(thoughts, shownTitle: VisualOrder.isolated(title))
  }
}
