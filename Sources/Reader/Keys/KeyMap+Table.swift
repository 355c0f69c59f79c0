extension KeyMap {
  private static let panes: Set<Mode> = [.list, .reader, .thread]
  private static let texts: Set<Mode> = [.reader, .thread]
  private static let scrolling: Set<Mode> = [.list, .reader, .thread, .window, .preview]

  /// Every row under its heading, in the order of help and docs/keys.md.
  public static let sections: [(title: String, bindings: [KeyBinding])] = [
    ("Moving", moving), ("Posts and panes", opening), ("The comment thread", thread), ("Looking", looking),
    ("Marking", marking), ("Replying", replying), ("Writing", composing), ("Asking", asking),
  ]

  /// Every row.
  public static let all: [KeyBinding] = sections.flatMap(\.bindings)

  private static let moving: [KeyBinding] = [
    KeyBinding(
      scrolling, ["j", "Down"], .down, "down; in the thread on to the next comment"),
    KeyBinding(scrolling, ["k", "Up"], .up, "up"),
    KeyBinding(scrolling, ["Space", "PgDn", "C-f"], .pageDown, "a page down"),
    KeyBinding(scrolling, ["b", "PgUp", "C-b"], .pageUp, "a page up"),
    KeyBinding(scrolling, ["C-d"], .halfPageDown, "half a page down"),
    KeyBinding(scrolling, ["C-u"], .halfPageUp, "half a page up"),
    KeyBinding(scrolling, ["g", "Home"], .top, "to the top"),
    KeyBinding(scrolling, ["G", "End"], .bottom, "to the bottom; 17G to comment or post 17"),
  ]

  private static let opening: [KeyBinding] = [
    KeyBinding([.list], ["Enter"], .open, "open the post", hint: "open"),
    KeyBinding([.reader], ["Enter"], .open, "on to the comments"),
    KeyBinding(panes, ["Tab", "l", "Right"], .nextPane, "next pane", hint: "next pane"),
    KeyBinding(panes, ["S-Tab", "h", "Left"], .previousPane, "previous pane"),
    KeyBinding(texts, ["q", "Esc"], .back, "back", hint: "back"),
    KeyBinding([.list], ["q"], .back, "quit", hint: "quit"),
    KeyBinding([.list], ["Esc"], .endSearch, "end the search; show all posts; stop reading"),
    KeyBinding(
      [.list], ["f"], .filterList,
      "filter: words tag: author: is: has: since: until:"),
    KeyBinding([.list], ["S"], .cycleListOrder, "by date, title, comments, last comment, unread first"),
    KeyBinding(panes, ["Q"], .quit, "quit"),
    KeyBinding(panes, ["J"], .nextPost, "next post, from any pane"),
    KeyBinding(panes, ["K"], .previousPost, "previous post, from any pane"),
    KeyBinding(panes, ["Z"], .zoom, "zoom the pane, and back"),
    KeyBinding(panes, ["<"], .narrower, "narrower text"),
    KeyBinding(panes, [">"], .wider, "wider text"),
    KeyBinding(panes, ["+"], .growPane, "more room for this pane"),
    KeyBinding(panes, ["-"], .shrinkPane, "less room for this pane"),
  ]

  private static let thread: [KeyBinding] = [
    KeyBinding([.thread], ["}", "C-n"], .nextComment, "next comment"),
    KeyBinding([.thread], ["{", "C-p"], .previousComment, "previous comment"),
    KeyBinding([.thread], ["]"], .nextSibling, "next comment on the same level"),
    KeyBinding([.thread], ["["], .previousSibling, "previous comment on the same level"),
    KeyBinding([.thread], [")"], .nextTop, "next comment that answers the post itself"),
    KeyBinding([.thread], ["("], .previousTop, "previous comment that answers the post itself"),
    KeyBinding([.thread], ["p"], .parent, "to the comment that this one answers; C-o comes back"),
    KeyBinding([.thread], ["z a", "Enter"], .fold, "fold the answers away, and back", hint: "fold"),
    KeyBinding([.thread], ["z A"], .foldRoot, "fold the whole conversation, and back"),
    KeyBinding([.thread], ["z M"], .foldAll, "fold every thread"),
    KeyBinding([.thread], ["z n"], .foldRead, "fold away what is read; what is new stays open"),
    KeyBinding([.thread], ["z R"], .unfoldAll, "unfold everything"),
    KeyBinding([.thread], ["P"], .toggleLinkBacks, "pingbacks in, out"),
    KeyBinding(
      [.thread], ["f"], .filterThread,
      "filter: words author:name is:new is:mine is:pingback"),
    KeyBinding([.thread], ["S"], .cycleOrder, "oldest, newest, most answered first"),
    KeyBinding([.thread], ["T"], .toggleFlat, "one after the other by time, or as a tree"),
    KeyBinding([.thread], ["I"], .toggleInferred, "guess answers from “@Name” and “#12”"),
  ]

  private static let looking: [KeyBinding] = [
    KeyBinding(panes, ["/"], .search, "search this pane, as you type", hint: "search"),
    KeyBinding(panes, ["F"], .searchEverything, "search everything that posts and comments say"),
    KeyBinding(panes, ["n"], .nextMatch, "next match; without a search, what is new next"),
    KeyBinding(panes, ["N"], .previousMatch, "match before; without a search, what is new before"),
    KeyBinding(texts, ["t"], .contents, "contents: the headings of the post"),
    KeyBinding(texts, ["L"], .links, "links of the post or comment; 3L follows link 3"),
    KeyBinding(texts, ["#"], .toggleLinkNumbers, "links with numbers, or underlined only"),
    KeyBinding([.reader], ["x"], .footnote, "to the footnote in view, and back; 2x to footnote 2"),
    KeyBinding([.reader], ["z l", "M-Right"], .scrollRight, "to the right in lines wider than the text"),
    KeyBinding([.reader], ["z h", "M-Left"], .scrollLeft, "back to the left"),
    KeyBinding(panes.union([.window]), ["o"], .openInBrowser, "open in the browser"),
    KeyBinding(panes.union([.window]), ["y"], .copyLink, "copy the link"),
    KeyBinding(panes, ["C-o"], .jumpBack, "back to where you jumped from"),
    KeyBinding(panes, ["V"], .replies, "your replies and drafts, everywhere"),
    KeyBinding(panes, [":"], .commandLine, "command line"),
    KeyBinding(panes.union([.window]), ["?", "F1"], .help, "help", hint: "help"),
    KeyBinding(panes, ["C-r", "F5"], .reload, "read the blog's files anew"),
    KeyBinding(Set(Mode.allCases), ["C-l"], .redraw, "draw the screen anew"),
    KeyBinding(Set(Mode.allCases), ["C-z"], .suspend, "suspend; fg comes back"),
  ]

  private static let marking: [KeyBinding] = [
    KeyBinding(panes, ["m"], .toggleRead, "mark the comment or post read, or new"),
    KeyBinding(panes, ["M"], .markThread, "mark the whole thread read, after asking"),
    KeyBinding(panes, ["s"], .toggleStar, "star, and unstar"),
  ]

  private static let replying: [KeyBinding] = [
    KeyBinding(
      panes, ["r"], .reply, "reply; 17r to comment 17", hint: "reply"),
    KeyBinding(panes, ["R"], .replyQuoting, "reply, quoting"),
    KeyBinding([.thread], ["e"], .edit, "edit your reply"),
    KeyBinding([.thread, .window], ["D"], .delete, "delete your reply, after asking"),
    KeyBinding(panes, ["U"], .undo, "undo publishing, editing, deleting or marking"),
  ]

  private static let composing: [KeyBinding] =
    [
      KeyBinding([.composer, .preview], ["C-x"], .publish, "publish the reply", hint: "publish"),
      KeyBinding(
        [.composer, .preview], ["Tab"], .preview, "see how the reply will look; Tab or typing goes back",
        hint: "preview"),
      KeyBinding([.composer, .preview], ["C-o"], .externalEditor, "go on in $VISUAL or $EDITOR", hint: "editor"),
      KeyBinding([.composer, .preview], ["M-Down", "M-PgDn"], .scrollParentDown, "scroll what is answered"),
      KeyBinding([.composer, .preview], ["M-Up", "M-PgUp"], .scrollParentUp, "scroll it back"),
      KeyBinding([.composer, .preview], ["Esc"], .closeComposer, "keep the draft and close", hint: "keep draft"),
      KeyBinding([.composer, .preview], ["F1"], .help, "help", hint: "help"),
    ]
    + TextBuffer.keys.map { row in
      KeyBinding(
        betweenLines.contains(row.edit) ? [.composer] : [.composer, .prompt], row.keys, .write(row.edit), row.help)
    }

  /// Edits that a single line of input has no use for.
  private static let betweenLines: Set<TextBuffer.Edit> = [.newline, .moveUp, .moveDown, .pageUp, .pageDown]

  private static let asking: [KeyBinding] = [
    KeyBinding([.prompt, .window], ["Enter"], .accept, "go, or go there", hint: "go"),
    KeyBinding([.prompt], ["Esc", "C-c", "C-g"], .cancel, "leave it", hint: "cancel"),
    KeyBinding([.window], ["q", "Esc", "h"], .cancel, "close the window", hint: "close"),
    KeyBinding([.question], ["y", "Y"], .confirm, "yes"),
    KeyBinding([.question], ["n", "N", "q", "Esc", "C-c"], .decline, "no"),
  ]
}
