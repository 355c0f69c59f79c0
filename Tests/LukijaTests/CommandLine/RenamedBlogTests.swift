import Testing

/// `lukija rename` and `lukija remove`.
struct RenamedBlogTests {
  let place = Workplace.sample()
  private var file: String { place.path + "/config/lukija/config.toml" }
  private var text: String? { place.read("config/lukija/config.toml") }

  private func lukija(_ arguments: String...) throws -> CommandLineRun {
    try place.shell(
      "lukija \(arguments.map { "'\($0)'" }.joined(separator: " "))",
      environment: ["LUKIJA_REPOSITORY": nil, "XDG_CONFIG_HOME": place.path + "/config"])
  }

  /// Two blogs between a person's own lines.
  private func configure() {
    place.write(
      "config/lukija/config.toml",
      """
      # mine
      [sync]
      every = '1 h' # often

      [[blog]] # the first
      path = '../../blog' # beside
      name = 'eka'  # short
      # not now: home = ''

      [[blog]]
      name = "toka"
      path = "toka"
      login = "saimi"
      """)
  }

  @Test func aBlogIsCalledOtherwiseAndNothingElseChanges() throws {
    configure()
    let before = try #require(text)
    let run = try lukija("rename", "EKA", "Laituri")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors == "The blog “eka” is called “Laituri” now, in \(file). Its folder stays as it is.\n")
    #expect(text == before.replacing("'eka'", with: "'Laituri'"))
    #expect(try lukija("list", "-b", "laituri").status == 0)
    #expect(try lukija("list", "-b", "eka").status == 1)
    // Its own name in other capitals is not another blog's.
    #expect(try lukija("rename", "laituri", "laituri").status == 0)
    #expect(text == before.replacing("'eka'", with: "'laituri'"))
  }

  @Test func whatIsNoNewNameIsRefused() throws {
    configure()
    let before = text
    for (new, words) in [
      ("Toka", "there is a blog called “Toka” already. Choose another one"), ("a b", "no blog can be called “a b”"),
      ("", "no blog can be called “”"), ("./x", "“./x” is a folder, not a name. A blog's folder is moved by hand"),
      ("..", "“..” is a folder, not a name"), (place.blog, "” is a folder, not a name"),
    ] {
      let run = try lukija("rename", "eka", new)
      #expect(run.status == 1 && run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    let unknown = try lukija("rename", "ek", "uusi")
    #expect(unknown.status == 1 && unknown.errors.contains("there is no blog called “ek”. Was “eka” meant?"))
    let folder = try lukija("rename", "blog", "uusi")
    #expect(
      folder.status == 1 && folder.errors == "lukija: blog is a folder; its blog is called “eka”. Give that name.\n")
    #expect(try lukija("rename", "eka").status == 64)
    #expect(text == before)
  }

  @Test func aBlogIsTakenOffTheListAndItsFolderStays() throws {
    configure()
    let files = place.files("blog")
    let run = try lukija("remove", "Eka")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(
      run.errors
        == "The blog “eka” is not in \(file) any more. Its folder stays: \(place.blog). "
        + "“lukija add \(place.blog) --name eka” lists it again.\n")
    #expect(
      text == """
        # mine
        [sync]
        every = '1 h' # often

        # not now: home = ''

        [[blog]]
        name = "toka"
        path = "toka"
        login = "saimi"
        """)
    #expect(place.files("blog") == files)
    #expect(try lukija("add", place.blog, "--name", "eka").status == 0)
    #expect(try lukija("blogs").lines.count == 3)
  }

  @Test func whatIsNoBlogAnyMoreCanBeTakenOff() throws {
    configure()
    place.write("config/lukija/config.toml", (text ?? "") + "\n[[blog]]\nname = 'rikki'\n")
    let missing = try lukija("remove", "toka")
    #expect(missing.status == 0 && missing.errors.contains("Its folder stays: \(place.path)/config/lukija/toka.\n"))
    #expect(!missing.errors.contains("lists it again"))
    let broken = try lukija("remove", "rikki")
    #expect(broken.status == 0 && broken.errors.hasSuffix("The blog “rikki” is not in \(file) any more.\n"))
    #expect(text?.contains("rikki") == false)
    for word in ["toka", "blog/"] {
      let run = try lukija("remove", word)
      #expect(run.status == 1 && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(try lukija("blogs").output.contains("eka"))
    place.write("config/lukija/config.toml", "[sync\n")
    let unreadable = try lukija("remove", "eka")
    #expect(unreadable.status == 1 && unreadable.errors.contains(":1:6: it is not changed while it cannot be read"))
  }
}
