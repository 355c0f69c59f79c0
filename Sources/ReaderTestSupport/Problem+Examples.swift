import Blog

extension Problem {
  /// What a full disk answers.
  public static func diskIsFull(file: String) -> Problem {
    Problem(.file(.refused(.write, .noRoom, code: 28)), file: file)
  }
}

extension FileFault {
  /// What a file system answers that takes nothing.
  public static let readOnly = FileFault.refused(.write, .noPermission, code: 30)
}
