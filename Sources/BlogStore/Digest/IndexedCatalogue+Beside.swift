import Blog

extension IndexedCatalogue {
  /// Searches a blog without its index: by what is kept beside that, and its texts.
  ///
  /// - Returns: everything that is found, in the posts' order; nil where the index is needed.
  func searchBesideIndex(_ terms: [SearchTerm]) -> SearchProgress? {
    guard let digest else { return nil }
    let extent = digest.extent
    if digest.lacks(one: terms.map(\.folded)) {
      return isAsItWas(extent) ? SearchProgress(hits: [], done: extent.posts, total: extent.posts) : nil
    }
    guard isAsItWas(extent), let places = digest.places, let location = locationOnDisk,
      let text = TextStore(location.text(extent.generation), generation: extent.generation), text.size >= extent.end
    else { return nil }
    var scan = TextScan(text, terms)
    let (matches, missing) = scan.matches(in: places.entries[...])
    guard missing == 0 else { return nil }
    var authors: [String]?
    let hits = matches.flatMap { match -> [SearchHit] in
      guard let slug = places.slug(of: match.id), let post = try? repository.post(PostID(slug)).post else { return [] }
      return Self.hits(match, post, terms) {
        guard post.authors.isEmpty else { return post.authors.map(\.displayName) }
        if authors == nil { authors = (try? repository.readSite().0.authors.map(\.displayName)) ?? [] }
        return authors ?? []
      }
    }
    // Texts may have gone elsewhere meanwhile.
    guard isAsItWas(extent) else { return nil }
    let count = max(extent.posts, places.entries.count)
    return SearchProgress(hits: hits, done: count, total: count)
  }
}
