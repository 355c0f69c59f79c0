import Blog
import Markup
import Screen
import Words

/// The post that is open: its page, set at the reader pane's width, and its thread.
public struct OpenPost: Equatable, Sendable {
  /// The post.
  public var post: Post
  /// What is wrong in its file.
  public var problems: [Problem]
  /// What its blog says of itself, in a list over several; nil within one.
  public var site: Site?
  /// The body, parsed once.
  public var body: Document
  /// Header, body, permalink and contact block, set at the pane's width.
  public var page: TypesetText
  /// First line of the page in view.
  public var top = 0
  /// In linear mode the line that the cursor stands on; nil as long as it is the first in view.
  var line: Int?
  /// Cells that lines wider than the column are scrolled to the left.
  public var left = 0
  /// The rest of a long page, or its setting at another width, while it is on its way.
  public var setting: PageSetting?
  /// The word that was in the first line when the page was set again: it stays the place until the page is scrolled.
  var held: HeldPlace?
  /// Where the last jump to a footnote led; there, the same key leads back.
  var noteTop: Int?
  /// The comments.
  public var thread: ThreadState
  /// Where in the page's content somebody came to it: that page is the first for them.
  public internal(set) var arrival = 0
  /// Whether it is only shown, as it is selected in the list, and nobody opened it.
  public var isPreview = false
  /// Whether `body` is only the beginning of it, and the rest is still being parsed.
  public var isBeginning = false
  /// Its file on the way: the rest of a long one, or all of one that changed.
  var reading: Reading?
  /// What was said last about its file, until that can be read again.
  var fileNotice: Notice?

  /// The UTF-8 offset in the page's content of what is first in view: the place that survives other widths.
  public var offset: Int {
    if let place = setting?.place { return place }
    if let line, page.lines.indices.contains(line) { return page.lines[line].offset }
    if let held, held.top == top { return held.offset }
    return page.lines.indices.contains(top) ? page.lines[top].offset : 0
  }

  /// Whether its body is so long that setting the page would keep keys waiting.
  var isLong: Bool { post.body.source.utf8.count > 1 << 16 }
}

/// The file of the open post on its way.
struct Reading: Hashable, Sendable {
  /// Tells its answer from those to what was asked before.
  var token: Int
  /// Whether the file has changed since: it is read again then.
  var isOutdated = false
  /// Whether it was given up for another post, and has to be asked for again where this one stays open after all.
  var isLost = false

  /// The same, with a file that has changed since.
  var outdated: Reading { Reading(token: token, isOutdated: true, isLost: isLost) }
}

/// A word that stays the reader's place while its line stays the first in view.
struct HeldPlace: Hashable, Sendable {
  /// The first line in view.
  var top: Int
  /// Offset in the content.
  var offset: Int
}

/// A page that is being set beside the reader.
public struct PageSetting: Hashable, Sendable {
  /// Tells its answer from those to earlier requests.
  public var number: Int
  /// Cells from edge to edge.
  public var width: Int
  /// Whether it was asked for.
  public var isAskedFor = false
  /// Offset in the content to go to once it is there; nil stays where the reader is.
  public var place: Int?
}
