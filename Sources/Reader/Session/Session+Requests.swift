import Blog

/// Who carries out what rooms want of each other.
extension Session {
  /// Carries requests out in order, each with what it leads to, and says what is to be done outside.
  mutating func carryOut(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for request in requests {
      if case .effect(let effect) = request {
        effects.append(effect)
      } else {
        effects += carryOut(put(request))
      }
    }
    return effects
  }

  /// Puts a request to the room that it is for. What the room was told of its surroundings is gone before the next room
  /// changes anything, so that nothing large is copied.
  private mutating func put(_ request: Request) -> [Request] {
    switch request {
    case .effect: return [request]
    case .screen(let request): return take(request)
    case .files(let request):
      let around = filesSurroundings
      return blog.files.take(request, around)
    case .journey(let request):
      let around = journeySurroundings
      return blog.journey.take(request, around)
    case .list(let request):
      let around = listSurroundings
      return blog.list.take(request, around)
    case .post(let request):
      guard let around = postSurroundings else { return [] }
      return blog.open?.take(request, around) ?? []
    case .thread(let request):
      guard let around = threadSurroundings else { return [] }
      return blog.open?.thread.take(request, around) ?? []
    case .marks(let request):
      let around = marksSurroundings
      return blog.marks.take(request, around)
    case .replies(let request):
      let around = repliesSurroundings
      return blog.replies.take(request, around)
    case .ownPosts(let request): return take(request)
    case .composer(let request):
      let around = composerSurroundings
      return blog.composer?.take(request, around) ?? []
    case .search(let request):
      let around = searchSurroundings
      return blog.paneSearch.take(request, around)
    case .taking(let request): return take(request)
    case .pictures(let request): return take(request)
    case .sync(let request): return blog.syncing.take(request)
    case .shelf(let request): return shelf?.take(request) ?? []
    case .texts(let request):
      let around = textSurroundings
      return blog.textSearching.take(request, around)
    }
  }
}
