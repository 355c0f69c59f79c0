import Blog

/// What `lukija add` and `lukija sync` say beside their output.
public enum SyncNotice: Hashable, Sendable {
  /// What an address turned out to be; counts are nil where nobody says.
  case foundWordPress(title: String, posts: Int?, comments: Int?)
  /// What the address itself is that led to the blog.
  case foundBeside(address: String, OddAnswer)
  /// A feed of so many posts, and perhaps of more behind them; and whether the blog's WordPress answers no questions.
  case foundFeed(title: String, posts: Int?, mayGoOn: Bool, isRESTClosed: Bool)
  /// So many of the things that a server counts did not come.
  case notHere(Counted, Int, of: Int)
  /// So many pages came, which its count of posts leaves out.
  case pagesToo(Int)
  /// Where it stands now, and what reads it.
  case added(summary: SyncSummary, command: String)
  /// What came when it went on where it was stopped, and how many posts there are now.
  case addedMore(summary: SyncSummary, posts: Int, command: String)
  /// It ended before its end; what goes on.
  case goesOn(posts: Int, command: String)
  /// Ended by a signal, with so many posts there; nil where that is said already.
  case stopped(posts: Int?, command: String)
  case fact(SyncFact)
  /// Of a blog, by its name or folder.
  case fault(SyncFault, blog: String)
  /// The same, where nothing of it came before.
  case firstFault(SyncFault, blog: String)
  /// The blog's folder, which cannot be used.
  case problem(Problem, blog: String)
  case summary(SyncSummary, blog: String)
  /// Somebody else is at it.
  case busy(process: Int32?, blog: String)

  /// One line.
  public var text: String {
    switch self {
    case .foundWordPress(let title, let posts, let comments):
      "Found \(Self.name(title))WordPress"
        + [posts.map(Counted.posts.text), comments.map(Counted.comments.text)].compactMap(\.self).map { ", \($0)" }
        .joined() + "."
    case .foundBeside(let address, let answer): "\(quoted(address)): \(answer.message) A blog was found by it."
    case .foundFeed(let title, let posts, let mayGoOn, let isRESTClosed):
      "Found \(Self.name(title))a feed"
        + (posts.map { $0 == 1 && !mayGoOn ? ": 1 post" : ": the newest \(Counted.posts.text($0))" } ?? "")
        + (mayGoOn ? ", and older ones as far as it goes on" : "")
        + (isRESTClosed ? "; the blog's WordPress answers no questions" : "") + "."
    case .notHere(let things, let count, let all):
      "\(count) of the \(things.text(all)) \(count == 1 ? "is" : "are") not here: \(Self.reason(things, count))."
    case .pagesToo(let count):
      "\(count == 1 ? "1 page" : "\(count) pages") came as well, which the count of posts leaves out."
    case .added(let summary, let command): "Here: \(summary.words). “\(command)” reads it."
    case .addedMore(let summary, let posts, let command):
      "Came now: \(summary.words). \(Counted.posts.text(posts)) \(posts == 1 ? "is" : "are") here; “\(command)” reads the blog."
    case .busy(let process, let blog):
      "\(blog): it is being synced already\(process.map { ", by process \($0)" } ?? ""); what comes is in the same folder."
    case .goesOn(let posts, let command):
      posts == 0
        ? "nothing came yet; “\(command)” tries again."
        : "\(Counted.posts.text(posts)) \(posts == 1 ? "is" : "are") here and can be read; “\(command)” goes on from there."
    case .stopped(let posts?, let command): "stopped; " + Self.goesOn(posts: posts, command: command).text
    case .stopped(nil, let command): "stopped; what was fetched is whole, and “\(command)” goes on from there."
    case .fact(let fact): fact.text
    case .fault(let fault, let blog): "\(blog): \(fault.sentence)"
    case .firstFault(let fault, let blog): "\(blog): \(fault.firstSentence)"
    case .problem(let problem, let blog): "\(blog): \(problem.commandLineSentence)"
    case .summary(let summary, let blog): "\(blog): \(summary.isDryRun ? "there would be " : "")\(summary.words)"
    }
  }

  private static func reason(_ things: Counted, _ count: Int) -> String {
    guard things == .comments else { return "the server counts and does not show \(count == 1 ? "it" : "them")" }
    return count == 1
      ? "it stands neither on a post nor on a page, or the server shows it to nobody"
      : "they stand neither on posts nor on pages, or the server shows them to nobody"
  }

  private static func name(_ title: String) -> String { title.isEmpty ? "" : "\(quoted(title)): " }

  /// While nothing was answered yet.
  public static func asking(_ host: String) -> String { "Asking \(host)…" }

  /// How far fetching is.
  public static func progress(posts: Int, of total: Int?, comments: Int, bytes: Int) -> String {
    let share = total.map { "\(posts) of \(max($0, posts)) posts" } ?? Counted.posts.text(posts)
    return "Fetching: \(share), \(Counted.comments.text(comments)), \(size(bytes))"
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    return "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}

/// What a sync brought.
public struct SyncSummary: Hashable, Sendable {
  /// New ones, changed ones, and those that the blog has no more.
  public var posts: [ImportTally.Outcome: Int]
  /// The same of comments.
  public var comments: [ImportTally.Outcome: Int]
  /// Whether nothing was written.
  public var isDryRun: Bool

  /// Of what was taken in.
  public init(_ tally: ImportTally, isDryRun: Bool) {
    posts = tally.posts
    comments = tally.comments
    self.isDryRun = isDryRun
  }

  /// Whether anything is to be told.
  public var isAnything: Bool { words != Self.nothing }

  private static let nothing = "nothing new"

  /// `2 posts, 5 comments`, `1 post changed`, `nothing new`
  public var words: String {
    func count(_ counts: [ImportTally.Outcome: Int], _ outcome: ImportTally.Outcome) -> Int? {
      counts[outcome].flatMap { $0 > 0 ? $0 : nil }
    }
    var parts = [count(posts, .new).map(Counted.posts.text), count(comments, .new).map(Counted.comments.text)]
    parts.append(count(posts, .changed).map { "\(Counted.posts.text($0)) changed" })
    parts.append(count(comments, .changed).map { "\(Counted.comments.text($0)) changed" })
    parts.append(count(posts, .vanished).map { "\(Counted.posts.text($0)) gone" })
    parts.append(count(comments, .vanished).map { "\(Counted.comments.text($0)) gone" })
    let said = parts.compactMap(\.self)
    return said.isEmpty ? Self.nothing : said.joined(separator: ", ")
  }
}

/// Why a blog cannot be added or synced.
public enum SyncRefusal: Hashable, Sendable {
  /// An address, with what is wrong with it.
  case address(String, SyncFault)
  /// The blog is there already.
  case isThere(folder: String, command: String)
  /// The same, by an address that is no page of it.
  case isThereBeside(address: String, OddAnswer, folder: String, command: String)
  /// A folder that is fetched from elsewhere.
  case otherSource(folder: String, home: String)
  case notSynced(folder: String)
  case nothingToSync
  /// Neither a name nor a blog's folder.
  case noBlog(String, near: String?)
  case badDate(String)
  case taken(folder: String, process: Int32?)
  /// What “sync” says in blog.json is nothing that is known.
  case unknownWay(folder: String)
  /// A folder where the blog would stand.
  case folderInTheWay(String)

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .address(let address, let fault): "\(quoted(withoutLogIn(address))): \(fault.firstSentence)"
    case .isThere(let folder, let command): "this blog is in \(folder) already. “\(command)” looks for news."
    case .isThereBeside(let address, let answer, let folder, let command):
      "\(quoted(address)): \(answer.message) The blog there is in \(folder) already; “\(command)” looks for news."
    case .otherSource(let folder, let home):
      "\(folder) is fetched from \(quoted(home)) already. Name another folder with --into, or take “sync” out of its blog.json."
    case .notSynced(let folder):
      "\(folder) is a blog that is fetched from nowhere. “lukija add ADDRESS --into \(folder)” tells where from."
    case .nothingToSync: "there is no blog that is fetched from anywhere. “lukija add ADDRESS” adds one."
    case .noBlog(let word, let near):
      "\(quoted(withoutLogIn(word))) is no blog's name and no blog's folder\(near.map { " (did you mean “\($0)”?)" } ?? ""). “lukija blogs” lists the names."
    case .badDate(let text): "\(quoted(text)) is no date. Write it as 2025-03-09."
    case .taken(let folder, let process):
      "\(folder) is being synced already\(process.map { ", by process \($0)" } ?? ""). What comes is seen here as well."
    case .unknownWay(let folder):
      "“sync” in \(folder)/blog.json says no way that this version knows. A newer Lukija may; else take it out and add the address again with --into."
    case .folderInTheWay(let folder):
      "there is something in \(folder) already that is no blog. Name another folder with --into."
    }
  }
}
