extension KeyMap {
  /// Every row under its heading, in the order of help and docs/keys.md.
  public static let sections: [(title: String, bindings: [KeyBinding])] = [
    ("Moving", moving), ("Posts and panes", opening), ("The comment thread", thread), ("Looking", looking),
    ("Marking", marking), ("Replying", replying), ("Writing", composing), ("Asking", asking),
  ]

  /// Every row.
  public static let all: [KeyBinding] = sections.flatMap(\.bindings)

  /// Movements are the same in all that scrolls.
  private static func move(_ movement: Movement) -> [Command] {
    [
      .list(.move(movement)), .post(.move(movement)), .thread(.move(movement)), .window(.move(movement)),
      .composer(.move(movement)),
    ]
  }

  private static let moving: [KeyBinding] = [
    KeyBinding(["j", "Down"], move(.down), "down; in the thread on to the next comment"),
    KeyBinding(["k", "Up"], move(.up), "up"),
    KeyBinding(["Space", "PgDn", "C-f"], move(.pageDown), "a page down"),
    KeyBinding(["b", "PgUp", "C-b"], move(.pageUp), "a page up"),
    KeyBinding(["C-d"], move(.halfPageDown), "half a page down"),
    KeyBinding(["C-u"], move(.halfPageUp), "half a page up"),
    KeyBinding(["g", "Home"], move(.top), "to the top"),
    KeyBinding(["G", "End"], move(.bottom), "to the bottom; 17G to comment or post 17"),
  ]

  private static let opening: [KeyBinding] = [
    KeyBinding(["Enter"], .list(.open), "open the post", hint: "open"),
    KeyBinding(["Enter"], .post(.goOn), "on to the comments"),
    KeyBinding(["Tab", "l", "Right"], .session(.nextPane), "next pane", hint: "next pane"),
    KeyBinding(["S-Tab", "h", "Left"], .session(.previousPane), "previous pane"),
    KeyBinding(["q", "Esc"], [.post(.back), .thread(.back)], "back", hint: "back"),
    KeyBinding(["q"], .list(.leave), "quit", hint: "quit"),
    KeyBinding(["Esc"], .list(.endSearch), "end the search; show all posts; stop reading"),
    KeyBinding(["f"], .list(.filter), "filter: words tag: author: is: has: since: until:"),
    KeyBinding(["S"], .list(.cycleOrder), "by date, title, comments, last comment, unread first"),
    KeyBinding(["Q"], .session(.quit), "quit"),
    KeyBinding(["J"], .blog(.nextPost), "next post, from any pane"),
    KeyBinding(["K"], .blog(.previousPost), "previous post, from any pane"),
    KeyBinding(["Z"], .session(.zoom), "zoom the pane, and back"),
    KeyBinding(["<"], .session(.narrower), "narrower text"),
    KeyBinding([">"], .session(.wider), "wider text"),
    KeyBinding(["+"], .session(.growPane), "more room for this pane"),
    KeyBinding(["-"], .session(.shrinkPane), "less room for this pane"),
  ]

  private static let thread: [KeyBinding] = [
    KeyBinding(["}", "C-n"], .thread(.go(.next)), "next comment"),
    KeyBinding(["{", "C-p"], .thread(.go(.previous)), "previous comment"),
    KeyBinding(["]"], .thread(.go(.nextSibling)), "next comment on the same level"),
    KeyBinding(["["], .thread(.go(.previousSibling)), "previous comment on the same level"),
    KeyBinding([")"], .thread(.go(.nextTop)), "next comment that answers the post itself"),
    KeyBinding(["("], .thread(.go(.previousTop)), "previous comment that answers the post itself"),
    KeyBinding(["p"], .thread(.go(.parent)), "to the comment that this one answers; C-o comes back"),
    KeyBinding(["z a", "Enter"], .thread(.fold(.answers)), "fold the answers away, and back", hint: "fold"),
    KeyBinding(["z A"], .thread(.fold(.root)), "fold the whole conversation, and back"),
    KeyBinding(["z M"], .thread(.fold(.all)), "fold every thread"),
    KeyBinding(["z n"], .thread(.fold(.read)), "fold away what is read; what is new stays open"),
    KeyBinding(["z R"], .thread(.fold(.none)), "unfold everything"),
    KeyBinding(["P"], .thread(.fold(.linkBacks)), "pingbacks in, out"),
    KeyBinding(["f"], .thread(.filter), "filter: words author:name is:new is:mine is:pingback"),
    KeyBinding(["S"], .thread(.cycleOrder), "oldest, newest, most answered first"),
    KeyBinding(["T"], .thread(.toggleFlat), "one after the other by time, or as a tree"),
    KeyBinding(["I"], .thread(.toggleInferred), "guess answers from “@Name” and “#12”"),
  ]

  private static let looking: [KeyBinding] = [
    KeyBinding(["/"], .blog(.search), "search this pane, as you type", hint: "search"),
    KeyBinding(["F"], .blog(.searchEverything), "search everything that posts and comments say"),
    KeyBinding(["n"], .blog(.nextMatch), "next match; without a search, what is new next"),
    KeyBinding(["N"], .blog(.previousMatch), "match before; without a search, what is new before"),
    KeyBinding(["t"], [.post(.contents), .thread(.contents)], "contents: the headings of the post"),
    KeyBinding(["L"], [.post(.links), .thread(.links)], "links of the post or comment; 3L follows link 3"),
    KeyBinding(
      ["#"], [.post(.toggleLinkNumbers), .thread(.toggleLinkNumbers)], "links with numbers, or underlined only"),
    KeyBinding(["x"], .post(.footnote), "to the footnote in view, and back; 2x to footnote 2"),
    KeyBinding(["z l", "M-Right"], .post(.scrollRight), "to the right in lines wider than the text"),
    KeyBinding(["z h", "M-Left"], .post(.scrollLeft), "back to the left"),
    KeyBinding(["o"], [.blog(.openLink), .window(.openLink)], "open in the browser"),
    KeyBinding(["y"], [.blog(.copyLink), .window(.copyLink)], "copy the link"),
    KeyBinding(["C-o"], .blog(.jumpBack), "back to where you jumped from"),
    KeyBinding(["V"], .blog(.replies), "your replies and drafts, everywhere"),
    KeyBinding([":"], .session(.commandLine), "command line"),
    KeyBinding(["?", "F1"], .session(.help), "help", hint: "help"),
    KeyBinding(["C-r", "F5"], .blog(.reload), "read the blog's files again"),
    KeyBinding(["C-l"], .session(.redraw), "draw the screen again"),
    KeyBinding(["C-z"], .session(.suspend), "suspend; fg comes back"),
  ]

  private static let marking: [KeyBinding] = [
    KeyBinding(["m"], .blog(.toggleRead), "mark the comment or post read, or new"),
    KeyBinding(["M"], .blog(.markThread), "mark the whole thread read, after asking"),
    KeyBinding(["s"], .blog(.toggleStar), "star, and unstar"),
  ]

  private static let replying: [KeyBinding] = [
    KeyBinding(["r"], .blog(.reply), "reply; 17r to comment 17", hint: "reply"),
    KeyBinding(["R"], .blog(.replyQuoting), "reply, quoting"),
    KeyBinding(["e"], .thread(.edit), "edit your reply"),
    KeyBinding(["D"], [.thread(.delete), .window(.delete)], "delete your reply, after asking"),
    KeyBinding(["U"], [.blog(.undo), .window(.undo)], "undo publishing, editing, deleting or marking"),
  ]

  private static let composing: [KeyBinding] =
    [
      KeyBinding(["C-x"], .composer(.publish), "publish the reply", hint: "publish"),
      KeyBinding(
        ["Tab"], .composer(.preview), "see how the reply will look; Tab or typing goes back", hint: "preview"),
      KeyBinding(["C-o"], .composer(.externalEditor), "go on in $VISUAL or $EDITOR", hint: "editor"),
      KeyBinding(["M-Down", "M-PgDn"], .composer(.scrollParentDown), "scroll what is answered"),
      KeyBinding(["M-Up", "M-PgUp"], .composer(.scrollParentUp), "scroll it back"),
      KeyBinding(["Esc"], .composer(.close), "keep the draft and close", hint: "keep draft"),
      KeyBinding(["F1"], .composer(.help), "help", hint: "help"),
    ]
    + TextBuffer.keys.map { row in
      let isBetweenLines = betweenLines.contains(row.edit)
      return KeyBinding(
        row.keys, [.composer(.write(row.edit))] + (isBetweenLines ? [] : [.prompt(.write(row.edit))]), row.help)
    }

  /// Edits that a single line of input has no use for.
  private static let betweenLines: Set<TextBuffer.Edit> = [.newline, .moveUp, .moveDown, .pageUp, .pageDown]

  private static let asking: [KeyBinding] = [
    KeyBinding(["Enter"], [.prompt(.accept), .window(.accept)], "go, or go there", hint: "go"),
    KeyBinding(["Esc", "C-c", "C-g"], .prompt(.cancel), "leave it", hint: "cancel"),
    KeyBinding(["q", "Esc", "h"], .window(.close), "close the window", hint: "close"),
    KeyBinding(["y", "Y"], .question(.confirm), "yes"),
    KeyBinding(["n", "N", "q", "Esc", "C-c"], .question(.decline), "no"),
  ]
}
