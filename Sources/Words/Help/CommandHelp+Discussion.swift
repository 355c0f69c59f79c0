import Blog

extension CommandHelp {
  /// What there is to know of it; empty where its line and its options say all.
  public var discussion: String { say(english, fi: finnish) }

  private var english: String {
    switch self {
    case .lukija:
      """
      Without a subcommand, the reader opens on a folder of JSON files: the one named, else --repository, else \
      --blog, else $LUKIJA_REPOSITORY, else $XDG_DATA_HOME/lukija, else the one blog of config.toml; where that names \
      several, on the list of them. A folder with the name of a subcommand is written ./list.

      POST is a slug, an id, a URL or a unique beginning of a slug; with the name of a blog of config.toml before it, as \
      anna/moss, it is a post of that blog. COMMENT is a number as the thread numbers it, or an id.

      "lukija help TOPIC" tells about: \(HelpChapter.allCases.map(\.name).joined(separator: ", ")).

      Exit status: 0 fine, 1 it failed or problems were found, 64 wrong usage, 128 + N where signal N ended the \
      reader.
      """
    case .list:
      """
      With a query, only posts that meet all of it: words in the title, an author's name or a tag (case and diacritics \
      do not matter), tag:NAME, author:NAME, is:unread (not opened yet), is:new (the same, or with comments that are), is:starred, is:mine (made here, or answered), is:answered (somebody answered what you said), is:own (made here), is:draft (or published, \
      pending, scheduled, private, trash, page, sticky, protected, gone), has:comments, since:2014-01, until:2015. \
      A term behind “-” must not hold (write “--” before such a query); quotes hold words together.

      --all lists the posts of all blogs that “lukija blogs” names, newest first, each with its blog's name: NAME/SLUG is \
      what other commands take. There, blog:NAME asks for a part of the blog's name. A blog that cannot be listed is named \
      on standard error, the others are listed all the same, and the exit status is 1.

      --json prints a list of objects: with --all blog (its name), slug, id, url, title, date_published, authors [{name}], tags, comment_count \
      (with replies written here), marks {status, kind, sticky, password_protected, own, vanished (gone from the blog)}, and for a post that cannot be read, problem {severity, file, line, column, message, \
      advice}. Members without a value are left out. \(Self.textNote)
      """
    case .search:
      """
      Every word must stand in the same post or comment, also inside a longer word; quotes hold words together. Case and \
      diacritics do not matter; with --diacritics, letters typed with marks find only themselves.

      --all searches all blogs that “lukija blogs” names, one after the other, and prints each one's name beside what was \
      found there. A blog that cannot be searched is named on standard error, and the exit status is 1.

      --json prints an object a line, as it is found: with --all blog (its name), slug, title, comment (its id; absent for the post itself), author, \
      date_published, excerpt, and matches, a list of [start, end] in UTF-8 bytes of the excerpt. Members without a \
      value are left out. \(Self.textNote)

      Exit status: 0 where something was found, 1 where nothing was.
      """
    case .show:
      """
      --json prints one object: slug, id, url, title, date_published, date_modified, authors [{name, url}], tags, \
      language, summary, image, attachments [{url, mime_type, title, size_in_bytes}], marks {status, kind, sticky, \
      password_protected, own, vanished, format, categories}, comments_open, comment_count, the \
      body as content_html, content_text or content_markdown, and with --comments comments as “lukija comments --json” \
      prints them. Members without a value are left out. \(Self.textNote)
      """
    case .comments:
      """
      --json prints a list of objects in the order of the thread: number, id, in_reply_to, depth (0 answers the post), \
      kind (comment, pingback, trackback …), status, author {name, url}, date_published, url, the text as content_html, \
      content_text or content_markdown, written_here (true for replies of this repository), vanished (true for what an \
      import found gone at its source) and oddity (orphan, cycle or duplicate). Members without a value are left out. \(Self.textNote)
      """
    case .reply:
      """
      The text comes from a file, from standard input, or, at a terminal, from $VISUAL or $EDITOR. The name under which it \
      stands is --author, else the one that you replied under before.

      A reply that already stands there, with the same text by the same name in the same place, is not published twice.

      On a blog that “lukija add” fetched, the reply is sent at once: under your log-in (“lukija login”), through the comment \
      form of the post's page, or by the blog's reply_command. What became of it is said; what could not go waits for the \
      next sync, and “lukija outbox” lists it.
      """
    case .new:
      """
      Opens $VISUAL, else $EDITOR, else vi, on the terminal even where input or output lead elsewhere, with a few lines \
      about the post between two lines of ---:

        title: Moss
        tags: autumn, "bread, rye"
        date:
        draft: no

      An empty date is the moment of saving; others are written as 2026-11-29, 2026-11-29 21:05 or with an offset. A line \
      that is taken away leaves what was given on the command line. An empty text writes nothing. With a FILE, or - for \
      standard input, no editor is opened; it may begin with such lines too. Where one of them cannot be taken, nothing is \
      written, and the text is kept. Prints the new post's slug. Your own post does not count as unread.
      """
    case .edit:
      """
      Opens $VISUAL, else $EDITOR, else vi, with the lines about the post that “lukija new” knows, and the text below. \
      With a FILE, or - for standard input, its text takes the place of the old one. Prints the slug, which stays.

      Only posts that “lukija new” made can be edited, published and deleted here: their files say so. Others come from \
      their source, and the next import would undo it. Where somebody else changed the file meanwhile nothing is written, \
      and your text is kept.
      """
    case .publish:
      """
      The post is dated now, but where a date was given in “lukija new” or “lukija edit”. Prints the slug. In a blog that \
      is fetched from the web it stands here only: nothing is sent to the blog's server.
      """
    case .delete:
      """
      Asks first, at a terminal; elsewhere --yes is needed. The post's file goes to "deleted" in the state folder, with \
      the comments in it, and the command says how it comes back. Replies that were written here stay.
      """
    case .make:
      """
      Writes blog.json and an empty posts folder; without a FOLDER where the reader looks for a blog: in \
      $LUKIJA_REPOSITORY, else $XDG_DATA_HOME/lukija. A folder that has a blog.json already is left alone, and the command \
      ends with status 1. "lukija new" writes the first post.
      """
    case .bringIn:
      """
      A SOURCE is a file, packed or not, a folder, or - for standard input: a WordPress export (WXR), RSS, Atom, JSON \
      Feed, or Markdown with front matter as Jekyll, Hugo and Zola have it. What it is, is seen from what is in it. A \
      feed of comments is joined to its posts, whichever of both comes first. Nothing is fetched; for an address the line \
      that fetches it is printed.

      An import can be repeated: what changed is updated, the rest stays byte for byte, and so do replies and members \
      that Lukija does not know. A comment that is gone at its source stays, marked "vanished". A post that was renamed or \
      moved is known again by its title and text; one that only looks like another becomes a new post, and that is said. \
      Each post and comment counts once, by what its file says before and after.

      Of a WordPress export is not kept, and cannot go back: logins and e-mail addresses of those who write posts, IP \
      addresses and browsers of those who comment, postmeta and commentmeta of other programs, short names, descriptions \
      and parents of categories, menus, revisions, settings, dates of files, and files of no post.

      Comments and attachments whose post is not here yet are kept in orphans.jsonl in the blog's folder, and go to the \
      post when some later import brings it: parts of a blog may come in any order.

      What was guessed, lost or left out, or waits for its post, is said with its place, once for each cause. Exit status: \
      0 fine, also where all that came waits; 1 it failed, a source could not be opened (the others are imported), or \
      something was guessed, lost or left out or waits and --strict was given; 64 a source is an address. An import that is \
      stopped goes on with the same command.

      --json prints an object: posts, comments, media (by outcome: new, changed, unchanged, vanished), post_kinds, \
      post_statuses, comment_kinds, comment_statuses, attachments, waiting (comments and attachments that wait for their \
      posts, those of earlier imports included), and notes: objects with kind (guessed, lost, skipped, waiting), \
      source, line, message, count (how often; the place is the first's).
      """
    case .export:
      """
      FOLDER is where the files go; it is made where there is none:
        jsonfeed  feed.json: JSON Feed 1.1, comments as an extension; holds everything
        wxr       export.xml: WordPress's own format, for its importer
        rss       rss.xml and comments.xml: RSS 2.0
        markdown  posts/*.md with front matter, comments/*.json, media/
        html      index.html and posts/*.html, pages that need nothing else, media/

      What rss and html write is for everybody: drafts, pending, scheduled, private, trashed and password-protected \
      posts, posts and comments that are gone from the blog, plugins' types of posts, and comments of a kind or status that Lukija does not know are left out unless \
      --with-unpublished is given. The other formats hold them, marked; a query chooses: \
      --query is:published.

      wxr takes along what an import from WordPress kept for the way back: numbers of posts and comments, parents and \
      order of pages, numbers of lead pictures, whether pings are open; "lukija import --help" names what was not kept. E-mail addresses of those who commented and passwords of posts are left out, \
      and counted, unless --with-private is given; the other formats never hold them.

      An export takes the place of the one before it of the same format: files that it does not write again are removed, \
      unless somebody changed them. Files that no export wrote, and those that somebody changed since, are never touched, \
      but with --replace; where one of them is in the way it is named and the exit status is 1. What was written is \
      remembered in .lukija-export.

      "lukija import" reads all but the last back. What a format cannot hold is named in docs/format.md.
      """
    case .check:
      """
      Prints nothing and ends with status 0 where all is well; with status 1 where there are problems, warnings too.

      --json prints a list of objects: severity (error: the file cannot be shown; warning: it is shown without what is \
      wrong), file, line, column, message, advice. Members without a value are left out.
      """
    case .add:
      """
      An address may be that of any page of a blog, or of its feed. WordPress is asked through REST where it lets \
      everybody; else feeds are followed: RSS, Atom, JSON Feed. The blog goes into a folder of its own, \
      $XDG_DATA_HOME/lukija/NAME or what --into names, newest posts first, and can be read as soon as the first ones are \
      there. C-c ends it; the same command, or “lukija sync”, goes on from there. A blog that was imported before is \
      named with --into: what comes is joined with what is there.

      A folder's blog goes into config.toml, the last of its blogs, with its path and its address. Comments and order of \
      what stands there stay. Without --name it is called as its server or its folder is. Nothing of a folder is copied or moved.

      A list of blogs is OPML, as other readers write it (newsboat -e >blogs.opml). It is printed: what is new, what is here \
      already, and what has no address on the web; then, at a terminal, you are asked; elsewhere --yes is needed. Each new \
      one comes from its page, where that is a WordPress with this feed, else from the feed. One that fails keeps no other back; the exit status is 1 \
      then, and the same command tries it again.

      A name has letters, digits, “-”, “_” and “.”, at most 64, and begins with a letter or a digit; capitals do not tell \
      two names apart.
      """
    case .sync:
      """
      A blog is named as “lukija blogs” lists it, or by its folder. Without one: $LUKIJA_REPOSITORY, else all blogs of \
      config.toml and of the usual folder that came from an address; --all means these, too. What the blog has no more \
      stays, marked as gone. --since, for a blog that is fetched for the first time, leaves out older posts.

      One sync a blog at a time; it may be ended at any moment, and the next one goes on. What is remembered of servers \
      stands in $XDG_STATE_HOME/lukija/sync and may be deleted: then everything is asked again. A server that wants to be \
      left alone is left alone until then.

      --quiet says only what is wrong, and nothing of a network that is away: for cron. The status is 1 where a blog could \
      not be fetched, else 0.

      --json prints a list of objects: name, folder, home, adapter (wordpress or feed), complete, last_success, requests, \
      bytes, posts and comments {new, changed, vanished}, facts [{kind, message}], fault {kind, message, until}. Members \
      without a value are left out.
      """
    case .outbox:
      """
      Without a word: the replies that wait, are being sent, are held, or that the blog does not take, of all blogs that \
      came from an address, or of the one that is named. The status is 1 while one needs you.

      send: send now what waits. retry: send one again, also one that was published before replies were sent. withdraw: \
      make a draft of one that has not gone out. arrived, lost: say of one whose answer never came that it stands on the \
      blog, or that it does not. A reply is named by its id, or the beginning of it.

      --json prints a list of objects: blog, folder, id, post, in_reply_to, state (kept, queued, sending, waiting, unsure, \
      held, rejected, withdrawn), reason, message, via (rest, form, command), retry_at, remote_id, remote_url, \
      date_published, content_markdown, needs_person.
      """
    case .login:
      """
      For WordPress, with an application password: “Users”, “Profile”, “Application Passwords” on the blog's own pages \
      makes one, and the command says where that is. Name and password are asked for at a terminal; elsewhere --user names \
      the account and the password is the first line of standard input. They are tried at once: nothing is kept that the \
      blog does not take.

      The name goes into config.toml. The password goes into the desktop's keyring where secret-tool is there; with \
      --password-command COMMAND it stays where it is, and COMMAND prints it, as “pass show blog”. --in-the-open keeps it \
      in a file that you alone may read.
      """
    case .blogs:
      """
      --opml prints a list for other readers: OPML 2.0 with title, feed and page of each blog from the web; others are named \
      on standard error and left out. “lukija add” takes such a list in.

      --json prints a list of objects, in the order of config.toml: name, folder, home (the address), title, and for a \
      folder that is no blog, problem {severity, file, line, column, message, advice}. Members without a value are left out.
      """
    case .rename:
      """
      Changes the name in config.toml and nothing else there: comments, order and all other lines stay, and so does the \
      folder, with its name. Marks, drafts and what is remembered of a server belong to the folder. A name that another \
      blog has is refused.
      """
    case .remove:
      """
      Takes the lines of the blog out of config.toml, with its login and the like; comments and all other lines stay. The \
      blog's folder is not touched: the command says where it is, and what lists it again.
      """
    case .config:
      """
      The settings stand in $XDG_CONFIG_HOME/lukija/config.toml (~/.config/lukija/config.toml), TOML 1.0, which need not \
      be there. What is wrong in it is said with its line and column, and what stands instead; the rest counts. What can be \
      set: “lukija help settings”. A reader that is open takes over what changes at once.

      Each blog is a table [[blog]]; only its name and path are needed. --check ends with status 1 where something is wrong.
      """
    case .keys:
      """
      With the keys that config.toml binds. --json prints a list of objects: mode and command, as [keys.MODE] of \
      config.toml names them, keys (a list, in its notation) and help.
      """
    case .read, .open: ""
    }
  }

  /// What the help of each command says of the text in its JSON.
  private static let textNote =
    "Text is whole and in the order it is read in; control characters (but line feeds and tabs) and direction overrides "
    + "are left out, also of ids and addresses, and a post or comment is found by what is printed."
}
