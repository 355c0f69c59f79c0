/// What is said of a subcommand where it is asked for help, by its name.
public enum CommandHelp: Hashable, Sendable, CaseIterable {
  /// The program itself.
  case lukija
  case read, open, list, search, show, comments, reply, new, edit, publish, delete
  /// `lukija init`
  case make
  /// `lukija import`
  case bringIn
  case export, check, add, sync, blogs, rename, remove, config, keys

  /// One line.
  public var abstract: String {
    switch self {
    case .lukija: "Reads a blog in the terminal: posts, comments, replies."
    case .read: "Open the reader (what happens without a subcommand)."
    case .open: "Open the reader at a post, or at a comment of it."
    case .list: "List the posts, newest first: date, slug, title, comments."
    case .search: "Search what posts and comments say, newest post first."
    case .show: "Print a post as the reader sets it, in plain text."
    case .comments: "Print a post's comments, numbered and indented."
    case .reply: "Publish a reply in Markdown; prints its id."
    case .new: "Write a post in your editor, in Markdown."
    case .edit: "Open a post of your own again in your editor."
    case .publish: "Publish a draft of your own, dated now."
    case .delete: "Delete a post of your own; its file is kept."
    case .make: "Make an empty repository."
    case .bringIn: "Bring a blog's export, its feeds or a folder of Markdown into a repository."
    case .export: "Write the blog in a format that others read."
    case .check: "Name every problem of the repository: file, line, column, what, what to do."
    case .add:
      "Bring a blog here from its address, or all of a list (OPML), or give a blog's folder a name, for -b NAME."
    case .sync: "Look for news of blogs that came from the web."
    case .blogs: "List the blogs that have a name: name, title, folder."
    case .rename: "Call a blog otherwise."
    case .remove: "Take a blog off the list; its folder stays."
    case .config: "Print the settings, or what is wrong with them."
    case .keys: "Print the reader's keys."
    }
  }

  /// How it is called; nil where the parser says it as well.
  public var usage: String? {
    switch self {
    case .lukija:
      """
      lukija [<folder>]
      lukija <subcommand>
      """
    case .new: "lukija new [<title>] [<file>|-] [--tag <tag> ...] [--draft] [--repository <folder>]"
    case .make: "lukija init [<folder>] [--title <title>]"
    case .bringIn: "lukija import <source> ... --into <folder>"
    case .export:
      "lukija export <folder> --as <format> [--query <words>] [--without-replies]\n              [--with-unpublished] [--with-private] [--replace]"
    case .add: "lukija add <address>|<folder> [--name <name>] [--into <folder>]\nlukija add <list.opml> [--yes]"
    case .sync: "lukija sync [<blog> ...] [--all] [--since <date>] [--dry-run] [--quiet] [--json]"
    case .read, .open, .list, .search, .show, .comments, .reply, .edit, .publish, .delete, .check, .blogs,
      .rename, .remove, .config, .keys:
      nil
    }
  }
}
