import Words

extension KeyMap {
  /// Every row under its heading, in the order of help and docs/keys.md.
  public static var sections: [(title: String, bindings: [KeyBinding])] {
    KeySection.allCases.map { ($0.title, bindings[$0] ?? []) }
  }

  /// The same by their sections.
  static let bindings: [KeySection: [KeyBinding]] = Dictionary(
    uniqueKeysWithValues: KeySection.allCases.map { ($0, bindings(of: $0)) })

  private static func bindings(of section: KeySection) -> [KeyBinding] {
    switch section {
    case .moving: moving
    case .shelf: shelf
    case .posts: opening
    case .thread: thread
    case .looking: looking
    case .marking: marking
    case .replying: replying
    case .ownPosts: ownPosts
    case .writing: composing
    case .asking: asking
    }
  }

  /// Every row.
  public static let all: [KeyBinding] = KeySection.allCases.flatMap { bindings[$0] ?? [] }

  /// Movements are the same in all that scrolls.
  private static func move(_ movement: Movement) -> [Command] {
    [
      .shelf(.move(movement)), .list(.move(movement)), .post(.move(movement)), .thread(.move(movement)),
      .window(.move(movement)),
      .composer(.move(movement)),
    ]
  }

  private static let moving: [KeyBinding] = [
    KeyBinding(["j", "Down"], move(.down), .moving(.down)),
    KeyBinding(["k", "Up"], move(.up), .moving(.up)),
    KeyBinding(
      ["Space"],
      [
        .post(.readOn), .thread(.readOn), .shelf(.move(.pageDown)), .list(.move(.pageDown)), .window(.move(.pageDown)),
        .composer(.move(.pageDown)),
      ],
      .moving(.readOn)),
    KeyBinding(["PgDn", "C-f"], move(.pageDown), .moving(.pageDown)),
    KeyBinding(["b", "PgUp", "C-b"], move(.pageUp), .moving(.pageUp)),
    KeyBinding(["C-d"], move(.halfPageDown), .moving(.halfPageDown)),
    KeyBinding(["C-u"], move(.halfPageUp), .moving(.halfPageUp)),
    KeyBinding(["g", "Home"], move(.top), .moving(.top)),
    KeyBinding(["G", "End"], move(.bottom), .moving(.bottom)),
  ]

  private static let shelf: [KeyBinding] = [
    KeyBinding(["B"], .session(.shelf), .shelf(.shelf)),
    KeyBinding(["Enter", "l", "Right"], .shelf(.open), .shelf(.openBlog)),
    KeyBinding(["q"], .shelf(.leave), .shelf(.leaveShelf)),
    KeyBinding(["Esc"], .shelf(.endFilter), .shelf(.endBlogFilter)),
    KeyBinding(["f", "/"], .shelf(.filter), .shelf(.filterBlogs)),
    KeyBinding(["S"], .shelf(.chooseOrder), .shelf(.blogOrder)),
    KeyBinding(["O"], .shelf(.reverseOrder), .shelf(.reverseBlogs)),
    KeyBinding(["n", "Tab"], .shelf(.nextNew), .shelf(.nextNewBlog)),
    KeyBinding(["N", "S-Tab"], .shelf(.previousNew), .shelf(.previousNewBlog)),
    KeyBinding(["F"], .shelf(.searchEverything), .shelf(.searchBlogs)),
    KeyBinding(["C-r", "F5"], .shelf(.sync), .shelf(.syncBlogs)),
    KeyBinding(["M"], .shelf(.markBlog), .shelf(.markBlog)),
    KeyBinding(["A", "m"], .shelf(.markBlogNow), .shelf(.markBlogNow)),
    KeyBinding(["U"], .shelf(.undo), .shelf(.undoBlogMarks)),
  ]

  private static let opening: [KeyBinding] = [
    KeyBinding(["Enter"], .list(.open), .posts(.open)),
    KeyBinding(["Enter"], .post(.goOn), .posts(.toComments)),
    KeyBinding(["Tab", "l", "Right"], .session(.nextPane), .posts(.nextPane)),
    KeyBinding(["S-Tab", "h", "Left"], .session(.previousPane), .posts(.previousPane)),
    KeyBinding(["q", "Esc"], [.post(.back), .thread(.back)], .posts(.back)),
    KeyBinding(["q"], .list(.leave), .posts(.leave)),
    KeyBinding(["Esc"], .list(.endSearch), .posts(.endSearch)),
    KeyBinding(["f"], .list(.filter), .posts(.filter)),
    KeyBinding(["S"], .list(.chooseOrder), .posts(.order)),
    KeyBinding(["O"], .list(.reverseOrder), .posts(.reverse)),
    KeyBinding(["Q"], .session(.quit), .posts(.quit)),
    KeyBinding(["J"], .blog(.nextPost), .posts(.nextPost)),
    KeyBinding(["K"], .blog(.previousPost), .posts(.previousPost)),
    KeyBinding(["Z"], .session(.zoom), .posts(.zoom)),
    KeyBinding(["<"], .session(.narrower), .posts(.narrower)),
    KeyBinding([">"], .session(.wider), .posts(.wider)),
    KeyBinding(["+"], .session(.growPane), .posts(.growPane)),
    KeyBinding(["-"], .session(.shrinkPane), .posts(.shrinkPane)),
  ]

  private static let thread: [KeyBinding] = [
    // On Finnish and Swedish keyboards ö and ä stand where the brackets are elsewhere, which need AltGr there.
    KeyBinding(["}", "C-n", "Ä"], .thread(.go(.next)), .thread(.next)),
    KeyBinding(["{", "C-p", "Ö"], .thread(.go(.previous)), .thread(.previous)),
    KeyBinding(["]", "ä"], .thread(.go(.nextSibling)), .thread(.nextSibling)),
    KeyBinding(["[", "ö"], .thread(.go(.previousSibling)), .thread(.previousSibling)),
    KeyBinding([")"], .thread(.go(.nextTop)), .thread(.nextTop)),
    KeyBinding(["("], .thread(.go(.previousTop)), .thread(.previousTop)),
    KeyBinding(["p"], .thread(.go(.parent)), .thread(.parent)),
    KeyBinding(["z a", "Enter"], .thread(.fold(.answers)), .thread(.foldAnswers)),
    KeyBinding(["z A"], .thread(.fold(.root)), .thread(.foldConversation)),
    KeyBinding(["z M"], .thread(.fold(.all)), .thread(.foldAll)),
    KeyBinding(["z n"], .thread(.fold(.read)), .thread(.foldRead)),
    KeyBinding(["z R"], .thread(.fold(.none)), .thread(.unfoldAll)),
    KeyBinding(["P"], .thread(.fold(.linkBacks)), .thread(.linkBacks)),
    KeyBinding(["f"], .thread(.filter), .thread(.filter)),
    KeyBinding(["S"], .thread(.cycleOrder), .thread(.order)),
    KeyBinding(["T"], .thread(.toggleFlat), .thread(.flat)),
    KeyBinding(["I"], .thread(.toggleInferred), .thread(.inferred)),
  ]

  private static let looking: [KeyBinding] = [
    KeyBinding(["/"], [.blog(.search), .window(.search)], .looking(.search)),
    KeyBinding(["F"], .blog(.searchEverything), .looking(.searchEverything)),
    KeyBinding(["n"], .blog(.nextMatch), .looking(.nextMatch)),
    KeyBinding(["N"], .blog(.previousMatch), .looking(.previousMatch)),
    KeyBinding(["t"], [.post(.contents), .thread(.contents)], .looking(.contents)),
    KeyBinding(["L"], [.post(.links), .thread(.links)], .looking(.links)),
    KeyBinding(
      ["#"], [.post(.toggleLinkNumbers), .thread(.toggleLinkNumbers)], .looking(.linkNumbers)),
    KeyBinding(["i"], .session(.pictures), .looking(.pictures)),
    KeyBinding(["x"], .post(.footnote), .looking(.footnote)),
    KeyBinding(["z l", "M-Right"], .post(.scrollRight), .looking(.scrollRight)),
    KeyBinding(["z h", "M-Left"], .post(.scrollLeft), .looking(.scrollLeft)),
    KeyBinding(["o"], [.blog(.openLink), .window(.openLink)], .looking(.openLink)),
    KeyBinding(["y"], [.blog(.copy), .window(.take(.copy))], .looking(.copy)),
    KeyBinding(["|"], [.blog(.pipe), .window(.take(.pipe))], .looking(.pipe)),
    KeyBinding(["w"], [.blog(.save), .window(.take(.save))], .looking(.save)),
    KeyBinding(["C-o"], .blog(.jumpBack), .looking(.jumpBack)),
    KeyBinding(["V"], .blog(.replies), .looking(.replies)),
    KeyBinding([":"], .session(.commandLine), .looking(.commandLine)),
    KeyBinding(["?", "F1"], .session(.help), .looking(.help)),
    KeyBinding(["C-r", "F5"], .blog(.sync), .looking(.sync)),
    KeyBinding(["C-l"], .session(.redraw), .looking(.redraw)),
    KeyBinding(["C-z"], .session(.suspend), .looking(.suspend)),
  ]

  private static let marking: [KeyBinding] = [
    KeyBinding(["m"], .blog(.toggleRead), .marking(.toggleRead)),
    KeyBinding(["M"], [.post(.markThread), .thread(.markThread)], .marking(.markThread)),
    KeyBinding(["M"], .list(.markPosts), .marking(.markPosts)),
    KeyBinding(["A"], .list(.markPostsNow), .marking(.markPostsNow)),
    KeyBinding(["s"], .blog(.toggleStar), .marking(.star)),
  ]

  private static let replying: [KeyBinding] = [
    KeyBinding(["r"], .blog(.reply), .replying(.reply)),
    KeyBinding(["R"], .blog(.replyQuoting), .replying(.quote)),
    KeyBinding(["e"], .thread(.edit), .replying(.edit)),
    KeyBinding(["W"], [.blog(.send), .window(.send)], .replying(.send)),
    KeyBinding(["D"], [.thread(.delete), .window(.delete)], .replying(.delete)),
    KeyBinding(["U"], [.blog(.undo), .window(.undo)], .replying(.undo)),
  ]

  private static let ownPosts: [KeyBinding] = [
    KeyBinding(["E"], .blog(.newPost), .ownPosts(.new)),
    KeyBinding(["e"], [.list(.editPost), .post(.editPost)], .ownPosts(.edit)),
    KeyBinding(["X"], .blog(.publishPost), .ownPosts(.publish)),
    KeyBinding(["D"], [.list(.deletePost), .post(.deletePost)], .ownPosts(.delete)),
  ]

  private static let composing: [KeyBinding] =
    [
      KeyBinding(["C-x"], .composer(.publish), .writing(.publish)),
      KeyBinding(
        ["Tab"], .composer(.preview), .writing(.preview)),
      KeyBinding(["C-o"], .composer(.externalEditor), .writing(.editor)),
      KeyBinding(["M-Down", "M-PgDn"], .composer(.scrollParentDown), .writing(.scrollParentDown)),
      KeyBinding(["M-Up", "M-PgUp"], .composer(.scrollParentUp), .writing(.scrollParentUp)),
      KeyBinding(["Esc"], .composer(.close), .writing(.keepDraft)),
      KeyBinding(["F1"], .composer(.help), .writing(.help)),
    ]
    + TextBuffer.keys.map { row in
      let isBetweenLines = betweenLines.contains(row.edit)
      return KeyBinding(
        row.keys, [.composer(.write(row.edit))] + (isBetweenLines ? [] : [.prompt(.write(row.edit))]),
        .editing(row.name))
    }

  /// Edits that a single line of input has no use for.
  private static let betweenLines: Set<TextBuffer.Edit> = [.newline, .moveUp, .moveDown, .pageUp, .pageDown]

  private static let asking: [KeyBinding] = [
    KeyBinding(["Enter"], [.prompt(.accept), .window(.accept)], .asking(.accept)),
    KeyBinding(["C-x"], .prompt(.finish), .asking(.finish)),
    KeyBinding(["Esc", "C-c", "C-g"], .prompt(.cancel), .asking(.cancel)),
    KeyBinding(["Tab", "Down"], .prompt(.next), .asking(.next)),
    KeyBinding(["S-Tab", "Up"], .prompt(.previous), .asking(.previous)),
    KeyBinding(["q", "Esc", "h"], .window(.close), .asking(.close)),
    KeyBinding(["y", "Y"], .question(.confirm), .asking(.yes)),
    KeyBinding(["n", "N"], .question(.decline), .asking(.no)),
    KeyBinding(["q", "Esc", "C-c"], .question(.later), .asking(.later)),
  ]
}
