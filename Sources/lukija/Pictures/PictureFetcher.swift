import Blog
import BlogStore
import Fetching
import Reader
import Screen
import Sync
import Synchronization
import Words

/// Pictures of a blog's posts: its own files, those that are kept, and those that are fetched because somebody asked. The
/// library that fetches is opened by the first of these.
final class PictureFetcher: PictureSource {
  private struct State {
    /// Everything up to this number was given up.
    var stopped = 0
    var running: (number: Int, request: RunningRequest)?
  }

  private let blogFolder: String
  private let local: @Sendable (String) -> String?
  private let kept: KeptPictures?
  private let client: any HTTPClient
  private let state = Mutex(State())

  /// - Parameters:
  ///   - local: the file of a path inside of the blog.
  ///   - kept: nil where there is no cache.
  init(
    blogFolder: String, local: @escaping @Sendable (String) -> String?, kept: KeptPictures?,
    client: any HTTPClient = CurlClient(userAgent: Lukija.userAgent)
  ) {
    self.blogFolder = blogFolder
    self.local = local
    self.kept = kept
    self.client = client
  }

  func file(of address: String, in post: PostID, number: Int) throws(PictureFault) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https" else {
      guard !address.contains(":") else { throw .noAddress }
      guard let file = local(address) else { throw .notThere }
      return file
    }
    guard OutgoingText.isAddress(address) else { throw .noAddress }
    guard let kept else { throw .noWay }
    if let file = kept.file(of: address) { return file }
    guard let bytes = try fetch(address, number) else { return nil }
    guard let kind = PictureKind(bytes) else { throw .notAPicture }
    return try kept.keep(bytes, of: address, kind)
  }

  func draw(_ order: DrawingOrder) throws(DrawingFault) -> Drawing {
    guard let file = here(order.address) ?? (order.fetches ? fetched(order) : nil) else { throw .notHere }
    return try PictureDecoder.draw(file: file, order)
  }

  /// The file of a picture that is on this machine.
  private func here(_ address: String) -> String? {
    if address.contains(":") { return kept?.file(of: address) }
    return local(address)
  }

  /// One that was asked for by coming into view: it ends with the program, whatever a viewer waits for.
  private func fetched(_ order: DrawingOrder) -> String? {
    do throws(PictureFault) {
      return try file(of: order.address, in: order.post, number: .max)
    } catch {
      return nil
    }
  }

  func stop(_ number: Int) {
    let running = state.withLock { state -> RunningRequest? in
      state.stopped = max(state.stopped, number)
      return state.running.flatMap { $0.number <= number ? $0.request : nil }
    }
    running?.cancel()
  }

  /// Before the program ends.
  func close() { client.close() }

  private func fetch(_ address: String, _ number: Int) throws(PictureFault) -> [UInt8]? {
    if isStopped(number) { return nil }
    let (hosts, caFile) = origin
    // Only where the blog itself stands may be within the person's own network.
    let reach: HTTPRequest.Reach = hosts.contains(Courier.host(address)) ? .anywhere : .publicOnly
    let request = HTTPRequest(.get, address.prefixBeforeFragment, reach: reach, caFile: caFile)
    let answer: HTTPResponse
    do throws(FetchError) {
      answer = try client.response(to: request) { running in
        if number == .max { return }
        let isLate = state.withLock { state in
          state.running = (number, running)
          return state.stopped >= number
        }
        if isLate { running.cancel() }
      }
    } catch {
      if error.fault == .cancelled { return nil }
      if case .tooBig = error.fault { throw .tooBig(megabytes: request.limits.bodyBytes >> 20) }
      throw .server(SyncFault(error))
    }
    if number != .max { state.withLock { $0.running = nil } }
    if isStopped(number) { return nil }
    switch answer.status {
    case 200: return answer.body
    case 401: throw .server(.loginNeeded)
    case 403: throw .server(.forbiddenBySite)
    case 429, 503: throw .server(.rateLimited(until: nil))
    case 500...: throw .server(.serverError(status: answer.status))
    default: throw .notThere
    }
  }

  private func isStopped(_ number: Int) -> Bool { state.withLock { $0.stopped >= number } }

  /// The machines that the blog comes from, and the certificates that are trusted for it.
  private var origin: (hosts: Set<String>, caFile: String?) {
    let source = try? SyncedBlog.source(of: blogFolder)
    var addresses = source?.addresses ?? []
    var caFile: String?
    if let settings = try? Settings() {
      let place = SyncChoice.place(blogFolder)
      for blog in settings.configuration.blogs
      where settings.file.folder(of: blog).map(SyncChoice.place) == place {
        caFile = settings.file.resolved(blog.caFile)
        addresses += blog.home.map { [$0] } ?? []
      }
    }
    return (Set(addresses.map(Courier.host)), caFile)
  }
}

extension String {
  /// No server is told what stands behind `#`.
  fileprivate var prefixBeforeFragment: String { String(prefix { $0 != "#" }) }
}
