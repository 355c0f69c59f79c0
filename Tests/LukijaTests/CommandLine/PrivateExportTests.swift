import Testing

/// What of an export for WordPress is the blog's owner's alone.
struct PrivateExportTests {
  private let place = Workplace()

  private func importExport() throws {
    func comment(_ id: Int, _ address: String) -> String {
      """
      <wp:comment><wp:comment_id>\(id)</wp:comment_id><wp:comment_author>N</wp:comment_author>
      <wp:comment_author_email>\(address)</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
      <wp:comment_content>x</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
      """
    }
    place.write(
      "source.xml",
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel><title>T</title><link>https://t.example</link><wp:wxr_version>1.2</wp:wxr_version>
      <wp:author><wp:author_login>a</wp:author_login><wp:author_email>kirjoittaja@t.example</wp:author_email>
      <wp:author_display_name>A</wp:author_display_name></wp:author>
      <item><title>E</title><guid>e</guid><content:encoded>e</content:encoded><wp:post_id>12</wp:post_id>
      <wp:post_name>e</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
      <wp:post_password>salainen</wp:post_password>\(comment(1, "a@posti.example"))\(comment(2, "b@posti.example"))</item>
      </channel></rss>
      """)
    #expect(try place.lukija("import", "source.xml", "--into", "oma").status == 0)
  }

  @Test func addressesStayAtHomeAndAreCounted() throws {
    try importExport()
    let run = try place.lukija("export", "ulos", "-r", "oma", "--as", "wxr")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(
      run.errors
        == "the e-mail addresses of 2 comments and the password of 1 post left out; --with-private takes them along.\n")
    let text = try #require(place.read("ulos/export.xml"))
    for word in ["@", "salainen", "192.0.2.7"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("<wp:post_id>12</wp:post_id>"))
  }

  @Test func theyGoAlongWhereThatIsAsked() throws {
    try importExport()
    let run = try place.lukija("export", "ulos", "-r", "oma", "--as", "wxr", "--with-private")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run)")
    let text = try #require(place.read("ulos/export.xml"))
    for word in ["a@posti.example", "b@posti.example", "<wp:post_password>salainen</wp:post_password>"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  /// Formats for everybody never hold them, and nobody is to believe that they do.
  @Test(arguments: ["html", "rss", "jsonfeed", "markdown"])
  func otherFormatsRefuseTheOption(format: String) throws {
    try importExport()
    let run = try place.lukija("export", "ulos", "-r", "oma", "--as", format, "--with-private")
    #expect(run.status == 64 && run.errors.contains("--with-private is for wxr"), "\(run)")
    #expect(!place.names("").contains("ulos"))
    #expect(try place.lukija("export", "ulos", "-r", "oma", "--as", format).status == 0)
    let text = try place.shell("grep -r posti.example ulos; grep -r salainen ulos")
    #expect(text.output.isEmpty)
  }

  @Test func helpAndCompletionsNameTheOption() throws {
    #expect(try place.lukija("export", "--help").output.contains("--with-private"))
    #expect(try place.lukija("help", "exporting").output.contains("--with-private"))
    for shell in ["bash", "zsh", "fish"] {
      #expect(try place.lukija("--generate-completion-script", shell).output.contains("with-private"), "\(shell)")
    }
  }
}
