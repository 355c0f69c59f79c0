import Blog

/// Lists, look-ups and searches. Each has a queue of its own: rows of the list wait for no search.
extension EffectRunner {
  func run(_ effect: CatalogueEffect) {
    switch effect {
    case .list(let request, let marks): executor.run(.listing) { self.list(request, marks) }
    case .find(let lookup, let marks):
      wanted.withLock { $0 = lookup }
      executor.run(.finding) { self.find(lookup, marks) }
    case .unread(let query, let marks): executor.run(.listing) { self.listUnread(query, marks) }
    case .name(let posts): executor.run(.finding) { self.name(posts) }
    case .search(let id, let query, let replies): beginSearch(id, query, replies)
    case .continueSearch(let id, let count): searching.withLock { if $0?.id == id { $0?.session.allow(count) } }
    }
  }

  /// Keeps the catalogue up to date until the reader ends; the first call begins it.
  func keepCatalogue() {
    guard !isHeld.withLock({ $0 }) else { return }
    let isFirst = isKeeping.withLock { isKeeping in
      defer { isKeeping = true }
      return !isKeeping
    }
    if isFirst { beginKeeping() }
  }

  /// Begins it again after it was held.
  func beginKeeping() {
    isKeeping.withLock { $0 = true }
    executor.run(.keeping) {
      guard self.readsOn else { return }
      self.catalogue.keep { event in
        self.deliver(.files(.catalogued(event)))
        return self.readsOn
      }
      self.sayWhetherHeld()
    }
  }

  private var readsOn: Bool { !isStopped.withLock { $0 } && !isHeld.withLock { $0 } }

  /// Behind the last word on how far the reading is.
  private func sayWhetherHeld() {
    if isHeld.withLock({ $0 }) { deliver(.files(.readingStopped)) }
  }

  /// Looks at every file again, whatever the watching says.
  func refreshCatalogue() {
    do throws(Problem) {
      try catalogue.refresh { event in
        self.deliver(.files(.catalogued(event)))
        return self.readsOn
      }
    } catch {
      deliver(.files(.catalogued(.upToDate([error]))))
    }
    sayWhetherHeld()
    deliver(.files(.catalogued(.postsChanged(nil))))
  }

  private func list(_ request: ListRequest, _ marks: ListMarks) {
    do throws(Problem) {
      deliver(.list(.listed(request, try catalogue.window(request, marks: marks))))
    } catch {
      deliver(.list(.notListed(error)))
    }
    // Only now: the first rows shall not share the disk with the look at every file.
    keepCatalogue()
  }

  private func find(_ lookup: PostLookup, _ marks: ListMarks) {
    // Who types on asks for something else by now.
    guard wanted.withLock({ $0 == lookup }) else { return }
    do throws(Problem) {
      deliver(.list(.found(lookup, try catalogue.find(lookup, marks: marks))))
    } catch {
      deliver(.list(.found(lookup, nil)))
      deliver(.files(.problemFound(error)))
    }
  }

  private func listUnread(_ query: PostQuery, _ marks: ListMarks) {
    do throws(Problem) {
      deliver(.list(.unreadListed(try catalogue.unread(query, marks: marks))))
    } catch {
      deliver(.files(.problemFound(error)))
    }
  }

  private func name(_ posts: [PostID]) {
    var titles: [PostID: String] = [:]
    for post in posts {
      if let summary = try? catalogue.find(.slug(post), marks: ListMarks()) { titles[post] = summary.displayTitle }
    }
    deliver(.replies(.postsNamed(titles)))
  }

  private func beginSearch(_ id: Int, _ query: TextQuery, _ replies: [Reply]) {
    let next = SearchSession(allowed: executor.isInline ? .max : TextSearch.lead)
    searching.withLock { current in
      current?.session.cancel()
      current = (id, next)
    }
    executor.run(.searching) { self.search(id, query, replies, next) }
  }

  private func search(_ id: Int, _ query: TextQuery, _ replies: [Reply], _ session: SearchSession) {
    do throws(Problem) {
      try catalogue.search(query, replies: replies) { progress in
        self.deliver(.search(.textFound(id, progress)))
        return session.goesOn(after: progress.hits.count)
      }
      deliver(.search(.textSearchEnded(id, nil)))
    } catch {
      deliver(.search(.textSearchEnded(id, error)))
    }
  }
}
