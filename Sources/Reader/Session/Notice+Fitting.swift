import Screen
import Words

extension Notice {
  /// The same with a title that leaves it in one row: where one came is said briefly, and the title stands above the text.
  ///
  /// - Parameter columns: of the row.
  func inOneRow(columns: Int) -> Notice {
    guard case .going(.nextUnread(let title, let blog, let step, let isRound)) = self else { return self }
    func notice(_ title: String) -> Notice {
      .going(.nextUnread(title: title, blog: blog, step: step, isRound: isRound))
    }
    let rest = columns - DisplayWidth.columns(of: notice("").text)
    return notice(DisplayWidth.truncate(title, to: max(1, rest)))
  }
}
