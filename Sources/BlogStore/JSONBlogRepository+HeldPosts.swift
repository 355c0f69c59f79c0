import Blog
import TextFormats

extension JSONBlogRepository {
  /// What the folder has of a post, as far as it is held against what a server has; nil where there is none that can be read.
  public func heldPost(_ id: PostID) -> HeldPost? {
    guard RepositoryPath.isUsable(stem: id.slug), let text = try? files.read(Self.path(of: id)),
      let json = try? JSONParser.parse(text, skipping: [], wanted: HeldPost.members)
    else { return nil }
    return HeldPost(json, id: id)
  }
}
