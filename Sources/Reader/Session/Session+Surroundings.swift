import Blog
import Screen
import Words

/// What each room is told of what is around it.
extension Session {
  private var height: (Pane) -> Int { { room(of: $0).content.height } }

  var filesSurroundings: FilesState.Surroundings {
    let writing = blog.composer?.reply.id
    return FilesState.Surroundings(
      notice: notice, isListEmpty: blog.list.count == 0, open: blog.open?.post.id,
      hasReplies: !blog.replies.byID.isEmpty,
      waitingDrafts: blog.replies.byID.values.count { $0.status == .draft && $0.id != writing })
  }

  var journeySurroundings: Journey.Surroundings {
    Journey.Surroundings(
      place: place, open: blog.open?.post.id, openTitle: blog.open?.post.displayTitle ?? "",
      isPreviewing: blog.preview.wanted != nil,
      isAnyNew: blog.open.map { $0.thread.unreadCount > 0 || blog.marks.isNew($0.post.id) } ?? false,
      answered: focus == .thread ? blog.open?.thread.selectedEntry?.comment.id : nil,
      feedID: { [open = blog.open?.post, list = blog.list] post in
        open.flatMap { $0.id == post ? $0.feedID : nil } ?? list.summary(of: post)?.feedID ?? ""
      },
      identity: blog.identity, marks: listMarks)
  }

  /// Where the person is.
  var place: Place? {
    if focus == .list { return blog.list.selected.map { Place(pane: .list, post: $0.id, offset: 0, comment: nil) } }
    guard let open = blog.open else { return nil }
    let comment = open.thread.selectedRow.map(open.thread.id(of:))
    return Place(pane: focus, post: open.post.id, offset: open.offset, comment: comment)
  }

  /// What the list must know of what is remembered.
  var listMarks: ListMarks {
    ListMarks(
      readPosts: blog.marks.reading.readPosts, unreadPosts: blog.marks.reading.unreadPosts,
      readComments: blog.marks.reading.readComments, starredPosts: blog.marks.reading.starredPosts,
      replies: blog.replies.counts, own: blog.voice, known: blog.marks.known)
  }

  var listSurroundings: PostListState.Surroundings {
    PostListState.Surroundings(
      room: listRoom, number: keys.count, hasKeys: focus == .list,
      searched: blog.search?.pane, isReading: blog.files.loading != nil, isSyncing: blog.syncing.canStop,
      leadsToShelf: shelf?.isHome == true,
      open: blog.open?.post.id,
      isAnyOpen: blog.openPost != nil,
      opening: blog.journey.opening, isUnread: blog.marks.isUnread)
  }

  var postSurroundings: OpenPost.Surroundings? {
    guard let post = blog.open?.post.id else { return nil }
    return OpenPost.Surroundings(
      height: height(.reader), column: textColumn, number: keys.count, focus: focus,
      isSearched: blog.search?.pane == .reader, home: blog.siteOfOpen?.homePageURL, isLinear: isLinear,
      isUnderway: blog.journey.pending != nil,
      read: blog.marks.seen(in: post), voice: blog.voice, caches: blog.caches)
  }

  var threadSurroundings: ThreadState.Surroundings? {
    guard let setting = threadSetting, let post = blog.open?.post.id else { return nil }
    return ThreadState.Surroundings(
      post: post, setting: setting, height: height(.thread), number: keys.count, hasKeys: focus == .thread,
      isSearched: blog.search?.pane == .thread, read: blog.marks.seen(in: post),
      isTextNew: blog.marks.isNew(post), isTextUnread: !blog.marks.isRead(post),
      title: blog.open?.post.displayTitle ?? "", page: blog.open?.post.url, isFetched: isFetched(post),
      isServerAsked: blog.syncing.running != nil,
      arrangement: preferences.arrangement)
  }

  /// How the open thread's rows are set in its pane.
  private var threadSetting: ThreadState.Setting? {
    guard let post = blog.open?.post else { return nil }
    let authors = post.authors.isEmpty ? blog.siteOfOpen?.authors ?? [] : post.authors
    let language = post.language ?? blog.siteOfOpen?.language
    return ThreadState.Setting(
      width: room(of: .thread).content.width, measure: preferences.measure, bloggers: Set(authors.map(\.name)),
      voice: blog.voice, language: language, numbersLinks: preferences.numbersLinks, strikesText: strikesText,
      languageOfHeads: blog.settings.headsFollowBlog ? language.flatMap { Language(tag: $0) } : nil,
      pictures: pictureSetting(in: .thread), isLinear: isLinear, deliveries: blog.replies.deliveries,
      caches: blog.caches)
  }

  /// Sets the open thread's rows at its pane's width.
  var threadSetter: ThreadSetter? { threadSetting.flatMap { blog.open?.thread.setter($0) } }

  var marksSurroundings: Marks.Surroundings {
    Marks.Surroundings(
      open: blog.open?.post.id, unreadInOpen: blog.open?.thread.unreadCount ?? 0, summary: blog.list.summary)
  }

  var repliesSurroundings: Replies.Surroundings {
    var areListed = false
    if case .replies = window?.content { areListed = true }
    return Replies.Surroundings(
      focus: focus, number: keys.count, selected: blog.list.selected, open: blog.open, composer: blog.composer,
      isUnderway: blog.journey.pending != nil,
      columns: room(of: focus == .thread ? .thread : .reader).content.width - 2,
      language: blog.open?.post.language ?? blog.siteOfOpen?.language, identity: blog.identity, notice: notice,
      isFetched: { [blogs = shelf?.blogs, isFetched = blog.isFetched] in
        Session.isFetched($0, blogs, isFetched)
      },
      areListed: areListed)
  }

  var composerSurroundings: Composer.Surroundings {
    let viewport = composerViewport
    return Composer.Surroundings(
      viewport: viewport, columns: min(viewport.columns, preferences.measure), number: keys.count,
      language: blog.open?.post.language ?? blog.siteOfOpen?.language,
      isSent: blog.composer.map { isFetched($0.reply.post) } ?? false, identity: blog.identity,
      original: (blog.composer?.original?.id).flatMap { blog.replies.byID[$0] })
  }

  /// Cells and rows in which the composer's text is wrapped: a column is kept for the cursor behind a full row.
  var composerViewport: Size {
    let room = layout.composer?.content ?? Rect(row: 0, column: 0, width: 2, height: 1)
    return Size(columns: max(1, min(room.width - 2, Preferences.measures.upperBound)), rows: max(1, room.height))
  }

  var searchSurroundings: PaneSearch.Surroundings {
    PaneSearch.Surroundings(
      number: keys.count, isTyping: prompt != nil, selection: blog.list.selection, selected: blog.list.selected?.id,
      open: blog.open, texts: blog.caches.texts)
  }

  var textSurroundings: TextSearching.Surroundings {
    TextSearching.Surroundings(
      respectsDiacritics: preferences.respectsDiacritics,
      isEarly: !blog.files.isCatalogued || blog.files.isReadingHeld, mine: blog.replies.shown,
      window: window?.content == .search ? window : nil, isTyping: prompt != nil,
      open: opening == nil ? blog.open?.post.id : nil)
  }

  var windowSurroundings: Window.Surroundings {
    Window.Surroundings(
      number: keys.count, rows: windowRowCount, lines: windowRect.height - 2, isLinear: isLinear,
      resolve: { [post = blog.open?.post.url, home = blog.siteOfOpen?.homePageURL] in
        LinkTarget.resolve($0, post: post, home: home)
      })
  }
}
