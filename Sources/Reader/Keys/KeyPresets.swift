import Screen

/// Keys that people have in their fingers from other programs, over those of the key table.
public enum KeyPresets {
  private typealias Row = (modes: [Mode], keys: String, command: String)
  private static let panes: [Mode] = [.list, .reader, .thread]
  private static let scrolling: [Mode] = [.shelf, .list, .reader, .thread, .window]

  /// Those of a preset; empty for one that is not known, and for `vi`, which the key table is.
  public static func keys(_ name: String) -> [OwnKey] {
    let rows: [Row] =
      switch name {
      case "emacs": emacs
      case "newsboat": newsboat
      case "neomutt": neomutt
      default: []
      }
    if rows.isEmpty { return [] }
    let named = KeyMap.commands(named: rows.map(\.command))
    return zip(rows, named).flatMap { row, commands in
      let keys = KeyMap.parse(row.keys)
      return row.modes.map { mode in
        OwnKey(mode: mode, keys: keys, command: commands.first { $0.modes.contains(mode) })
      }
    }
  }

  private static let emacs: [Row] = [
    (scrolling, "C-n", "down"), (scrolling, "C-p", "up"), (scrolling, "C-v", "page-down"),
    (scrolling, "M-v", "page-up"), (scrolling, "M-<", "top"), (scrolling, "M->", "bottom"),
    (panes, "C-s", "search"), (panes, "M-x", "command-line"), ([.shelf], "M-x", "command-line"),
    (panes, "C-x C-c", "quit"), ([.shelf], "C-x C-c", "quit"), (panes, "C-x o", "next-pane"),
    (panes, "C-x 1", "zoom"), ([.reader, .thread], "C-g", "back"), ([.list], "C-g", "end-search"),
    ([.window], "C-g", "close"), ([.reader, .thread], "C-x k", "back"), ([.list], "C-x k", "leave"),
    ([.thread], "M-n", "next"), ([.thread], "M-p", "previous"), (panes, "M-w", "copy"),
    (panes, "C-x u", "undo"), ([.composer], "C-c C-c", "publish"), ([.composer], "C-c C-k", "keep-draft"),
  ]

  private static let newsboat: [Row] = [
    (panes, "r", "sync"), (panes, "R", "sync"), (panes, "a", "reply"), (panes, "p", "previous-match"),
    (panes, "N", "toggle-read"), ([.reader, .thread], "u", "links"), ([.list], "F", "filter"),
    ([.list], "g", "order"), (panes, "s", "save"), ([.list], "C-f", "end-search"),
    ([.shelf], "r", "sync-blogs"), ([.shelf], "R", "sync-blogs"), ([.shelf], "A", "mark-blog-now"),
    ([.shelf], "C-f", "end-blog-filter"), ([.shelf], "g", "blog-order"),
  ]

  private static let neomutt: [Row] = [
    (panes, "Tab", "next-match"), ([.shelf], "Tab", "next-new-blog"), (panes, "N", "toggle-read"),
    (panes, "F", "star"), (panes, "g", "quote"), ([.list, .reader, .thread], "d", "delete"),
    (panes, "u", "undo"), ([.list], "o", "order"), ([.thread], "o", "order"), ([.list], "l", "filter"),
    ([.thread], "l", "filter"), ([.shelf], "l", "filter-blogs"), (scrolling, "=", "top"), (scrolling, "*", "bottom"),
    ([.thread], "C-n", "next-top"), ([.thread], "C-p", "previous-top"), ([.thread], "P", "parent"),
    ([.reader, .thread], "v", "links"), ([.reader, .thread], "C-b", "links"), (panes, "s", "save"),
    (panes, "x", "quit"), ([.shelf], "x", "quit"), (panes, "a", "new"), ([.reader, .thread], "i", "back"),
    ([.reader, .thread], "C-r", "mark-thread"), ([.list], "C-r", "mark-posts"),
  ]
}
