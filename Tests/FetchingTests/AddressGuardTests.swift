import Testing

@testable import Fetching
import LoopbackServer

/// Strangers do not lead into one's own network. In these tests 127.0.0.2 is a public machine, everything else is what
/// it is.
@Suite struct AddressGuardTests {
  let client = CurlClient.forTests { $0.kind = Self.kind }

  static let kind: @Sendable ([UInt8]) -> AddressKind = { $0 == [127, 0, 0, 2] ? .public : AddressKind($0) }

  /// Names and forms of this machine; PORT is where the private server listens.
  static let inside = [
    "127.0.0.1", "127.1", "0", "0.0.0.0", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "017700000001",
    "localhost",
    "LOCALHOST", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "127.0.0.3", "[::127.0.0.1]",
  ]

  @Test(arguments: inside) func aPublicMachineCannotPointInside(host: String) throws {
    let secret = try LoopbackServer { _ in .answer("secret") }
    let everywhere = try LoopbackServer(at: "0.0.0.0") { _ in .answer("secret") }
    let server = try LoopbackServer(at: "127.0.0.2") { _ in .redirect(to: "http://\(host):\(everywhere.port)/") }
    defer { for server in [secret, everywhere, server] { server.stop() } }
    let fault = client.fault(at: server.url())
    guard case .redirectRefused(_, .privateAddress) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(everywhere.connections == 0)
  }

  @Test(arguments: ["10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fd00::1]"])
  func norIntoTheHouse(host: String) throws {
    let server = try LoopbackServer(at: "127.0.0.2") { _ in .redirect(to: "http://\(host)/") }
    defer { server.stop() }
    let fault = client.fault(at: server.url())
    #expect(fault == .redirectRefused(to: "http://\(host)/", why: .privateAddress))
  }

  @Test func aPublicMachineMayPointToAPublicOne() throws {
    let other = try LoopbackServer(at: "127.0.0.2") { _ in .answer("there") }
    let server = try LoopbackServer(at: "127.0.0.2") { _ in .redirect(to: other.url()) }
    defer {
      server.stop()
      other.stop()
    }
    let answer = try client.get(server.url())
    #expect(answer.text == "there")
    #expect(answer.peer == .public)
    #expect(answer.reachOfWhatItNames == .publicOnly)
  }

  @Test func aBlogAtHomeMayPointAnywhere() throws {
    let away = try LoopbackServer(at: "127.0.0.2") { _ in .answer("away") }
    let other = try LoopbackServer { _ in .redirect(to: away.url()) }
    let server = try LoopbackServer { _ in .redirect(to: other.url()) }
    defer { for server in [away, other, server] { server.stop() } }
    #expect(try client.get(server.url()).text == "away")
  }

  @Test func fromHomeOutAndBackIsRefused() throws {
    let home = try LoopbackServer { _ in .answer("secret") }
    let away = try LoopbackServer(at: "127.0.0.2") { _ in .redirect(to: home.url("/secret")) }
    let server = try LoopbackServer { _ in .redirect(to: away.url()) }
    defer { for server in [home, away, server] { server.stop() } }
    #expect(client.fault(at: server.url()) == .redirectRefused(to: home.url("/secret"), why: .privateAddress))
    #expect(home.connections == 0)
  }

  @Test func aConnectionThatIsOpenIsNoWayIn() throws {
    let home = try LoopbackServer { _ in .answer("secret") }
    let server = try LoopbackServer(at: "127.0.0.2") { _ in .redirect(to: home.url()) }
    defer {
      home.stop()
      server.stop()
    }
    // The person's own blog on this machine was read just before.
    #expect(try client.get(home.url()).text == "secret")
    #expect(client.fault(at: server.url()) == .redirectRefused(to: home.url(), why: .privateAddress))
    #expect(home.received.count == 1)
  }

  @Test(arguments: inside) func anAddressFromAServerMustBePublic(host: String) throws {
    let everywhere = try LoopbackServer(at: "0.0.0.0") { _ in .answer("secret") }
    defer { everywhere.stop() }
    let request = HTTPRequest(.get, "http://\(host):\(everywhere.port)/", reach: .publicOnly)
    guard case .privateAddress = client.fault(request) else {
      Issue.record("\(String(describing: client.fault(request)))")
      return
    }
    #expect(everywhere.connections == 0)
  }

  @Test func publicMachinesKeepTheirConnections() throws {
    let server = try LoopbackServer(at: "127.0.0.2") { _ in .answer("") }
    defer { server.stop() }
    for _ in 0..<5 { _ = try client.response(to: HTTPRequest(.get, server.url(), reach: .publicOnly)) }
    #expect(server.connections == 1)
  }

  @Test func behindAProxyNamesTell() throws {
    let proxy = try LoopbackServer { request in
      request.path.hasSuffix("/out")
        ? .redirect(to: "http://other.example/")
        : request.path.contains("other")
          ? .answer("by proxy") : .redirect(to: "http://127.0.0.1:1/")
    }
    let home = try LoopbackServer { _ in .answer("direct") }
    defer {
      proxy.stop()
      home.stop()
    }
    let client = CurlClient.forTests {
      $0.environment = ["http_proxy": proxy.url(), "no_proxy": "127.0.0.1,intranet.example"]
    }
    let answer = try client.get("http://blog.example/out")
    #expect(answer.text == "by proxy")
    #expect(answer.peer == .public)
    #expect(proxy.received.map(\.path) == ["http://blog.example/out", "http://other.example/"])
    #expect(
      client.fault(at: "http://blog.example/in") == .redirectRefused(to: "http://127.0.0.1:1/", why: .privateAddress))
    let named = HTTPRequest(.get, "http://2130706433:1/", reach: .publicOnly)
    guard case .privateAddress = client.fault(named) else {
      Issue.record("A proxy was asked for it.")
      return
    }
    #expect(proxy.received.count == 3)
    // What the person excepts is asked directly, and never by who must be public.
    let excepted = HTTPRequest(.get, "http://intranet.example/out", reach: .publicOnly)
    #expect(try client.response(to: excepted).text == "by proxy")
    #expect(try client.get(home.url()).text == "direct")
  }

  @Test func onlyTheUsualVariablesNameAProxy() {
    let settings = { ProxySettings(environment: $0) }
    #expect(settings(["HTTP_PROXY": "a"]).proxy(for: "http") == "")
    #expect(settings(["http_proxy": "a"]).proxy(for: "http") == "a")
    #expect(settings(["http_proxy": "a"]).proxy(for: "https") == "")
    #expect(settings(["HTTPS_PROXY": "a"]).proxy(for: "https") == "a")
    #expect(settings(["ALL_PROXY": "b", "https_proxy": "a"]).proxy(for: "https") == "a")
    #expect(settings(["ALL_PROXY": "b", "https_proxy": ""]).proxy(for: "https") == "b")
    #expect(settings(["NO_PROXY": "*"]).exceptions == "*")
  }

  @Test func noProxyAnswers() throws {
    let gone = try LoopbackServer([:])
    gone.stop()
    let client = CurlClient.forTests { $0.environment = ["all_proxy": "http://127.0.0.1:1"] }
    #expect(client.fault(at: "http://blog.example/") == .proxy)
    #expect(client.fault(at: "https://blog.example/") == .proxy)
  }
}
