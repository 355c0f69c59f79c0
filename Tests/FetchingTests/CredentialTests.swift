import Testing

@testable import Fetching
import LoopbackServer

@Suite struct CredentialTests {
  let client = CurlClient.forTests()
  let credentials = HTTPRequest.Credentials(name: "anna", password: "sa la: ä")

  @Test func theyGoToTheirHostOnly() throws {
    let other = try LoopbackServer(["/": .answer("there")])
    let server = try LoopbackServer { request in
      request.path == "/" ? .redirect(to: "/in") : .redirect(to: other.url())
    }
    defer {
      server.stop()
      other.stop()
    }
    let answer = try client.response(to: HTTPRequest(.get, server.url(), credentials: credentials))
    #expect(answer.text == "there")
    let basic = "Basic YW5uYTpzYSBsYTogw6Q="
    #expect(server.received.map { $0.headers["authorization"] } == [basic, basic])
    #expect(other.received.map { $0.headers["authorization"] } == [nil])
  }

  @Test func nobodyHasThemInClear() {
    for url in ["http://blog.example/", "http://10.0.0.1/", "http://localhost.example/", "http://127.0.0.1.example/"] {
      #expect(client.fault(HTTPRequest(.get, url, credentials: credentials)) == .badRequest(.credentialsInClear))
    }
  }

  @Test func aNameThatOnlySaysThatItIsThisMachineGetsThemNot() throws {
    let server = try LoopbackServer(["/": .answer("")])
    defer { server.stop() }
    let elsewhere = CurlClient.forTests { $0.kind = { _ in .public } }
    let url = "http://localhost:\(server.port)/"
    let fault = elsewhere.fault(HTTPRequest(.get, url, credentials: credentials))
    #expect(fault == .badRequest(.credentialsInClear))
    #expect(server.received.isEmpty)
    #expect(client.fault(HTTPRequest(.get, url, credentials: credentials)) == nil)
  }

  @Test func noProxySeesThem() throws {
    let proxy = try LoopbackServer { _ in .answer("from the proxy") }
    let server = try LoopbackServer(["/": .answer("from the server")])
    defer {
      proxy.stop()
      server.stop()
    }
    let client = CurlClient.forTests { $0.environment = ["http_proxy": proxy.url()] }
    let answer = try client.response(to: HTTPRequest(.get, server.url(), credentials: credentials))
    #expect(answer.text == "from the server")
    #expect(proxy.received.isEmpty)
  }

  @Test func noMessageShowsThePassword() {
    let request = HTTPRequest(.get, "https://blog.example/", credentials: credentials)
    for text in ["\(request)", String(reflecting: request), "\(credentials)", String(reflecting: credentials)] {
      #expect(!text.contains("sa la"))
    }
  }
}
