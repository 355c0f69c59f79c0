/// What is said of an argument or an option.
public enum OptionHelp: Hashable, Sendable, CaseIterable {
  case json, jsonLines, post, exportFolder, exportFormat, exportQuery, withoutReplies, withUnpublished, withPrivate,
    replace, sources, into, dryRun, strict, newFolder, blogTitle, blogAuthor, blogLanguage, keysMarkdown, query,
    postTitle, postFile, editedFile, withoutAsking, tag, draft, place, width, folder, namedBlog, blogName, addedFolder,
    addedInto, listedBlog, newName, overBlogs, addWithoutAsking, opml, syncedBlogs, allBlogs, since, quiet,
    configPrint, configDefaults, configCheck,
    configPath, configMarkdown, configSchema, configEdit, measure, readFolder, replyFile, answered,
    replyAuthor, state, bidi,
    searchWords,
    diacritics, withComments

  /// One sentence.
  public var text: String {
    switch self {
    case .json: "Print JSON."
    case .jsonLines: "Print JSON, an object a line."
    case .post: "Slug, id, URL or a unique beginning of a slug; of another blog behind its name, as anna/moss."
    case .exportFolder: "Where the files go."
    case .exportFormat: "The format: jsonfeed, wxr, rss, markdown or html."
    case .exportQuery: "Only posts that \"lukija list\" would list for these words."
    case .withoutReplies: "Leave out the replies that were written here."
    case .withUnpublished: "In rss and html, too: drafts, private, scheduled, password-protected and gone posts."
    case .withPrivate: "In wxr: e-mail addresses of those who commented, and passwords of posts."
    case .replace: "Write over files that no export wrote, or that were changed since."
    case .sources: "Files, folders, or - for standard input."
    case .into: "The repository; it is made where there is none."
    case .dryRun: "Say what would happen, and write nothing."
    case .strict: "End with status 1 if anything was guessed, lost or left out, or waits."
    case .newFolder: "The repository's folder; else the usual one."
    case .blogTitle: "The blog's name; else the folder's."
    case .blogAuthor: "Who writes it."
    case .blogLanguage: "The language of its posts: fi, en-GB …"
    case .keysMarkdown: "Print Markdown, as docs/keys.md has it."
    case .query: "Words and terms, as the reader's “f” takes them."
    case .postTitle: "The post's title; without one, the editor asks for it."
    case .postFile: "Markdown to take instead of opening the editor; - is standard input."
    case .editedFile:
      "Markdown to take instead of opening the editor, with lines about the post or without; - is standard input."
    case .withoutAsking: "Delete without asking."
    case .tag: "A word to file it under; may be repeated."
    case .draft: "Mark it as a draft."
    case .place: "The post, and the comment after a #."
    case .width: "Set the text at so many columns."
    case .folder, .readFolder: "The blog's folder."
    case .addedFolder:
      "The address of one of the blog's pages, its folder here, or a list of blogs (OPML); - is standard input."
    case .addedInto: "The folder for a blog from an address; else one of its own beside the usual blog."
    case .listedBlog: "A blog's name, as “lukija blogs” lists it."
    case .newName: "What it is called from now on."
    case .addWithoutAsking: "Add the blogs of a list without asking."
    case .opml: "Print OPML, for other readers."
    case .overBlogs: "Of all blogs of config.toml."
    case .syncedBlogs: "Names of blogs, or their folders."
    case .allBlogs: "All blogs that came from an address."
    case .since: "In a first sync: nothing older than this day, as 2025-03-09."
    case .quiet: "Say only what is wrong."
    case .namedBlog: "The blog of this name, as “lukija blogs” lists them."
    case .blogName: "What the blog is called; else as its server or its folder."
    case .configPrint: "Print all that counts."
    case .configCheck: "Name everything that is wrong: file, line, column, what, what stands instead."
    case .configPath: "Print where the file is."
    case .configDefaults:
      say(
        "Print a file with everything that can be set, as it usually is.",
        fi: "Tulosta tiedosto, jossa on kaikki asetukset tavallisine arvoineen.")
    case .configMarkdown:
      say("Print Markdown, as docs/configuration.md has it.", fi: "Tulosta Markdownia, kuten docs/configuration.md.")
    case .configSchema:
      say(
        "Print a JSON Schema, for editors that check by one.", fi: "Tulosta JSON Schema sitä käyttäville muokkaimille.")
    case .configEdit:
      say("edit: open the file in your editor, and check it.", fi: "edit: avaa tiedosto muokkaimessa ja tarkista se.")
    case .measure: say("The widest that text is set.", fi: "Tekstin suurin leveys.")
    case .replyFile: "The text; - is standard input."
    case .answered: "Answer this comment: its number in the thread, or its id."
    case .replyAuthor: "The name to reply under."
    case .state: "Where marks, places and your name are remembered."
    case .bidi: "Who orders Hebrew and Arabic: lukija or terminal."
    case .searchWords: "Words and quoted phrases."
    case .diacritics: "Let letters with marks find only themselves."
    case .withComments: "Print the comments, too."
    }
  }

  /// What stands below it; empty where nothing does.
  public var discussion: String {
    switch self {
    case .width: "Else 72, or the terminal's width where that is less."
    case .folder: "Else $LUKIJA_REPOSITORY, else $XDG_DATA_HOME/lukija, else the one blog of config.toml."
    case .state: "Else $XDG_STATE_HOME/lukija."
    case .bidi:
      """
      Lukija does it itself and tells the terminal to leave it so. tmux and screen do not pass that on: where the \
      terminal around them orders text all the same, choose terminal.
      """
    case .json, .jsonLines, .post, .exportFolder, .exportFormat, .exportQuery, .withoutReplies, .withUnpublished,
      .withPrivate, .replace, .sources, .into, .dryRun, .strict, .newFolder, .blogTitle, .blogAuthor, .blogLanguage,
      .keysMarkdown, .query, .postTitle, .postFile, .editedFile, .withoutAsking, .tag, .draft, .place, .namedBlog,
      .blogName,
      .addedFolder, .addedInto, .listedBlog, .newName, .overBlogs, .addWithoutAsking, .opml, .syncedBlogs, .allBlogs,
      .since, .quiet,
      .configPrint,
      .configDefaults, .configMarkdown, .configSchema, .configEdit, .measure,
      .configCheck, .configPath,
      .readFolder,
      .replyFile, .answered,
      .replyAuthor,
      .searchWords, .diacritics, .withComments:
      ""
    }
  }
}
