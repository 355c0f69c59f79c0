/// What is said of the keys of looking for things, by their rows' names.
public enum LookingKeys: String, Hashable, Sendable, CaseIterable {
  case search, searchEverything, nextMatch, previousMatch, contents, links, linkNumbers, footnote, scrollRight,
    scrollLeft, openLink, copy, pipe, save, jumpBack, replies, commandLine, help, sync, redraw, suspend

  var text: String {
    switch self {
    case .search: "search this pane, or help, as you type"
    case .searchEverything: "search everything that posts and comments say"
    case .nextMatch: "next match; without a search, what is new next"
    case .previousMatch: "match before; without a search, what is new before"
    case .contents: "contents: the headings of the post"
    case .links: "links and pictures, to go to and see; 3L the third"
    case .linkNumbers: "links with numbers, or underlined only"
    case .footnote: "to the footnote in view, and back; 2x to footnote 2"
    case .scrollRight: "to the right in lines wider than the text"
    case .scrollLeft: "back to the left"
    case .openLink: "open in the browser"
    case .copy: "copy: link, quotation, text or code; yy the link"
    case .pipe: "pipe post, comment, thread or code into a command"
    case .save: "save post, comment, thread or code to a file"
    case .jumpBack: "back to where you jumped from"
    case .replies: "your replies and drafts, everywhere"
    case .commandLine: "command line"
    case .help: "help"
    case .sync: "look for news, and read the blog's files again"
    case .redraw: "draw the screen again"
    case .suspend: "suspend; fg comes back"
    }
  }

  var hint: String? {
    switch self {
    case .search: "search"
    case .help: "help"
    case .nextMatch: "next new"
    case .searchEverything, .previousMatch, .contents, .links, .linkNumbers, .footnote, .scrollRight,
      .scrollLeft, .openLink, .copy, .pipe, .save, .jumpBack, .replies, .commandLine, .sync, .redraw, .suspend:
      nil
    }
  }
}
