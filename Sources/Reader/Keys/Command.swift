/// What a key asks for. Which pane answers is the focus's business.
public enum Command: Hashable, Sendable {
  // Moving.
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom
  case nextComment, previousComment, nextSibling, previousSibling, nextTop, previousTop, parent
  case nextPost, previousPost, nextMatch, previousMatch, jumpBack

  // Panes.
  case open, back, quit, nextPane, previousPane, zoom, narrower, wider, growPane, shrinkPane

  // Looking.
  case scrollLeft, scrollRight, footnote, toggleLinkNumbers
  case search, contents, links, help, replies, commandLine, openInBrowser, copyLink, redraw, suspend, reload, endSearch
  case searchEverything

  // Folding and marking.
  case fold, foldRoot, foldAll, foldRead, unfoldAll, toggleLinkBacks, toggleRead, markThread, toggleStar
  case filterList, cycleListOrder, filterThread, cycleOrder, toggleFlat, toggleInferred

  // Replying.
  case reply, replyQuoting, edit, delete, undo

  // The composer.
  case publish, preview, externalEditor, closeComposer, scrollParentDown, scrollParentUp
  case write(TextBuffer.Edit)

  // Prompts and windows.
  case accept, cancel, confirm, decline
}

/// Who gets the keys.
public enum Mode: Hashable, Sendable, CaseIterable {
  /// The post list.
  case list
  /// The reader pane.
  case reader
  /// The comment thread.
  case thread
  /// A window over the panes: help, links, contents, replies, problems.
  case window
  /// One line of input at the bottom: search, command line, name.
  case prompt
  /// A question that wants y or n.
  case question
  /// The composer, writing.
  case composer
  /// The composer, showing the reply as it will look.
  case preview
}
