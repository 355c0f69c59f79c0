import Blog
import Glibc

extension JSONBlogRepository {
  /// The blog's name in the state folder: from its address on the web, else from its folder.
  ///
  /// A `blog.json` that cannot be read for a moment tells no address: what the folder's blog was called last is kept beside
  /// its journals, so that its marks are found all the same, and none go into a journal that nobody reads again.
  public func journalName(in stateFolder: String) -> String { journal(in: stateFolder).name }

  /// The same, and why `blog.json` cannot be read.
  package func journal(in stateFolder: String) -> (name: String, problem: Problem?) {
    let kept = KeptFile(
      folder: stateFolder + "/homes", name: StateLocation.blogKey(homePageURL: nil, folder: folder))
    do throws(Problem) {
      let home = try site().homePageURL
      let name = StateLocation.blogKey(homePageURL: home, folder: folder)
      // Only where there is something to be missed.
      if home != nil, access("\(stateFolder)/blogs/\(name)", F_OK) == 0, kept.read() != Array(name.utf8) {
        // It is needed when something breaks later: nobody has to wait for the disk now.
        try? kept.write(Array(name.utf8), isDurable: false)
      }
      return (name, nil)
    } catch {
      let name = kept.read().map { String(decoding: $0, as: UTF8.self) } ?? ""
      // Whatever stands there leads to no other folder.
      guard !name.isEmpty, name == StateLocation.fileName(name) else {
        return (StateLocation.blogKey(homePageURL: nil, folder: folder), error)
      }
      return (name, error)
    }
  }
}
