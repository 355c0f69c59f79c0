import Blog
import BlogStore
import Sync
import Words

/// What this machine remembers of blogs' servers. It may be deleted at any time: then everything is asked again, and
/// nothing is written twice.
struct SyncFiles {
  private let folder: String

  /// - Parameter folder: `…/lukija/sync`
  init(folder: String = StateStores.folder(nil) + "/sync") { self.folder = folder }

  /// Servers that want to be left alone.
  var hosts: KeptFile { KeptFile(folder: folder, name: "hosts.json") }

  /// How far a blog was fetched. By its folder, which must be there: copies of one blog are fetched apart.
  func state(of blog: String) -> KeptFile { KeptFile(folder: folder, name: key(blog) + ".json") }

  /// One sync of a blog at a time.
  func work(on blog: String) throws -> SoleWork {
    do throws(SoleWork.Refusal) {
      return try SoleWork(folder: folder, name: key(blog) + ".lock")
    } catch .taken(let process) {
      throw CommandFault.sync(.taken(folder: blog, process: process))
    } catch .file(let problem) {
      throw problem
    }
  }

  private func key(_ blog: String) -> String { StateLocation.blogKey(homePageURL: nil, folder: blog) }
}
