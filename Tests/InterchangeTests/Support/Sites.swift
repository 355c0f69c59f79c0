import Blog
import Glibc
import Interchange
import Testing

/// Brings a site of a few files into a blog, twice: what came, the posts by their titles, and the folder of both.
func bringSite(
  _ files: [(String, String)], now: Timestamp? = nil, into folder: TemporaryFolder = TemporaryFolder()
) throws -> (Imported, [String: Post], TemporaryFolder) {
  for (name, text) in files { folder.write("site/\(name)", text) }
  let imported = try bring([folder.path("site")], into: folder.path("blog"), now: now)
  let before = folder.everything("blog")
  try bring([folder.path("site")], into: folder.path("blog"), now: now)
  #expect(folder.everything("blog") == before, "a second run changes nothing")
  var posts: [String: Post] = [:]
  for post in imported.posts { posts[post.post.title] = post.post }
  return (imported, posts, folder)
}
