import Blog
import Markup
import Screen

/// The reply being written.
public struct Composer: Equatable, Sendable {
  /// Where in its life the open reply is.
  public enum Stage: Equatable, Sendable {
    /// Being written.
    case writing
    /// Shown as it will look, scrolled by so many lines.
    case previewing(top: Int)
  }

  /// The reply as it was last handed to the disk; its text may lag behind `text`.
  public var reply: Reply
  /// What is being typed.
  public var text: TextBuffer
  /// First visible row of the text.
  public var top = 0
  /// Writing or previewing.
  public var stage: Stage = .writing
  /// The pane in which it opened; it covers the lower part of that pane.
  public var pane: Pane
  /// The pane that gets the keys back when the composer closes.
  public var returnsTo: Pane
  /// The text it began with: a quotation, or nothing. Who closes it with just that has written nothing.
  public var beginning: String
  /// The text that is known to be on disk.
  public var savedText: String
  /// Whether a save is on its way, by timer or already handed over.
  public var isSaving = false
  /// Set while the reply is being published: keys wait for the answer.
  public var isPublishing = false
  /// The reply as it stood in the thread before it was edited; nil for a new one.
  public var original: Reply?
  /// Where the thread stood when it opened, and stands again when it closes.
  public var origin: ThreadState.Place?
  /// Why the last save failed.
  public var failure: Problem?

  /// Whether there is text that the disk does not have.
  public var isDirty: Bool {
    // Byte by byte: letters that are put together another way are another text for the disk, and soon told apart.
    text.text.utf8.count != savedText.utf8.count || !text.text.utf8.elementsEqual(savedText.utf8)
  }
}

extension Composer {
  /// Edits the text, and keeps the cursor's row in view.
  mutating func write(_ edit: TextBuffer.Edit, viewport: Size) {
    text.apply(edit, viewport: viewport)
    scroll(viewport: viewport)
  }

  /// Keeps the cursor's row in view.
  mutating func scroll(viewport: Size) {
    text.wrap(width: viewport.columns)
    let row = text.cursorPosition(width: viewport.columns).row
    top = max(0, min(top, row))
    if row >= top + viewport.rows { top = row - viewport.rows + 1 }
    // No row below the text stays empty while there is text above the view.
    top = max(0, min(top, text.rowCount(width: viewport.columns) - viewport.rows))
  }

  /// Whether a save is to be begun; it is under way from then on.
  mutating func beginSaving() -> Bool {
    guard isDirty, !isSaving else { return false }
    isSaving = true
    return true
  }

  /// What is to be saved now; nil where nothing is.
  mutating func takeForSaving() -> Reply? {
    // A draft that never had a word in it needs no file, and one behind a reply that is being published would take the
    // publication back.
    guard !isPublishing, isDirty, !(savedText.isEmpty && text.isBlank) else {
      isSaving = false
      return nil
    }
    reply.markdown = text.text
    return reply
  }

  /// The reply as it will look.
  ///
  /// - Parameter isSent: whether a blog's server gets it, and keeps of it what it keeps of comments.
  func preview(columns: Int, language: String?, isSent: Bool) -> TypesetText {
    preview(of: text.text, columns: columns, language: language, isSent: isSent)
  }

  /// A part of it as it will look.
  func preview(of text: String, columns: Int, language: String?, isSent: Bool) -> TypesetText {
    Typesetter.set(
      document(of: text, isSent: isSent), width: columns, options: Typesetter.Options(language: language))
  }

  /// A text as the blog will have it.
  private func document(of text: String, isSent: Bool) -> Document {
    let document = MarkupParser.document(markdown: text)
    return isSent ? document.keptByComment : document
  }

  /// Scrolls the preview by lines of so many, of which so many are in view.
  mutating func scrollPreview(by way: Int, of lines: Int, rows: Int) {
    guard case .previewing(let top) = stage else { return }
    stage = .previewing(top: min(max(0, top + way), max(0, lines - rows)))
  }

  /// Whether the person has written nothing that is worth a draft.
  var isWorthNothing: Bool {
    text.isBlank || savedText.isEmpty && text.text == beginning || text.text == original?.markdown
  }
}
