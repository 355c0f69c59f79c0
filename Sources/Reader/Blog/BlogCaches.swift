/// What was set and folded, kept because it is wanted again and again. It belongs to the blog that is read, and goes with it;
/// two are always equal, since everything in them can be made again.
public struct BlogCaches: Sendable, Equatable {
  let texts = ThreadTexts()
  let settings = CommentSettings()
  let welcome = Welcome()
  let previews = PreviewCache()
  let panes = PanePicture()
  let list = ListPicture()

  /// Always true.
  public static func == (one: BlogCaches, other: BlogCaches) -> Bool { true }
}
