import ArgumentParser
import Blog
import BlogStore
import Configuration
import Interchange
import Words

/// `lukija blogs --opml`: a list for other readers.
struct BlogsOutline {
  private let settings: Settings

  /// Of all blogs that `config.toml` names.
  init(_ settings: Settings) { self.settings = settings }

  /// Prints it. What has no feed is named and left out; what cannot be read makes it fail, once the rest is printed.
  func write() throws {
    var subscriptions: [Subscription] = []
    var isWhole = true
    var folders: Set<String> = []
    for blog in settings.configuration.blogs {
      do {
        let folder = try settings.folder(of: blog)
        // Two names of one folder are one blog.
        guard folders.insert(SyncChoice.place(folder)).inserted else { continue }
        let site = try JSONBlogRepository(folder: folder).site()
        guard let source = try SyncedBlog.source(of: folder) else {
          StandardError.say(.subscriptions(.leftOut(blog: blog.name)))
          continue
        }
        let page = [source.home, blog.home ?? "", site.homePageURL ?? ""].first { !$0.isEmpty }
        let title = site.title == Site.untitled ? blog.name : site.title
        subscriptions.append(Subscription(title: title, feed: source.feedAddresses.first, page: page))
      } catch let problem as Problem {
        isWhole = false
        StandardError.complain(.sync(.problem(problem, blog: blog.name)))
      } catch let fault as CommandFault {
        isWhole = false
        StandardError.complain("\(blog.name): \(fault.text)")
      }
    }
    var output = StandardOutput()
    try output.write(OPMLText.of(subscriptions, title: "Lukija").utf8)
    try output.flush()
    if !isWhole { throw ExitCode.failure }
  }
}
