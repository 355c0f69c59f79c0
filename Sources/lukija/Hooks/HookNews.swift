import Blog
import Reader
import Sync
import Words

/// What became of a blog's sync, for the person's commands.
struct HookNews {
  /// As `config.toml` calls the blog, else its folder.
  var name: String
  var folder: String
  var home: String?
  /// New ones, where that is known.
  var posts: Int
  var comments: Int
  /// Why it ended before its end, as a word, and said; nil where it did not.
  var fault: (word: String, text: String)?

  var isAnything: Bool { posts + comments > 0 }
  var text: String { HookWords.news(of: [name], posts: posts, comments: comments) }

  private init(folder: String, _ settings: Settings, news: ImportTally) {
    let entry = settings.blog(in: folder)
    name = entry?.name ?? folder
    self.folder = folder
    home = (try? SyncedBlog.source(of: folder))?.home ?? entry?.home
    posts = news.posts[.new] ?? 0
    comments = news.comments[.new] ?? 0
  }

  /// As the reader's sync tells it.
  init(_ report: SyncReport, folder: String, _ settings: Settings) {
    self.init(folder: folder, settings, news: report.news)
    switch report.end {
    case .complete, .nowhere: break
    case .stopped: fault = ("stopped", HookWords.stopped)
    case .failed(let fault): self.fault = (fault.word, fault.sentence)
    case .problem(let problem): fault = (SyncFault(problem)?.word ?? "folder", problem.sentence)
    case .refused(let refusal): fault = (refusal.word, refusal.text)
    }
  }

  /// As `lukija sync` tells it.
  init(_ outcome: SyncOutcome, _ settings: Settings) {
    self.init(folder: outcome.blog.folder, settings, news: outcome.isCertain ? outcome.toldTally : ImportTally())
    if let complaint = outcome.complaint { fault = (outcome.failure?.fault?.word ?? "folder", complaint) }
  }
}

extension SyncRefusal {
  /// Another sync is at it, or it cannot be.
  fileprivate var word: String { if case .taken = self { SyncFault.locked.word } else { "folder" } }
}
