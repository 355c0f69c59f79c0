import Blog

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
