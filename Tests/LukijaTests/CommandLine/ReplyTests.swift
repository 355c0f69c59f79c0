import Foundation
import PtyTestSupport
import Testing

struct ReplyTests {
  let place = Workplace.sample()

  @Test func publishesStandardInputAndPrintsTheID() throws {
    let run = try place.lukija(
      "reply", "jaat-l", "--author", "Testi  Aaja", input: "\u{FEFF}Hei **vaan** 👋\r\n\r\nToinen.\r\n\n")
    #expect(run.status == 0 && run.errors.isEmpty)
    let reply = try place.onlyReply()
    #expect(run.output == "\(reply["id"] as? String ?? "")\n")
    #expect(reply["content_markdown"] as? String == "Hei **vaan** 👋\n\nToinen.")
    #expect(reply["author"] as? [String: String] == ["name": "Testi Aaja"])
    #expect(reply["status"] as? String == "published" && reply["date_published"] is String)
    #expect((reply["post"] as? [String: String])?["slug"] == "jaat-lahtevat")
    #expect(reply["in_reply_to"] is NSNull)
    #expect(try place.lukija("comments", "jaat-l").output.contains("4 Testi Aaja · you · "))
  }

  @Test(arguments: [("1", "11"), ("2", "13"), ("3", "12"), ("13", "13"), ("comment-11", "11")])
  func answersACommentByNumberOrID(name: String, id: String) throws {
    #expect(try place.lukija("reply", "jaat-l", "--to", name, "--author", "T", input: "x").status == 0)
    #expect(try place.onlyReply()["in_reply_to"] as? String == id)
  }

  @Test func readsAFile() throws {
    place.write("vastaus.md", "Tiedostosta.\n")
    #expect(try place.lukija("reply", "jaat-l", "vastaus.md", "--author", "T", input: "syöte").status == 0)
    #expect(try place.onlyReply()["content_markdown"] as? String == "Tiedostosta.")
  }

  @Test func aHyphenIsStandardInput() throws {
    #expect(try place.lukija("reply", "jaat-l", "-", "--author", "T", input: "Syötteestä.").status == 0)
    #expect(try place.onlyReply()["content_markdown"] as? String == "Syötteestä.")
  }

  @Test func theNameIsRemembered() throws {
    let nameless = try place.lukija("reply", "jaat-l", input: "x")
    #expect(nameless.status == 1 && nameless.errors.contains("--author NAME") && place.names("blog/replies").isEmpty)
    #expect(try place.lukija("reply", "jaat-l", "--author", "Aamu", input: "a").status == 0)
    #expect(try place.lukija("reply", "jaat-l", input: "b").status == 0)
    // Another name is for this time only.
    #expect(try place.lukija("reply", "jaat-l", "--author", "Ilta", input: "c").status == 0)
    #expect(try place.lukija("reply", "jaat-l", input: "d").status == 0)
    let comments = try JSONSerialization.objects(place.lukija("comments", "jaat-l", "--json").output)
    let names = comments.filter { $0["written_here"] != nil }
      .map { ($0["author"] as? [String: String])?["name"] ?? "" }
    #expect(names.sorted() == ["Aamu", "Aamu", "Aamu", "Ilta"])
    // Elsewhere remembered, elsewhere forgotten.
    let elsewhere = try place.lukija("reply", "jaat-l", "--state", place.path + "/muisti", input: "e")
    #expect(elsewhere.status == 1 && elsewhere.errors.contains("--author"))
  }

  @Test(arguments: [
    (["jaat-l"], "", "the reply is empty"), (["jaat-l"], " \n\t\n", "the reply is empty"),
    (["tuntematon"], "x", "there is no post “tuntematon”"), (["jaat-t"], "x", "comments are closed on “Jäät tulevat”"),
    (["rikki"], "x", "posts/rikki.json:1:11"), (["jaat-l", "--to", "9"], "x", "there is no comment “9” on this post"),
    (["jaat-l", "--to", "14"], "x", "there is no comment “14”"),
    (["jaat-l", "puuttuu.md"], "x", "puuttuu.md: cannot be read"),
    (["jaat-l", "blog"], "x", "blog: cannot be read"),
  ]) func refuses(arguments: [String], input: String, sentence: String) throws {
    let run = try place.shell(
      "printf '%s' \"$INPUT\" | lukija reply --author T \(arguments.joined(separator: " "))",
      environment: ["INPUT": input])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("lukija: \(sentence)"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(place.names("blog/replies").isEmpty)
  }

  @Test func refusesBytesThatAreNoText() throws {
    place.write("latin1.md", [0x70, 0xE4, 0xE4])
    let run = try place.lukija("reply", "jaat-l", "latin1.md", "--author", "T")
    #expect(run.status == 1 && run.errors == "lukija: latin1.md: not UTF-8 text. Save it as UTF-8.\n")
  }

  @Test func theSameReplyIsNotPublishedTwice() throws {
    let first = try place.lukija("reply", "jaat-l", "--to", "1", "--author", "T", input: "Kerran.\n")
    let second = try place.lukija("reply", "jaat-l", "--to", "11", input: "Kerran.")
    #expect(second.status == 0 && second.output == first.output)
    #expect(second.errors.contains("already stands there"))
    _ = try place.onlyReply()
    // In another place it is another reply.
    #expect(try place.lukija("reply", "jaat-l", "--to", "3", input: "Kerran.").output != first.output)
  }

  @Test func aFailedSaveKeepsTheText() throws {
    // A file stands where the folder of replies should be.
    place.write("blog/replies", "")
    let run = try place.lukija("reply", "jaat-l", "--author", "T", input: "Tallessa **silti**.")
    #expect(run.status == 1 && run.output.isEmpty)
    let path = try #require(run.errors.firstMatch(of: /Your text is in (\S+)\.\n/)?.output.1)
    #expect(Workplace.read(String(path)) == "Tallessa **silti**.")
  }

  @Test func aTerminalGetsTheEditor() throws {
    place.writeProgram("editori", "printf 'Editorista.\\n' > \"$1\"\n")
    let session = try PtySession(
      PtySession.product("lukija"), ["reply", "jaat-l", "--author", "T"],
      environment: place.environment.merging(["EDITOR": place.path + "/editori"]) { $1 })
    #expect(try session.waitForExit() == .exited(0))
    let reply = try place.onlyReply()
    #expect(reply["content_markdown"] as? String == "Editorista.")
    #expect(session.screen.contains(reply["id"] as? String ?? "?"))
  }

  @Test func keysMeantForTheEditorDoNotEndUs() throws {
    place.writeProgram("editori", "trap '' INT QUIT\nkill -INT 0\nkill -QUIT 0\nprintf 'Elossa.\\n' > \"$1\"\n")
    // The shell that starts the editor ignores them as well; only we are left to be ended.
    let session = try PtySession(
      PtySession.product("lukija"), ["reply", "jaat-l", "--author", "T"],
      environment: place.environment.merging(["EDITOR": "trap '' INT QUIT; \(place.path)/editori"]) { $1 })
    #expect(try session.waitForExit() == .exited(0))
    #expect(try place.onlyReply()["content_markdown"] as? String == "Elossa.")
  }

  @Test func whatAFailingEditorLeftIsKept() throws {
    place.writeProgram("editori", "printf 'Kesken.\\n' > \"$1\"\nexit 3\n")
    let session = try PtySession(
      PtySession.product("lukija"), ["reply", "jaat-l", "--author", "T"],
      environment: place.environment.merging(["EDITOR": place.path + "/editori"]) { $1 }, columns: 300)
    #expect(try session.waitForExit() == .exited(1))
    #expect(place.names("blog/replies").isEmpty)
    let path = try #require(session.screen.text.firstMatch(of: /Your text is in (\S+)\./)?.output.1)
    #expect(Workplace.read(String(path)) == "Kesken.\n")
  }

  /// "7" is the number in the thread before it is an id; "07" and "+7" can only be ids.
  @Test(arguments: ["7", "07", "+7"]) func numbersAreWrittenAsTheThreadWritesThem(_ name: String) throws {
    let ids = ["+7", "7", "07", "a", "b", "c", "d"]
    let comments = ids.map { #"{"id": "\#($0)", "author": {"name": "Arvo"}, "content_text": "Sanoin."}"# }
    place.write("blog/posts/nollat.json", #"{"id": "nollat", "comments": [\#(comments.joined(separator: ","))]}"#)
    #expect(try place.lukija("reply", "nollat", "--to", name, "--author", "T", input: "x").status == 0)
    let replies = try place.names("blog/replies").filter { $0.hasSuffix(".json") }
      .map { try JSONSerialization.object(place.read("blog/replies/\($0)") ?? "") }
    #expect(replies.contains { $0["in_reply_to"] as? String == (name == "7" ? "d" : name) })

    let reader = try ReaderSession(place, arguments: ["open", "nollat#\(name)", "--repository", place.blog])
    let number = name == "7" ? 7 : name == "07" ? 3 : 1
    _ = try reader.pty.waitUntil("number \(number) selected") {
      $0.lines.contains { $0.contains("▶") && $0.contains("\(number) Arvo") }
    }
  }
}
