import Foundation
import Glibc
import LoopbackServer
import Testing

/// What goes wrong between a blog's server and its folder.
struct SyncFaultTests {
  let place = Workplace()

  /// A kind of answer, and what is said of it.
  @Test(arguments: [
    ([ServerStep].answer("", status: "404 Not Found"), "the server has nothing at this address (404). Check"),
    (.answer("", status: "410 Gone"), "the server says that the blog is gone for good (410)."),
    (.answer("<html><body>Hei</body></html>", headers: ["Content-Type: text/html"]), "no blog was found there"),
    (.answer("", status: "500 Oh"), "the server failed (500). Try again later"),
    (.answer("", status: "429 No", headers: ["Retry-After: 7200"]), "the server wants to be left alone until 20"),
    (.raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<html>"), "the server's answer ends in its middle."),
    (.raw("jotain muuta"), "the server's answer"),
    (.redirect(to: "/"), "the server sends from one address to the next without end."),
  ])
  func nothingIsLeftOfWhatWasNotFound(answer: [ServerStep], sentence: String) throws {
    let server = try LoopbackServer { _ in answer }
    defer { server.stop() }
    let add = try place.web("add", server.url())
    #expect(add.status == 1 && add.output.isEmpty)
    #expect(add.errors.hasPrefix("lukija: “\(server.url())”: ") && add.errors.contains(sentence), "\(add.errors)")
    #expect(add.errors.split(separator: "\n").count == 1)
    #expect(!place.names("home/.local").contains("share") && !place.names("home").contains(".config"))
  }

  @Test func nobodyThereAndNoAddress() throws {
    let refused = try place.web("add", "http://127.0.0.1:1/")
    #expect(refused.status == 1 && refused.errors.contains("the server takes no connection. Check"), "\(refused)")
    for word in ["ftp://blog.example/", "https://", "https://a:b@blog.example/"] {
      let run = try place.web("add", word)
      #expect(run.status == 1 && run.errors.contains("no address of a page on the web"), "\(word): \(run)")
    }
    for path in ["./blogi", "blogi", "/ei/ole"] {
      #expect(try place.web("add", path).errors.contains("folder"), "\(path)")
    }
    #expect(!place.names("home/.local").contains("share"))
  }

  /// A password in an address is refused, and stands nowhere again.
  @Test(arguments: [
    "https://aino:salasana@blog.example/", "aino:salasana@blog.example", "https://aino:sala/sana@blog.example/x",
    "feed:https://aino:salasana@blog.example/", "//aino:salasana@blog.example/?a=b",
    "https://aino:salasana#1@blog.example/", "https://aino:sala sana@blog.example/",
  ])
  func passwordsAreNotPrinted(address: String) throws {
    for line in [["add", address], ["sync", address], ["add", address, address], [address, "x"], [address]] {
      let run = try place.shell(
        "exec lukija " + line.map { "'\($0)'" }.joined(separator: " "), environment: Workplace.web)
      #expect(run.status != 0 && !(run.output + run.errors).contains("sala"), "\(line): \(run)")
      #expect(run.errors.contains("blog.example"), "\(line): \(run)")
    }
    #expect(!place.names("home/.local").contains("share") && !place.names("home").contains(".config"))
  }

  /// Where nothing was begun, nothing goes on.
  @Test(arguments: [
    [ServerStep].answer("", status: "500 Oh"), .answer("", status: "429 No", headers: ["Retry-After: 7200"]),
    .answer("", status: "503 No", headers: ["Retry-After: 7200"]), .answer("", status: "404 Not Found"),
  ])
  func nothingGoesOnThatNeverBegan(answer: [ServerStep]) throws {
    let blog = try TinyWordPress(posts: 3, comments: 1)
    // The page itself, and once the blog was found, its first posts.
    for moment in [1, 5] {
      blog.instead { number, _ in number < moment ? nil : answer }
      let place = Workplace()
      let run = try place.web("add", blog.url)
      #expect(run.status == 1 && !run.errors.contains("goes on") && !run.errors.contains("stays"), "\(moment): \(run)")
      #expect(!place.names("home/.local").contains("share") || place.names("home/.local/share/lukija").isEmpty)
    }
    // What is here already goes on.
    blog.instead { _, _ in nil }
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    blog.instead { _, _ in answer }
    let sync = try place.web("sync")
    #expect(sync.errors.contains("goes on") || sync.errors.contains("stays"), "\(sync)")
  }

  /// Once it is there, a blog outlives whatever its server does.
  @Test func aServerInTroubleLeavesTheBlogAsItIs() throws {
    let blog = try TinyWordPress(posts: 3, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    let before = place.files(place.added("koe"))
    let whole = "[{\"id\": 1, \"date_gmt\": \"2020-01-01T00:00:00\"}]"
    for (answer, kind) in [
      ([ServerStep].answer("", status: "404 Not Found"), "not_found"), (.answer("", status: "410 Gone"), "gone"),
      (.answer("<!DOCTYPE html><html></html>"), "answer_broken"), (.answer(String(whole.dropLast(9))), "answer_broken"),
      (.answer("Notice: x\n" + whole), "answer_broken"), (.answer(""), "answer_broken"),
      (.answer("{}"), "answer_broken"),
      (.raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[{"), "answer_broken"),
      (.answer("", status: "500 Oh"), "server_error"), (.answer("", status: "401 Who"), "login_needed"),
      (.redirect(to: "/silmukka"), "redirect_loop"),
    ] {
      blog.instead { _, _ in answer }
      let run = try place.web("sync", "--json")
      let fault = try #require(try outcomes(run).first?["fault"] as? [String: String])
      #expect(run.status == 1 && fault["kind"] == kind, "\(kind): \(run)")
      #expect(fault["message"]?.hasPrefix("koe: the server") == true && run.errors.contains("lukija: koe: the server"))
      #expect(place.files(place.added("koe")) == before, "\(kind)")
    }
    blog.instead { _, _ in nil }
    #expect(try place.web("sync").output == "koe: nothing new\n")
  }

  /// A server that says later is left alone, also by the next process.
  @Test func retryAfterOutlivesTheProgram() throws {
    let blog = try TinyWordPress(posts: 3, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    blog.instead { number, _ in number == 1 ? .answer("", status: "429 Slow", headers: ["Retry-After: 1"]) : nil }
    let short = try place.web("sync")
    #expect(short.status == 0 && short.output == "koe: nothing new\n", "a second is waited for: \(short)")
    blog.instead { _, _ in .answer("", status: "503 Later", headers: ["Retry-After: 3600"]) }
    let long = try place.web("sync", "--json")
    let fault = try #require(try outcomes(long).first?["fault"] as? [String: String])
    #expect(long.status == 1 && fault["kind"] == "maintenance" && fault["until"] != nil, "\(long)")
    blog.instead { _, _ in nil }
    let asked = blog.paths.count
    let again = try place.web("sync")
    #expect(again.status == 1 && again.errors.contains("wants to be left alone until 20"), "\(again)")
    #expect(blog.paths.count == asked, "nothing was asked")
  }

  /// A folder that cannot be written, and a limit that stands for a full disk.
  @Test func aDiskInTroubleIsOneSentenceAndGoesOn() throws {
    let blog = try TinyWordPress(posts: 3, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    blog.change { state in
      state.now += 90_000
      let body = String(repeating: "sana ", count: 60_000)
      state.posts.append(.init(id: 700, text: body, seconds: state.now, modified: state.now))
    }
    let full = try place.shell("ulimit -f 100; exec lukija sync", environment: Workplace.web)
    #expect(
      full.status == 1 && full.output.isEmpty && full.errors.contains("koe: posts")
        && full.errors.contains("file too large"), "\(full)")
    #expect(full.errors.split(separator: "\n").count == 1)
    let after = try place.web("sync")
    #expect(after.status == 0 && after.output == "koe: 1 post\n", "\(after)")
  }

  /// No other command opens the library that speaks HTTP.
  @Test func onlyTheTwoCommandsOpenLibcurl() throws {
    let place = Workplace.sample()
    for line in ["lukija list", "lukija check", "lukija blogs", "lukija --version", "lukija add blog"] {
      let run = try place.shell("LD_DEBUG=files \(line) 2>&1 | grep -c libcurl", environment: [:])
      #expect(run.output == "0\n", "\(line): \(run)")
    }
  }
}
