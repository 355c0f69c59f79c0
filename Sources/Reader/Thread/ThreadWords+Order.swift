import Screen
import Words

extension ThreadWords {
  /// "5 thoughts on “Title”", as blogs head their threads.
  public static func heading(_ thoughts: Int, elsewhere: Int = 0, title: String) -> String {
    heading(thoughts, elsewhere: elsewhere, shownTitle: VisualOrder.isolated(title))
  }
}
