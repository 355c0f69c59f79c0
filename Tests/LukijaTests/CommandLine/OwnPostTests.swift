import CustomDump
import Foundation
import Glibc
import PtyTestSupport
import Testing

/// Posts that are made here, from the editor's first line to the state folder.
struct OwnPostTests {
  let place = Workplace()
  private var blog: String { place.path + "/oma" }
  private var deleted: String { place.home + "/.local/state/lukija/deleted" }

  init() throws {
    #expect(try place.lukija("init", "oma").status == 0)
    mkdir(place.path + "/tmp", 0o700)
  }

  /// A line of shell that is the editor; what it is given is `$1`.
  private func editor(_ script: String) {
    place.writeProgram("kirjoita", "\(script)\n")
  }

  private func run(_ arguments: String..., editor script: String = "exit 9", input: String = "") throws
    -> CommandLineRun
  {
    editor(script)
    var words = arguments
    words.insert(contentsOf: ["-r", blog], at: 1)
    return try place.shell(
      "lukija \(words.map { "'\($0)'" }.joined(separator: " ")) <<'LOPPU'\n\(input)\nLOPPU",
      environment: [
        "EDITOR": place.path + "/kirjoita", "TMPDIR": place.path + "/tmp", "OMA": blog, "TZ": "Europe/Helsinki",
      ])
  }

  private func post(_ slug: String) throws -> [String: Any] {
    try JSONSerialization.object(place.read("oma/posts/\(slug).json") ?? "{}")
  }

  private func text(in run: CommandLineRun) throws -> String {
    let path = try #require(run.errors.firstMatch(of: /(?:[Yy]our text|What you wrote) is in (\S+?)\.[ \n]/)?.output.1)
    return try #require(Workplace.read(String(path)))
  }

  @Test func theEditorOpensWithTheHead() throws {
    let run = try run(
      "new", "Sammal", "--tag", "syksy", "--tag", "ruis, leipä", "--draft",
      editor: "cp \"$1\" \"$OMA/nähty\"; printf 'Sanat.\\n' >>\"$1\"")
    #expect(run.status == 0 && run.output == "sammal\n")
    let lines = (place.read("oma/nähty") ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.filter { !$0.hasPrefix("# ") } == [
        "---", "title: Sammal", "tags: syksy, \"ruis, leipä\"", "date:", "draft: yes", "---", "", "",
      ])
    #expect(lines.allSatisfy { $0.count <= 80 })
    let post = try post("sammal")
    #expect(post["content_markdown"] as? String == "Sanat." && post["status"] as? String == "draft")
    #expect(post["tags"] as? [String] == ["syksy", "ruis, leipä"])
    #expect((post["lukija"] as? [String: Any])?["origin"] as? String == "here")
    #expect(place.names("tmp") == [])
    #expect(try validate(folder: URL(filePath: blog)) == [])
    #expect(try place.lukija("check", "-r", blog).status == 0)
  }

  @Test func theHeadCounts() throws {
    let head =
      "---\\ntitle: Jäkälä: toinen\\ntags: [metsä, talvi]\\ndate: 2025-02-03 08:15\\n---\\n\\nSanat.\\n\\n---\\n\\nLoppu.\\n"
    #expect(try run("new", editor: "printf -- '\(head)' >\"$1\"").output == "jäkälä-toinen\n")
    let post = try post("jäkälä-toinen")
    #expect(post["title"] as? String == "Jäkälä: toinen" && post["tags"] as? [String] == ["metsä", "talvi"])
    #expect(post["date_published"] as? String == "2025-02-03T08:15:00+02:00" && post["status"] == nil)
    #expect(post["content_markdown"] as? String == "Sanat.\n\n---\n\nLoppu.")
  }

  @Test func aPostIsDatedWhenItIsSaved() throws {
    // The editor ends two seconds after it began; the kernel has clocks that are a tick apart.
    let run = try run(
      "new", "Sammal",
      editor:
        "printf 'Sanat.\\n' >>\"$1\"; was=$(date +%s); while [ $(date +%s) -lt $((was + 2)) ]; do :; done; date +%s >\"$OMA/aika\""
    )
    let saved = try #require(Double((place.read("oma/aika") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    let date = try #require(ISO8601DateFormatter().date(from: try post("sammal")["date_published"] as? String ?? ""))
    #expect(run.status == 0 && date.timeIntervalSince1970 >= saved - 1)
  }

  @Test func onesOwnPostIsNotUnread() throws {
    _ = try run("new", "Sammal", editor: "printf 'Sanat.\\n' >>\"$1\"")
    #expect(try place.lukija("list", "is:unread", "-r", blog).output.isEmpty)
    #expect(try place.lukija("list", "-r", blog).output.contains("sammal"))
  }

  @Test func twoOfOneTitleAreTwo() throws {
    for slug in ["sammal", "sammal-2", "sammal-3"] {
      #expect(try run("new", "Sammal", "-", input: "Samat sanat.").output == slug + "\n")
    }
  }

  @Test func aFileMayHaveItsHead() throws {
    place.write("oma/teksti.md", "---\ntitle: Jäkälä\ndraft: yes\n---\nSanat.\n")
    #expect(try run("new", blog + "/teksti.md").output == "jäkälä\n")
    #expect(try run("new", "-", input: "Vain muutama sana.").output == "vain-muutama-sana\n")
    #expect(try post("jäkälä")["status"] as? String == "draft")
  }

  @Test(arguments: [
    ("date: eilen", "line 2: “eilen” is no date; expected 2026-11-29"), ("draft: ehkä", "line 2: “ehkä” says neither"),
    ("layout: post", "line 2: there is no “layout” here; expected title, tags, date or draft"),
    ("title: a\\ntitle: b", "line 3: “title” stands here twice"), ("title: a\\nsanoja", "line 3: “sanoja” is no line"),
  ])
  func aHeadThatCannotBeTakenKeepsTheText(head: String, sentence: String) throws {
    let run = try run("new", "Sammal", editor: "printf -- '---\\n\(head)\\n---\\n\\nSanat.\\n' >\"$1\"")
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains(sentence), "\(run.errors)")
    #expect(try text(in: run).hasSuffix("---\n\nSanat."))
    #expect(place.names("oma/posts") == [] && place.names("tmp") == [])
    // What is kept is what the command takes, once it is mended.
    let path = try #require(run.errors.firstMatch(of: /your text is in (\S+?)\.\s/)?.output.1)
    let mended = try place.shell("sed -i '2,/^---/{/^---/!d}' \(path); lukija new \(path) -r \(blog)")
    #expect(mended.status == 0 && mended.output == "sanat\n", "\(mended.errors)")
  }

  @Test func aHeadWithoutAnEndAndAPostWithoutTextAreSaid() throws {
    let open = try run("new", "A", editor: "printf -- '---\\ntitle: Sammal\\n\\nSanat.\\n' >\"$1\"")
    #expect(open.errors.contains("line 1: the lines about the post have no end"))
    #expect(try text(in: open).contains("Sanat."))
    let empty = try run("new", "A", editor: "sed -i 's/^title:.*/title: Pitkään mietitty/' \"$1\"")
    #expect(empty.errors.contains("the post has no text; nothing was written."))
    #expect(try text(in: empty).contains("Pitkään mietitty"))
    let left = try run("new", "A", editor: ":")
    #expect(left.errors == "lukija: the post is empty; nothing was published.\n" && place.names("oma/posts") == [])
    #expect(place.names("tmp") == [])
  }

  @Test func anEditorThatFailsLosesNothing() throws {
    let run = try run("new", "Sammal", editor: "printf 'Sanat.\\n' >>\"$1\"; exit 3")
    #expect(run.status == 1 && run.errors.contains("the editor did not end well"))
    #expect(try text(in: run).hasSuffix("Sanat.\n"))
    let untouched = try self.run("new", "Sammal", editor: "exit 3")
    #expect(untouched.status == 1 && !untouched.errors.contains("text is in"))
    #expect(place.names("oma/posts") == [])
  }

  // MARK: edit

  private func make(_ title: String = "Sammal", _ more: String...) throws {
    var words = ["new", title, "-", "-r", blog] + more
    words += ["--tag", "syksy"]
    #expect(try place.shell("printf 'Sanat.' | lukija \(words.map { "'\($0)'" }.joined(separator: " "))").status == 0)
  }

  @Test func editOpensThePostAgain() throws {
    try make()
    let before = try post("sammal")
    let run = try run(
      "edit", "samm", editor: "cp \"$1\" \"$OMA/nähty\"; sed -i 's/^tags:.*/tags: talvi/; s/Sanat/Uudet sanat/' \"$1\"")
    #expect(run.status == 0 && run.output == "sammal\n" && run.errors.isEmpty, "\(run.errors)")
    let seen = place.read("oma/nähty") ?? ""
    #expect(seen.contains("title: Sammal\n") && seen.contains("tags: syksy\n") && seen.hasSuffix("---\n\nSanat.\n"))
    let after = try post("sammal")
    #expect(after["content_markdown"] as? String == "Uudet sanat." && after["tags"] as? [String] == ["talvi"])
    #expect(after["date_published"] as? String == before["date_published"] as? String && after["date_modified"] != nil)
    #expect(after["id"] as? String == before["id"] as? String)
  }

  @Test func whatTheFileSaysBesideStays() throws {
    try make()
    let text = (place.read("oma/posts/sammal.json") ?? "").replacing(
      "{\n",
      with:
        "{\n  \"x_kuva\": [1.50],\n  \"comments\": [{\"id\": \"7\", \"author\": {\"name\": \"Arvo\"}, \"content_text\": \"Hyvä.\"}],\n",
      maxReplacements: 1)
    place.write("oma/posts/sammal.json", text)
    #expect(try run("edit", "sammal", "-", input: "Toiset sanat.").status == 0)
    let after = place.read("oma/posts/sammal.json") ?? ""
    #expect(after.contains("1.50") && after.contains("\"Hyvä.\"") && after.contains("Toiset sanat."))
    #expect(try post("sammal")["tags"] as? [String] == ["syksy"])
  }

  @Test func nothingChangedWritesNothing() throws {
    try make()
    let before = place.read("oma/posts/sammal.json")
    let run = try run("edit", "sammal", editor: ":")
    #expect(run.status == 0 && run.errors == "lukija: nothing was changed in “Sammal”.\n")
    #expect(place.read("oma/posts/sammal.json") == before)
  }

  @Test func somebodyElsesChangeIsNotWrittenOver() throws {
    try make()
    let run = try run(
      "edit", "sammal", editor: "sed -i 's/Sanat/Minun/' \"$1\"; sed -i 's/Sanat/Toisen/' \"$OMA/posts/sammal.json\"")
    #expect(
      run.status == 1 && run.errors.contains("posts/sammal.json: somebody else changed or removed this file meanwhile"))
    #expect(try text(in: run).contains("Minun.") && post("sammal")["content_markdown"] as? String == "Toisen.")
    #expect(place.names("tmp") == [])
    let gone = try self.run("edit", "sammal", editor: "sed -i 's/Toisen/Minun/' \"$1\"; rm \"$OMA/posts/sammal.json\"")
    #expect(gone.status == 1 && place.names("oma/posts") == [])
    #expect(try text(in: gone).contains("Minun."))
  }

  @Test(arguments: ["edit sammal", "new Jäkälä"]) func aFullDiskKeepsTheWords(command: String) throws {
    try make()
    let before = place.read("oma/posts/sammal.json")
    place.write("faults", "write 0 0 error \(ENOSPC) \(blog)\n")
    let run = try place.shell(
      "printf 'Uudet sanat.' | LD_PRELOAD=\(PtySession.product("libfaulty-disk.so")) lukija \(command) - -r \(blog)",
      environment: ["FAULTY_DISK": place.path + "/faults"])
    #expect(run.status == 1 && run.errors.contains("no space left"), "\(run.errors)")
    #expect(try text(in: run) == "Uudet sanat.")
    #expect(place.read("oma/posts/sammal.json") == before && place.names("oma/posts") == ["sammal.json"])
  }

  @Test(arguments: ["edit", "publish", "delete"]) func onlyPostsMadeHere(command: String) throws {
    place.write("oma/posts/muualta.json", #"{"id": "a", "title": "Muualta", "content_text": "Sanat."}"#)
    let before = place.read("oma/posts/muualta.json")
    let run = try run(command, "muualta", editor: ": >\"$1\"")
    #expect(
      run.status == 1 && run.errors.contains("“Muualta” was not made here") && run.errors.contains("posts/muualta.json")
    )
    #expect(place.read("oma/posts/muualta.json") == before)
    try make("Muurahaiset")
    #expect(try self.run(command, "mu").errors.contains("may be any of 2 posts: muualta, muurahaiset"))
    #expect(try self.run(command, "tuntematon").errors.contains("there is no post “tuntematon”"))
  }

  // MARK: publish

  @Test func publishingDatesADraftUnlessItsDateWasChosen() throws {
    place.write("oma/a.md", "---\ntitle: A\ndraft: yes\n---\nSanat.")
    place.write("oma/b.md", "---\ntitle: B\ndraft: yes\ndate: 2025-02-03T08:15:00+02:00\n---\nSanat.")
    for name in ["a", "b"] { #expect(try run("new", "\(blog)/\(name).md").status == 0) }
    // As if it had been written long ago.
    place.write(
      "oma/posts/a.json",
      (place.read("oma/posts/a.json") ?? "").replacing(
        /"date_published": "[^"]*"/, with: "\"date_published\": \"2001-01-01T00:00:00Z\""))
    for name in ["a", "b"] { #expect(try run("publish", name).output == name + "\n") }
    #expect(try post("a")["status"] == nil && post("b")["status"] == nil)
    #expect(try (post("a")["date_published"] as? String ?? "") > "2026" && post("a")["date_modified"] == nil)
    #expect(try post("b")["date_published"] as? String == "2025-02-03T08:15:00+02:00")
    #expect(try run("publish", "a").errors == "lukija: “A” is no draft: it is published already.\n")
  }

  // MARK: delete

  @Test func whatIsDeletedComesBack() throws {
    try make()
    #expect(try place.shell("printf 'Vastaus.' | lukija reply sammal - --author Minä -r \(blog)").status == 0)
    let before = place.read("oma/posts/sammal.json")
    let unasked = try run("delete", "sammal")
    #expect(
      unasked.status == 1 && unasked.errors.contains("--yes deletes without asking") && place.names("oma/posts") != [])
    let run = try run("delete", "sammal", "--yes")
    #expect(run.status == 0 && place.names("oma/posts") == [] && place.names("oma/replies").count == 1)
    // The name waits for the post, with the replies to it.
    #expect(try self.run("new", "Sammal", "-", input: "Muuta.").output == "sammal-2\n")
    let line = try #require(run.errors.firstMatch(of: /this line gives it back: (.*)\n/)?.output.1)
    #expect(try place.shell(String(line)).status == 0)
    #expect(place.read("oma/posts/sammal.json") == before)
    #expect(try place.lukija("comments", "sammal", "-r", blog).output.contains("Vastaus."))
  }

  @Test func aSecondDeletionWritesNotOverTheFirst() throws {
    for _ in 1...2 {
      try make()
      #expect(try run("delete", "sammal", "-y").status == 0)
    }
    let folder = try #require(Workplace.names(deleted).first)
    #expect(Workplace.names("\(deleted)/\(folder)") == ["sammal-2.json", "sammal.json"])
  }

  @Test(arguments: [("y\r", true), ("n\r", false), ("\r", false)]) func deletingAsks(answer: String, isDone: Bool)
    throws
  {
    try make()
    let session = try PtySession(
      PtySession.product("lukija"), ["delete", "sammal", "-r", blog], environment: place.environment, columns: 300)
    _ = try session.waitUntil("the question") { $0.contains("Delete “Sammal”? y deletes") }
    session.send(answer)
    #expect(try session.waitForExit() == .exited(isDone ? 0 : 1))
    #expect(place.names("oma/posts").isEmpty == isDone)
    #expect(session.screen.contains(isDone ? "this line gives it back" : "nothing was deleted."))
  }
}
