import Blog

extension JSONBlogRepository {
  /// Every problem of every file.
  public func check() -> [Problem] { [] }
}
