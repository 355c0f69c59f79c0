import Blog
import Screen
import Words

/// A pane of the screen.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  /// The post list.
  case list
  /// The post.
  case reader
  /// The post's comments.
  case thread
}

/// The reader: the screen, who has the keys, and the blog that is open. ``update(_:_:)`` changes it and ``view(_:)`` draws
/// it. What belongs to a room is that room's state.
public struct Session: Equatable, Sendable {
  /// The terminal's size.
  public var size: Size
  /// Whether text from right to left is turned here, and not by the terminal.
  public var turnsText = true
  /// Whether the terminal strikes out what is deleted.
  public var strikesText = false
  /// Whether the terminal's window has the keyboard, as far as it tells: what stands in another is not read.
  public var hasFocus = true
  /// What the terminal can do with pictures; nil where that is nothing, or nobody knows yet.
  public internal(set) var pictureAbility: PictureAbility?
  /// Which pictures are drawn since a key said so; nil as it is set.
  var chosenPictures: PictureChoice?
  /// Which pane has the keys.
  public var focus: Pane = .list
  /// Whether the focused pane has the whole screen.
  public var isZoomed = false
  /// Where the panes were scrolled to before the window was dragged to another size, and after.
  var resizing: Resizing?
  /// What the person has set.
  public internal(set) var settings: ReaderSettings {
    _read { yield boxedSettings.value }
    _modify { yield &boxedSettings.value }
  }
  private var boxedSettings = Boxed(ReaderSettings())
  /// Choices of the screen that are remembered.
  public var preferences = Preferences()
  /// A line of input at the bottom.
  public var prompt: Prompt?
  /// A question that waits for y or n.
  public var question: Question?
  /// A window over the panes.
  public var window: Window?
  /// What the status line has to say until the next key.
  public var notice: Notice?
  /// What linear mode remembers from key to key; nil without it.
  var walking: LinearWalking? {
    get { boxedWalking.value }
    set { if newValue != nil || boxedWalking.value != nil { boxedWalking.value = newValue } }
  }
  private var boxedWalking = Boxed<LinearWalking?>(nil)
  /// What is said when nothing else is any more.
  var laterNotice: LaterNotice?
  /// What was pressed of a command that is not whole yet.
  public var keys = UnfinishedKeys()
  /// The blogs that the settings list; nil where there is one alone.
  public var shelf: Shelf? {
    _read { yield boxedShelf.value }
    _modify { yield &boxedShelf.value }
  }
  private var boxedShelf = Boxed<Shelf?>(nil)
  /// Whether their list has the screen, and no blog is read.
  public internal(set) var isOnShelf = false
  /// The blog that is read, or the list over several.
  public var blog: BlogSession
  /// Layouts that were worked out.
  let layouts = LayoutMemory()

  /// A reader that has read nothing yet.
  public init(size: Size, blog: BlogID = BlogID("blog"), destination: Destination? = nil) {
    self.size = size
    self.blog = BlogSession(id: blog, destination: destination)
  }
}

/// What the status line says as soon as it has room.
struct LaterNotice: Equatable, Sendable {
  var notice: Notice
  /// The post that it is about; once another is open it means nothing.
  var post: PostID?
}

/// What was pressed of a command that is not whole yet.
public struct UnfinishedKeys: Hashable, Sendable {
  /// Keys of an unfinished sequence (`z`).
  public var pending: [KeyPress] = []
  /// The number typed before a command (`17r`).
  public var count: Int?
  /// Commands that a key asks for when what it asked for before is done, by name.
  var rest: [String] = []
}
