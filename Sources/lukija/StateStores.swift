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
    let home = (try? JSONBlogRepository(folder: blogFolder).site())?.homePageURL
    return "\(folder)/deleted/\(StateLocation.blogKey(homePageURL: home, folder: blogFolder))"
  }

  /// The journal of a blog, named after its address on the web so that copies of a repository share it.
  static func store(for repository: JSONBlogRepository, in folder: String) -> JSONLinesStateStore {
    // A blog that cannot be read is remembered by its folder.
    let home = (try? repository.site())?.homePageURL
    return JSONLinesStateStore(
      folder: folder, blog: StateLocation.blogKey(homePageURL: home, folder: repository.folder),
      machine: StateLocation.machineName())
  }
}
