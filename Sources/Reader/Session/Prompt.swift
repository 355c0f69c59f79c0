import Blog
import Words

/// A line of input at the bottom of the screen.
public struct Prompt: Equatable, Sendable {
  /// What it asks for.
  public enum Purpose: Equatable, Sendable {
    /// Search the pane; `origin` is where an abandoned search goes back to.
    case search(Pane, origin: SearchOrigin)
    /// `:`
    case commandLine
    /// Which comments to show.
    case threadFilter
    /// Which posts to list, shown as it is typed; `origin` is what an abandoned filter goes back to.
    case listFilter(origin: ListOrigin)
    /// What to look for in everything.
    case textSearch
    /// What help is to say; an abandoned one shows what was shown before.
    case helpFilter(before: String)
    /// The command for a piece.
    case pipe(PieceSource)
    /// The file for a piece.
    case save(PieceSource)
    /// Which blogs to list, shown as it is typed.
    case shelfFilter(before: String)
    /// What to look for in everything that all blogs say.
    case shelfSearch
    /// Who signs replies.
    case identity(IdentityForm)
  }

  /// What it asks for.
  public var purpose: Purpose
  /// What stands before the input.
  public var label: PromptLabel
  /// The input.
  public var text: TextBuffer
  /// What Tab goes through.
  var completion: Completion?

  /// An empty prompt, or one that offers a text.
  public init(_ purpose: Purpose, label: PromptLabel, text: String = "") {
    self.purpose = purpose
    self.label = label
    self.text = TextBuffer(text: text)
  }
}

/// What the list showed before a filter.
public struct ListOrigin: Equatable, Sendable {
  /// The filter.
  var query: PostQuery
  /// As it was typed.
  var filter: String
  /// The selected post.
  var selected: PostID?
}

/// Where each pane stood before a search.
public struct SearchOrigin: Equatable, Sendable {
  /// List selection and top.
  var listSelection: Int
  var listTop: Int
  /// The selected post.
  var listSelected: PostID?
  /// Reader's top line.
  var readerTop: Int
  /// Thread's place.
  var threadPlace: ThreadState.Place?
  /// Where `C-o` goes back to.
  var place: Place?
  /// The search before this one.
  var search: Search?
}
