import PtyTestSupport
import Testing

/// `NAME/POST` wherever a command takes a post.
struct PostOfNamedBlogTests {
  let place = Workplace.sample()
  private var environment: [String: String?] {
    ["LUKIJA_REPOSITORY": nil, "XDG_CONFIG_HOME": place.path + "/config"]
  }

  init() {
    place.write("toinen/blog.json", #"{"lukija": {"version": 1}, "title": "Toinen"}"#)
    place.write(
      "toinen/posts/sauna.json",
      #"{"id": "eka/1", "url": "https://toinen.example/2020/sauna/", "title": "Toinen sauna", "content_text": "Kylmä."}"#
    )
    place.write(
      "config/lukija/config.toml",
      "[[blog]]\nname = 'eka'\npath = '../../blog'\n[[blog]]\nname = 'toinen.example'\npath = '../../toinen'\n")
  }

  private func lukija(_ arguments: String..., more: [String: String?] = [:]) throws -> CommandLineRun {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try place.shell("lukija \(words)", environment: environment.merging(more) { $1 })
  }

  @Test func aPostIsFoundInTheBlogThatIsNamed() throws {
    #expect(try lukija("show", "EKA/jaat-l").output == place.lukija("show", "jaat-lahtevat").output)
    #expect(try lukija("show", "toinen.example/sauna").output.contains("Kylmä."))
    #expect(try lukija("show", "eka/sauna").output.contains("Lämpiää."))
    #expect(try lukija("show", "eka/tag:laituri.example,2023:2", "--json").output.contains("Riite"))
    #expect(try lukija("show", "eka/https://laituri.example/jaat-tulevat/").output.contains("Riite"))
    // Without its scheme, an address may begin as the blog is called.
    #expect(try lukija("show", "toinen.example/2020/sauna/").output.contains("Kylmä."))
    #expect(try lukija("comments", "eka/jaat-lahtevat").output.contains("Meillä vielä kantaa."))
    // The blog that is named goes before the environment's; -b and -r go before both.
    let other: [String: String?] = ["LUKIJA_REPOSITORY": place.path + "/toinen"]
    #expect(try lukija("show", "eka/sauna", more: other).output.contains("Lämpiää."))
    #expect(try lukija("show", "sauna", more: other).output.contains("Kylmä."))
    #expect(try lukija("show", "eka/1", "-b", "toinen.example").output.contains("Kylmä."))
    #expect(try lukija("show", "eka/1", "-r", "toinen").output.contains("Kylmä."))
  }

  @Test func itIsAnsweredWrittenPublishedAndDeletedThere() throws {
    let reply = try lukija("reply", "eka/jaat-lahtevat", "-", "--author", "Testi", "--to", "1")
    #expect(reply.status == 1 && reply.errors.contains("is empty"), "\(reply)")
    place.write("hei.md", "Hei.")
    #expect(try lukija("reply", "eka/jaat-lahtevat", "hei.md", "--author", "Testi").status == 0)
    #expect(place.names("blog/replies").count == 1)
    let new = try lukija("new", "Uusi", "hei.md", "--draft", "-b", "toinen.example")
    #expect(new.output == "uusi\n")
    place.write("moi.md", "Moi.")
    #expect(try lukija("edit", "toinen.example/uusi", "moi.md").output == "uusi\n")
    #expect(try lukija("publish", "toinen.example/uusi").output == "uusi\n")
    #expect(try lukija("show", "toinen.example/uusi").output.contains("Moi."))
    let foreign = try lukija("edit", "eka/jaat-lahtevat", "moi.md")
    #expect(foreign.status == 1 && foreign.errors.contains("was not made here"))
    let deleted = try lukija("delete", "toinen.example/uusi", "--yes")
    #expect(deleted.status == 0 && place.names("toinen/posts") == ["sauna.json"], "\(deleted)")
  }

  @Test func whatIsNotThereIsSaidOfWhatWasMeant() throws {
    for (word, words) in [
      ("eka/ei-ole", "there is no post “ei-ole”"), ("ek/sauna", "there is no blog called “ek”. Was “eka” meant?"),
      ("kolmas/sauna", "there is no blog called “kolmas”."), ("sauna", "there are several blogs; name one with -b"),
      ("eka/jaat-", "may be any of 2 posts"),
    ] {
      let run = try lukija("show", word)
      #expect(run.status == 1 && run.errors.contains(words) && run.output.isEmpty, "\(run.errors)")
    }
    let comment = try lukija("open", "eka/jaat-lahtevat#99")
    #expect(comment.errors.contains("Number them with “lukija comments eka/jaat-lahtevat”"), "\(comment)")
    place.write("hei.md", "Hei.")
    let answer = try lukija("reply", "sauna", "hei.md", "--to", "9", "-r", "blog", "--author", "Testi")
    #expect(answer.errors.contains("“lukija comments sauna -r blog”"), "\(answer)")
    let other: [String: String?] = ["LUKIJA_REPOSITORY": place.path + "/toinen"]
    #expect(try lukija("show", "https://eka/1", more: other).errors.contains("there is no post “https://eka/1”"))
    #expect(try lukija("show", "ek/1", more: other).errors.contains("Was “eka” meant?"))
    #expect(try lukija("show", "muu/1", more: other).errors.contains("there is no post “muu/1”"))
  }

  @Test func theReaderOpensThere() throws {
    var variables = place.environment
    variables["LUKIJA_REPOSITORY"] = nil
    variables["XDG_CONFIG_HOME"] = place.path + "/config"
    let reader = try PtySession(
      PtySession.product("lukija"), ["open", "eka/jaat-lahtevat#1"], environment: variables, columns: 100)
    _ = try reader.waitFor("Meillä vielä kantaa.")
    reader.send("Q")
    #expect(try reader.waitForExit() == .exited(0))
  }

  @Test func shellsCompleteNamesAndWhatIsThere() throws {
    let run = try place.shell(
      """
      source <(lukija --generate-completion-script bash)
      complete() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _lukija lukija "${COMP_WORDS[COMP_CWORD]}" show; echo "${COMPREPLY[@]}"; }
      complete lukija show ""
      complete lukija show ek
      complete lukija comments eka/jaat-l
      complete lukija show -b eka sau
      complete lukija show --blog=eka e
      complete lukija rename to
      LUKIJA_REPOSITORY=blog complete lukija edit s
      """, environment: environment)
    #expect(
      run.lines == [
        "eka/ toinen.example/", "eka/jaat-lahtevat eka/jaat-tulevat eka/rikki eka/sauna", "eka/jaat-lahtevat", "sauna",
        "", "toinen.example", "sauna", "",
      ], "\(run.errors)")
  }
}
