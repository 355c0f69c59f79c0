import Blog
import Sync

/// Pages by their addresses; what is not there is 404.
struct FakeWeb {
  struct Page {
    var status = 200
    var headers: [HeaderField] = []
    var body = ""
    var etag: String?
  }

  var pages: [String: Page] = [:]
  var faults: [String: SyncFault] = [:]
  private(set) var log: [Request] = []
  var now: Int64 = 1_700_000_000

  subscript(url: String) -> String {
    get { pages[url]?.body ?? "" }
    set { pages[url] = Page(body: newValue) }
  }

  mutating func answer(_ request: Request) -> Result<Answer, SyncFault> {
    log.append(request)
    if let fault = faults[request.url] { return .failure(fault) }
    let date = HeaderField("Date", ModelBlog.httpDate(now))
    guard let page = pages[request.url] else {
      return .success(
        Answer(status: 404, headers: [date], body: Array("<html><body>Ei ole</body></html>".utf8), url: request.url))
    }
    if let etag = page.etag, request.etag == etag {
      return .success(Answer(status: 304, headers: [date, HeaderField("ETag", etag)], url: request.url))
    }
    var headers = page.headers + [date]
    if let etag = page.etag { headers.append(HeaderField("ETag", etag)) }
    return .success(Answer(status: page.status, headers: headers, body: Array(page.body.utf8), url: request.url))
  }

  mutating func clearLog() { log = [] }

  /// Looks for a blog as the program does.
  mutating func discover(_ text: String) -> Discovery {
    var discovery = Discovery(text)
    var waiting: [Request] = []
    while !discovery.isFinished {
      waiting += discovery.requests()
      guard !waiting.isEmpty else { break }
      let request = waiting.removeFirst()
      discovery.take(answer(request), for: request.id, now: Timestamp(seconds: now))
    }
    return discovery
  }
}
