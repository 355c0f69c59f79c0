import Testing

@testable import Fetching
import LoopbackServer

@Suite struct RedirectTests {
  let client = CurlClient.forTests()

  @Test func theWayIsTold() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/": .redirect(301, to: "/a/b?c=d")
      case "/a/b?c=d": .redirect(302, to: "../e#part")
      case "/e": .redirect(307, to: "?f")
      case "/e?f": .redirect(308, to: "//127.0.0.1:\(request.headers["host"]?.split(separator: ":").last ?? "")/g h")
      default: .answer("here")
      }
    }
    defer { server.stop() }
    let answer = try client.get(server.url())
    #expect(answer.text == "here")
    #expect(answer.url == server.url("/g%20h"))
    #expect(answer.redirects.map(\.status) == [301, 302, 307, 308])
    #expect(answer.redirects.map(\.isPermanent) == [true, false, false, true])
    #expect(answer.redirects.map(\.to) == ["/a/b?c=d", "/e", "/e?f", "/g%20h"].map(server.url))
    #expect(answer.redirects.map(\.from) == ["/", "/a/b?c=d", "/e", "/e?f"].map(server.url))
    #expect(server.connections == 1)
  }

  @Test(arguments: [301, 302, 303, 307, 308]) func headStaysHead(status: Int) throws {
    let server = try LoopbackServer { $0.path == "/" ? .redirect(status, to: "/there") : .answer("") }
    defer { server.stop() }
    _ = try client.response(to: HTTPRequest(.head, server.url()))
    #expect(server.received.map(\.method) == ["HEAD", "HEAD"])
  }

  @Test(arguments: [0, 1, 4, 5, 6, 50]) func fiveAreEnough(depth: Int) throws {
    let server = try LoopbackServer { request in
      let number = Int(request.path.dropFirst()) ?? 0
      return number == 0 ? .answer("here") : .redirect(to: "/\(number - 1)")
    }
    defer { server.stop() }
    let fault = client.fault(at: server.url("/\(depth)"))
    #expect(fault == (depth > 5 ? .tooManyRedirects(limit: 5) : nil))
    #expect(server.received.count == min(depth, 5) + 1)
  }

  @Test(arguments: ["/", "", "/?", "#x", "/b", "?a=b"]) func aLoopEnds(target: String) throws {
    let server = try LoopbackServer { request in
      request.path == "/" || target.isEmpty ? .redirect(to: target) : .redirect(to: "/")
    }
    defer { server.stop() }
    let fault = client.fault(at: server.url())
    // An empty address points to the page itself, or to nothing.
    #expect(fault == .redirectLoop || (target.isEmpty && fault == nil))
    #expect(server.received.count <= 2)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/x", "dict://127.0.0.1/", "javascript:alert(1)",
    "data:text/plain,a", "mailto:a@blog.example", "FILE:///etc/passwd", "scp://127.0.0.1/x", "view-source:http://a/",
  ])
  func onlyTheWebIsFollowed(target: String) throws {
    let server = try LoopbackServer(["/": .redirect(to: target)])
    defer { server.stop() }
    guard case .redirectRefused(_, .scheme) = client.fault(at: server.url()) else {
      Issue.record("\(String(describing: client.fault(at: server.url())))")
      return
    }
  }

  @Test(arguments: ["http://", "http://?x", "http://user:word@127.0.0.1/", "http://user@127.0.0.1/", "http://a:99999/"])
  func whatIsNoAddressIsNotFollowed(target: String) throws {
    let server = try LoopbackServer(["/": .redirect(to: target)])
    defer { server.stop() }
    #expect(client.fault(at: server.url()) == .redirectRefused(to: target, why: .address))
  }

  @Test(arguments: [301, 302, 303, 307, 308]) func aPostIsNeverSentOn(status: Int) throws {
    let server = try LoopbackServer(["/": .redirect(status, to: "/there"), "/there": .answer("a list")])
    defer { server.stop() }
    let answer = try client.response(to: HTTPRequest(.post, server.url(), body: [65]))
    #expect(answer.status == status)
    #expect(answer.pointsTo == server.url("/there"))
    #expect(server.received.map(\.path) == ["/"])
  }

  @Test func aStatusWithoutATargetIsAnAnswer() throws {
    let server = try LoopbackServer { _ in .answer("choose", status: "302 Found") }
    defer { server.stop() }
    #expect(try client.get(server.url()).status == 302)
  }

  @Test(arguments: [
    "", "not an address", "file:///etc/passwd", "ftp://blog.example/", "http://a:b@blog.example/", "blog",
  ])
  func aRequestNeedsAnAddress(url: String) {
    #expect(client.fault(at: url) == .badRequest(.address))
  }

  @Test(arguments: ["a: b\r\nX: y", "a b", "", "ä", "Host", "cookie", "Authorization", "Content-Length", "User-Agent"])
  func headersThatWouldSayMoreAreRefused(name: String) {
    let request = HTTPRequest(.get, "http://127.0.0.1/", headers: [.init(name, "x")])
    #expect(client.fault(request) == .badRequest(.header(name)))
  }

  @Test(arguments: ["a\r\nX: y", "a\nX: y", "a\0b", "\u{7F}"])
  func valuesThatWouldSayMoreAreRefused(value: String) {
    let plain = HTTPRequest(.get, "http://127.0.0.1/", headers: [.init("Accept", value)])
    #expect(client.fault(plain) == .badRequest(.header("Accept")))
    let conditions = HTTPRequest.Conditions(etag: value + "x")
    let conditional = HTTPRequest(.get, "http://127.0.0.1/", conditions: conditions)
    #expect(client.fault(conditional) == .badRequest(.header("If-None-Match")))
  }
}
