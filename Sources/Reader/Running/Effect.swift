import Blog

/// Something to be done outside of the session, by who does it. Effects are values, so that tests compare them.
public enum Effect: Equatable, Sendable {
  /// With the blog's files.
  case store(StoreEffect)
  /// With the index.
  case catalogue(CatalogueEffect)
  /// Beside the reader, since it would keep keys waiting.
  case page(PageEffect)
  /// Add to the journal.
  case remember([StateChange])
  /// With a reply that is being written.
  case writing(WritingEffect)
  /// With a link.
  case link(LinkEffect)
  /// With what is taken along.
  case taking(TakingEffect)
  /// With a picture.
  case picture(PictureEffect)
  /// With the blog's server.
  case sync(SyncEffect)
  /// With the terminal and the program itself.
  case screen(ScreenEffect)
  /// With the blogs that the settings list.
  case shelf(ShelfEffect)
}

/// What is done with the blog's files.
public enum StoreEffect: Equatable, Sendable {
  /// Read the site, what is remembered and the replies, and keep the catalogue of posts up to date from now on.
  case readBlog
  /// Look at every file of the blog again.
  case refreshBlog
  /// Read `blog.json` again.
  case readSite
  /// Read the replies again.
  case readReplies
  /// Read no further until ``refreshBlog`` is asked for.
  case stopReading
  /// Write a reply. Publishing stamps it with the time and removes the draft that it replaces.
  case saveReply(Reply, SavePurpose)
  /// Tell a reply as it stands in its file what the person knows of its way to the blog, or wants.
  case moveReply(ReplyID, DeliveryEvent)
  /// Remove a reply's file.
  case deleteReply(Reply)
  /// With a post that was made here; the token comes back with the answer.
  case ownPost(OwnPostEffect, token: Int)
  /// Keep a copy of a reply outside of the blog, whose disk takes its time.
  case keepCopy(Reply)
}

/// What is done with the index.
public enum CatalogueEffect: Equatable, Sendable {
  /// Get rows of the list.
  case list(ListRequest, ListMarks)
  /// Look for a post. Only the last one asked for is answered.
  case find(PostLookup, ListMarks)
  /// Learn what is unread in the posts of a list.
  case unread(PostQuery, ListMarks)
  /// Learn what posts are called.
  case name([PostID])
  /// Look through everything, with the replies written here; ends the search before it.
  case search(Int, TextQuery, [Reply])
  /// Let a search go on until it found so many.
  case continueSearch(Int, upTo: Int)
}

/// What is done with a post that is opened, or open.
public enum PageEffect: Equatable, Sendable {
  /// Read one post; the token comes back with the answer.
  case readPost(PostID, token: Int)
  /// Make what is searched of a long thread, as soon as nothing else is waited for.
  case prepareSearch([Comment], BlogCaches)
  /// Set a long post's page at a width; the number comes back with the answer.
  case setPage(PostPage.Source, width: Int, number: Int)
  /// Find terms in a long page's content; the number comes back with the answer.
  case findInPage([String], content: String, number: Int)
}

/// What is done with a reply that is being written.
public enum WritingEffect: Equatable, Sendable {
  /// Give a new reply its id and time. It is written in the first pane; the second gets the keys back.
  case beginReply(ReplyTarget, Pane, returnsTo: Pane)
  /// Keep what was typed for a post that did not open as a draft.
  case keepTyped(ReplyTarget)
  /// Keep a copy of what was typed so far for a post that is not there yet, outside of the blog.
  case copyTyped(ReplyTarget)
  /// Print what was typed for a post that is not known once the terminal is given back, and keep a copy of it, as nobody
  /// may read that.
  case printAtEnd(ReplyTarget)
  /// Give a reply another name, because somebody else wrote under its own, and save it for the same purpose.
  case forkReply(Reply, SavePurpose)
  /// Put a reply that its blog does not take somewhere else.
  case rescueReply(Reply)
  /// Go on with a text in the person's editor.
  case edit(String)
  /// Write a post of one's own in the person's editor.
  case editPost(PostDraft)
  /// Say ``Message/autosaveDue`` after a moment.
  case startAutosaveTimer
}

/// What is done with a link.
public enum LinkEffect: Equatable, Sendable {
  /// Open in the person's browser.
  case openLink(String)
  /// Let the next browser open a link that others did not.
  case tryBrowsers(LinkAttempt)
  /// Put on the clipboard.
  case copy(String)
  /// Offer to the terminal what no program copied.
  case offer(String, CopyOutcome)
}

/// What is done with the terminal and the program itself.
public enum ScreenEffect: Equatable, Sendable {
  /// Take messages in, one after the other, each with its effects: what was typed ahead.
  case takeIn([Message])
  /// Say ``Message/dwellElapsed`` after a moment.
  case startDwellTimer
  /// Say ``ListMessage/previewIsLate(token:)`` after a moment.
  case startPreviewPatience(token: Int)
  /// Say ``SyncMessage/due`` after so many seconds.
  case startSyncTimer(seconds: Int)
  /// Say ``SyncMessage/sendDue`` at this time, or after a while where it has passed.
  case startSendTimer(Timestamp)
  /// Use the terminal as the person has it set now.
  case takeSettings(ReaderSettings)
  /// Draw every cell again.
  case redraw
  /// Stop, as C-z does everywhere.
  case suspend
  /// End.
  case quit
}

/// What a new reply answers.
public struct ReplyTarget: Hashable, Sendable {
  /// The post.
  public var post: PostID
  /// Its feed id.
  public var postFeedID: String
  /// The comment; nil for the post.
  public var comment: CommentID?
  /// Text to begin with: a quotation, or nothing.
  public var text: String
  /// Under whose name; empty until it is known.
  public var author: Identity
  /// The published reply that gets a new wording.
  public var replaces: ReplyID?
}
