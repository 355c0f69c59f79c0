extension HelpChapter {
  static let englishFiles = """
    A blog is a folder; everything in it can be read with jq and kept in git:

      blog.json            the blog: title, address, language, authors, contact
      posts/<slug>.json    one post with its whole thread of comments
      media/...            pictures and other files that posts name by their path
      replies/<id>.json    one reply written here, from draft to published
      orphans.jsonl        comments and attachments that came before their post and
                           wait for it; it goes when nothing waits

    The folder is the one that is named, else $LUKIJA_REPOSITORY, else
    $XDG_DATA_HOME/lukija (~/.local/share/lukija), else the one blog that
    $XDG_CONFIG_HOME/lukija/config.toml (~/.config/lukija/config.toml) names.
    "lukija add FOLDER" writes blogs there; "lukija config --help" tells the rest.

    Read marks, stars, reading positions and your name stand apart from it, in
    $XDG_STATE_HOME/lukija (~/.local/state/lukija) or where --state says: one journal
    a machine, to which lines are added; what they say no more goes when it has grown
    large. Deleting it forgets the marks, nothing else.

    What makes lists and searches fast is an index in $XDG_CACHE_HOME/lukija
    (~/.cache/lukija). It can be deleted at any time and is made again. The folder
    pictures beside it has those that you looked at, 200 MB at most.

    Every file is written beside the old one, brought to the disk and renamed: at any
    moment it is the old one or the new one. Names that begin with a dot and end in
    .tmp are what a killed program left; the next one sweeps them up, and makes
    drafts of the words of replies in them.

    Words that the blog's disk does not take, or not within a second, are copied to
    "rescued" in the state folder, else to lukija-rescued-... in $TMPDIR, at home or
    in /tmp. They go when the blog has the words; the next start brings them back.
    What an editor left in $TMPDIR/lukija-... when it was killed is told then, too.

    Posts that "lukija delete" took out of a blog are in "deleted" in the state folder,
    as they were; nobody takes them away from there.

    "lukija check" names every problem of a folder with its file, line and column.
    """

  static let englishFormat = """
    The words are JSON Feed 1.1's (https://www.jsonfeed.org/version/1.1/). Ids are
    strings, dates RFC 3339, and members that are not named here survive every rewrite.

    blog.json
      lukija               {"version": 1}
      title, home_page_url, description, language, authors [{name, url}]
      contact              {name, address [lines], email, phone, business_id}

    posts/<slug>.json
      id                   required; need not be the slug
      title, url, summary, tags [words], language, authors [{name, url}]
      content_markdown, content_html or content_text
      date_published, date_modified
      image                a URL, or a path in the folder
      attachments          [{url, mime_type, title, size_in_bytes}]
      status               draft, pending, scheduled, private, trash; else published
      kind                 page or another type; else post
      sticky, password_protected, format, categories
      comments_open        false where the thread is closed
      comments             a list of:
        id                 required
        in_reply_to        the comment it answers; else it answers the post
        kind               comment, pingback, trackback
        author             {name, url}
        date_published, url
        content_html, content_text or content_markdown
        status             approved is shown; held, spam, trash are kept, not shown
        vanished           true where an import found it gone at its source

    docs/format.md in the sources says it at length, data/schemas holds JSON Schemas.
    """

  static let englishImporting = """
    lukija import SOURCE... --into FOLDER

    A source is a file, packed with gzip or not, a folder, a pipe, or - for standard input.
    A pipe is read until it ends or ^C ends that, in bounded memory; a device is refused.
    What a source is, is seen from what is in it, never from its name:

      WordPress            Tools, Export, "All content"; then: lukija import export.xml
      a feed               RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, JSON Feed 1.0, 1.1. Fetch it
                           first: curl -L https://blog.example/feed/ >feed.xml
      comments of a feed   the comments feed beside the posts feed, before it or after it
      Markdown             the folder of a Jekyll, Hugo or Zola site; pictures go to media/

    Do it again whenever the source has news: what changed is updated, the rest is left
    byte for byte, and replies, drafts, read marks and members that Lukija does not know
    stay. A post is the same by id, then by permalink, then by title, date and text, also
    where its file was renamed or the blog moved; what only looks like a post that is here
    becomes a new one, and that is said. A comment that is gone at its source stays, marked.

    Comments and attachments whose post is not here yet wait for it in orphans.jsonl, and
    the import that brings the post takes them in: the parts of a blog may come in any
    order. The summary counts what waits.

    Nothing is fetched and nothing is written outside the folder. What was guessed, lost
    or left out is said with its line. --dry-run only says what would happen; --strict
    ends with status 1 if anything was guessed, lost or left out, or waits.
    """

  static let englishExporting = """
    lukija export FOLDER --as FORMAT [--query WORDS] [--without-replies]
                         [--with-unpublished] [--with-private] [--replace]

      jsonfeed   feed.json and media/; loses nothing
      markdown   posts/*.md, comments/*.json, _config.yml, media/; loses the blog's second
                 author and its contact block
      wxr        export.xml for WordPress (Tools, Import); text becomes HTML. Numbers,
                 parents and order of what came from WordPress go back; e-mail addresses
                 and passwords only with --with-private
      rss        rss.xml and comments.xml; no unseen comments
      html       index.html and posts/*.html for people; cannot be imported again

    What rss and html write is for everybody. Drafts, scheduled, private, trashed and
    password-protected posts are left out unless --with-unpublished is given; how many
    there were is said. In the other formats they go along, marked, and a query chooses:
    --query is:published, or is:draft, is:page, is:sticky and their like.

    An export takes the place of the one before it of the same format: what it does not
    write again is removed, unless you changed it. Files that no export wrote, or that you
    changed since, are never touched, but with --replace; what is in the way is named.
    .lukija-export in the folder lists what was written.

    docs/format.md in the sources names all that a format cannot hold.
    """

  static let englishSyncing = """
    lukija sync [BLOG...] [--all] [--quiet]

    A blog that came with "lukija add ADDRESS" is kept up to date by a sync: its server is
    asked for what is new, and gets the replies that wait ("lukija outbox" lists them).
    It can be ended at any moment; the next one goes on. Two syncs of one blog exclude
    each other, and whoever comes second says so.

    In the reader C-r, F5 or :sync look for news, and no key waits for the server; Esc in
    the list stops it. Nothing that is read moves. :news says when the blog was looked at
    last, :problems what is wrong with its server. A network that is away is no problem.

    With this in config.toml the reader looks by itself, for the blog that it shows; the
    time of the last sync counts, whoever did it:

      [sync]
      every = "30 min"

    "lukija sync --all --quiet" is the line for cron or a timer of systemd. It says only
    what is wrong, and ends with status 1 where a blog could not be fetched. In a crontab,
    with the path that "command -v lukija" prints, at a minute of your own:

      17 * * * *  /usr/local/bin/lukija sync --all --quiet

    As a service of systemd, started by a timer with OnCalendar=hourly:

      [Service]
      Type=oneshot
      ExecStart=%h/.local/bin/lukija sync --all --quiet

    docs/sync.md in the sources has both units whole. What is remembered of servers stands
    in $XDG_STATE_HOME/lukija/sync and may be deleted: then everything is asked again.
    """

  static let englishEnvironment = """
    LUKIJA_REPOSITORY    the blog's folder, where none is named
    XDG_DATA_HOME        above the usual blog's folder; else ~/.local/share
    XDG_STATE_HOME       above read marks and places; else ~/.local/state
    XDG_CACHE_HOME       above the index and fetched pictures, which can be deleted;
                         else ~/.cache
    XDG_CONFIG_HOME      above config.toml; else ~/.config
    HOME                 above those four; else what the user database says
    TMPDIR               where the editor's file stands, copies of drafts that no
                         other disk takes, and parts of large imports; else /tmp
    VISUAL, EDITOR       writes posts (lukija new) and long replies; else vi
    BROWSER              opens links: commands with colons between them, tried in
                         turn, split into words as a shell does it; %s is the link,
                         %% a percent sign. Else xdg-open, and w3m or its like
    LUKIJA_VIEWER        shows pictures that L lists, as BROWSER opens links; %s is
                         the picture's file. Else xdg-open
    DISPLAY, WAYLAND_DISPLAY
                         whether browser and clipboard have a screen of their own;
                         xclip, xsel or wl-copy get what y copies
    TMUX, STY            y copies into tmux's buffer, and through GNU screen
    LUKIJA_HYPERLINKS    0 sends links without their addresses, 1 with them (OSC 8);
                         else they go along, but not to TERM=linux, screen and their
                         like, tmux before 3.4, VTE before 0.50, Konsole before
                         20.12 and Emacs
    LUKIJA_PICTURES      kitty, sixel or blocks draws pictures so, whatever the
                         terminal says of itself; off draws none
    SSH_CONNECTION, SSH_TTY
                         pictures are not drawn by blocks over ssh
    PATH                 where editor, browser and clipboard programs are found
    NO_COLOR             no colours where it is set and not empty
    COLORFGBG            whether the terminal is light, where that decides about the
                         theme, until the terminal says so itself
    TERM                 the terminal; with "dumb" use "lukija show"
    TERM_PROGRAM         Apple_Terminal strikes nothing out, whatever TERM says
    TERMINFO, TERMINFO_DIRS
                         where terminals are described, beside the usual places
    ESCDELAY             milliseconds that the rest of a key may take after its Esc:
                         more on a slow line; else 25
    LC_ALL, LC_CTYPE, LANG
                         the characters that the terminal shows: it has to be UTF-8
    LC_ALL, LC_MESSAGES, LANG
                         the language: Finnish for fi or fi_FI, else English;
                         LANGUAGE, a list of languages, comes before LANG's
    TZ                   the zone of the dates in what you write
    """
}
