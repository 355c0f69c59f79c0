import Blog
import BlogStore

/// Finds the memory that belongs to a repository.
enum StateStores {
  /// The folder that a person named, else the usual one.
  static func folder(_ named: String?) -> String {
    named ?? StateLocation.stateFolder(environment: Environment.variables) ?? "/tmp/lukija"
  }

  /// Where the files of a blog's deleted posts go.
  static func deletedPosts(of blogFolder: String, in folder: String) -> String {
    "\(folder)/deleted/\(JSONBlogRepository(folder: blogFolder).journalName(in: folder))"
  }

  /// The journal of a blog, named after its address on the web so that copies of a repository share it.
  static func store(for repository: JSONBlogRepository, in folder: String) -> JSONLinesStateStore {
    JSONLinesStateStore(
      folder: folder, blog: repository.journalName(in: folder), machine: StateLocation.machineName())
  }
}
