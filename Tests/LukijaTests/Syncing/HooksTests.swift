import Foundation
import Glibc
import LoopbackServer
import PtyTestSupport
import Testing

/// The person's commands that go with a sync: real programs, by the built `lukija` and a WordPress on this machine.
@Suite(.serialized) struct HooksTests {
  let place = Workplace()

  /// A blog, and a program that keeps what it was told: a line a variable, arguments behind them.
  private func blog(_ hooks: String) throws -> TinyWordPress {
    let blog = try TinyWordPress(posts: 2, comments: 2)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    place.writeProgram(
      "keep",
      // In one piece: several of them may run at once.
      #"told=$(env | grep ^LUKIJA_ | sort; for word; do echo "word $word"; done); printf '%s\n\n' "$told" >>"#
        + "'\(place.path)/kept'\n")
    let file = "home/.config/lukija/config.toml"
    place.write(
      file, try #require(place.read(file)) + "\n[hooks]\n" + hooks.replacing("KEEP", with: place.path + "/keep"))
    return blog
  }

  private func publish(_ blog: TinyWordPress) {
    blog.change { state in
      state.now += 90_000
      state.posts.append(.init(id: 700, text: "Uusi", seconds: state.now, modified: state.now))
      state.comments.append(.init(id: 701, text: "Heti!", seconds: state.now, modified: 0, post: 1))
    }
  }

  /// What the program was told each time, by name.
  private var told: [[String: String]] {
    (place.read("kept") ?? "").components(separatedBy: "\n\n").dropLast().map { block in
      var variables: [String: String] = [:]
      for line in block.split(separator: "\n") {
        let parts = line.split(separator: line.hasPrefix("word ") ? " " : "=", maxSplits: 1).map(String.init)
        variables[parts[0], default: ""] += (variables[parts[0]] == nil ? "" : "|") + (parts.count > 1 ? parts[1] : "")
      }
      return variables
    }
  }

  @Test func aSyncStartsThemInOrderAndTellsWhatCame() throws {
    let blog = try blog(
      """
      on_new = "KEEP 'one word' two"
      after_sync = ["KEEP", "$HOME; false"]
      notify = "KEEP"
      """)
    let nothing = try place.web("sync")
    #expect(nothing.status == 0 && nothing.errors.isEmpty, "\(nothing)")
    #expect(told.map { $0["LUKIJA_HOOK"] } == ["after_sync"])
    #expect(told[0]["LUKIJA_RESULT"] == "ok" && told[0]["LUKIJA_POSTS"] == "0" && told[0]["LUKIJA_TEXT"] == nil)
    publish(blog)
    _ = try place.web("sync", "--dry-run")
    #expect(told.count == 1)
    let news = try place.web("sync")
    #expect(news.status == 0 && news.output == "koe: 1 post, 1 comment\n", "\(news)")
    let told = told.dropFirst()
    #expect(told.map { $0["LUKIJA_HOOK"] } == ["on_new", "after_sync", "notify"])
    for variables in told {
      #expect(
        variables["LUKIJA_BLOG"] == "koe" && variables["LUKIJA_POSTS"] == "1" && variables["LUKIJA_COMMENTS"] == "1")
      #expect(variables["LUKIJA_TEXT"] == "koe: 1 post, 1 comment")
      #expect(variables["LUKIJA_FOLDER"].map { FileManager.default.fileExists(atPath: $0 + "/blog.json") } == true)
      let address = try #require(variables["LUKIJA_ADDRESS"])
      #expect(blog.url.hasPrefix(address) && address.hasPrefix("http"), "\(address) of \(blog.url)")
    }
    // No shell reads a word; the sentence stands behind those of notify.
    #expect(told.map { $0["word"] } == ["one word|two", "$HOME; false", "koe: 1 post, 1 comment"])
  }

  @Test func aServerThatFailsIsToldAndOneThatFailsItselfIsNoFault() throws {
    let blog = try blog("on_new = \"KEEP\"\nafter_sync = [\"KEEP\"]\nnotify = \"no-such-program-here\"\n")
    blog.instead { _, _ in .answer("", status: "500 Internal Server Error") }
    let failed = try place.web("sync")
    #expect(failed.status == 1)
    #expect(told.map { $0["LUKIJA_HOOK"] } == ["after_sync"])
    #expect(told[0]["LUKIJA_RESULT"] != "ok" && told[0]["LUKIJA_ERROR"]?.isEmpty == false)
    blog.instead { _, _ in nil }
    publish(blog)
    let news = try place.web("sync", "--json")
    #expect(news.status == 0)
    #expect(try outcomes(news).count == 1, "what is printed is only JSON")
    #expect(news.errors.contains("hooks.notify: “no-such-program-here” is not installed."), "\(news)")
  }

  /// Written by a command, its words come with the errors: whoever reads the output gets what it was.
  @Test func whatTheyWriteComesWithErrors() throws {
    let blog = try blog("after_sync = [\"sh\", \"-c\", \"echo heard; exit 3\"]\n")
    publish(blog)
    let run = try place.web("sync")
    #expect(run.status == 0 && run.output == "koe: 1 post, 1 comment\n")
    #expect(
      run.errors.contains("heard") && run.errors.contains("hooks.after_sync: “sh” ended with status 3."), "\(run)")
  }

  @Test func theReaderStartsThemBesideItsScreen() throws {
    let blog = try blog("on_new = \"KEEP\"\nafter_sync = \"sh -c 'exit 4'\"\nnotify = \"KEEP\"\n")
    let window = try ReaderSession(
      place, columns: 100, rows: 24, arguments: ["-b", "koe"],
      environment: ["XDG_STATE_HOME": nil, "LUKIJA_REPOSITORY": nil])
    _ = try window.pty.waitFor("Last looked for news")
    publish(blog)
    window.pty.send("\u{12}")
    // Beside what came, without any key.
    _ = try window.pty.waitUntil("the news and the fault") {
      $0.contains("News: 1 post, 1 comment. hooks.after_sync: “sh” ended with status 4.")
    }
    while told.count < 2 { usleep(10_000) }
    #expect(Set(told.map { $0["LUKIJA_HOOK"] }) == ["on_new", "notify"])
    #expect(told.allSatisfy { $0["LUKIJA_TEXT"] == "koe: 1 post, 1 comment" })
    window.pty.send("Q")
    #expect(try window.pty.waitForExit() == .exited(0))
  }
}
