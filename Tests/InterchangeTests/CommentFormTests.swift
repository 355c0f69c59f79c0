import Blog
import Interchange
import SeededRandom
import Testing

/// The form below a post, and the text that goes into it.
@Suite struct CommentFormTests {
  private func find(_ page: String) -> CommentForm.Finding {
    CommentForm.find(in: Array(page.utf8), address: "https://lampi.example/4/")
  }

  @Test func fieldsOfThemesAndPlugins() throws {
    let page = """
      <!-- <form action="/wp-comments-post.php"> --><form action="/haku"><input name="s"></form>
      <FORM METHOD=post ACTION='/wp-comments-post.php?a=1&amp;b=2'>
      <textarea id="comment" aria-hidden="true" name="comment" autocomplete="new-password" style="clip:rect(1px)"></textarea>
      <textarea name="a1b2c3" required></textarea><input name=author><input type=email name=email>
      <input type='hidden' name='comment_post_ID' value='4'/><input type="hidden" name="comment_parent" value="0">
      <input type=hidden name=ak_js value="12"><input type=checkbox name=ok value=1><input type=submit name=submit value="Lähetä">
      <input type=reset name=r></form><input type=hidden name=outside value=1>
      """
    guard case .form(let form) = find(page) else { throw NoForm() }
    #expect(form.action == "https://lampi.example/wp-comments-post.php?a=1&b=2" && form.post == "4")
    let fields = form.fields(text: "Hei & äö\nrivi", parent: "7", author: Identity(name: "Aino", email: "a@x.example"))
    #expect(
      String(decoding: CommentForm.encoded(fields), as: UTF8.self)
        == "comment=&ak_js=12&submit=L%C3%A4het%C3%A4&comment_post_ID=4&comment_parent=7&author=Aino&email=a%40x.example"
        + "&url=&a1b2c3=Hei+%26+%C3%A4%C3%B6%0D%0Arivi")
  }

  private struct NoForm: Error {}

  @Test func noForm() {
    #expect(find("<p class='must-log-in'>") == .mustLogIn && find("<p class=\"x nocomments\">") == .closed)
    #expect(find("<form action='/wp-login.php?action=postpass'>") == .password)
    #expect(find("<p>x") == .nothing(isWordPress: false))
    #expect(find("<link href='/wp-content/x.css'>") == .nothing(isWordPress: true))
    #expect(find("<form action='javascript:wp-comments-post.php'>") == .nothing(isWordPress: false))
  }

  @Test func words() {
    let page =
      "<html><head><style>a{}</style></head><body id='error-page'><div class=\"wp-die-message\"><p><strong>Virhe:</strong>"
      + " arvaa &amp; sano.</p></div><p><a href='#'>Takaisin</a></p></body>"
    #expect(CommentPage.words(Array(page.utf8)) == "Virhe: arvaa & sano." && CommentPage.isRefusal(Array(page.utf8)))
    #expect(CommentPage.words(Array("<html><body><h1>Ei</h1><p>käy</p>".utf8)) == "Ei käy")
    #expect(CommentPage.words([]) == "")
  }

  @Test func commentsOfAPage() {
    let page = Array("<li id='li-comment-5'><p id=comment-5>Hei</p><ol><li id=comment-51>Toinen".utf8)
    #expect(CommentPage.has("5", in: page) && CommentPage.has("51", in: page) && !CommentPage.has("1", in: page))
    #expect(CommentPage.comments(page).map(\.number) == ["5", "51"])
    #expect(CommentPage.comments(page).last?.text.contains("Toinen") == true)
  }

  @Test func textOfAReply() {
    #expect(CommentHTML.text(markdown: "a < b & c > \"d\" &auml; 🙂") == "a &lt; b &amp; c &gt; \"d\" ä 🙂")
    #expect(
      CommentHTML.text(markdown: "> Hän *sanoi*\n\n[linkki](https://e.example/?a=1&b=\"2\")\n\n`<b>`")
        == "<blockquote>Hän <em>sanoi</em></blockquote>\n\n<a href=\"https://e.example/?a=1&amp;b=%222%22\" rel=\"nofollow ugc\">linkki</a>\n\n"
        + "<code>&lt;b&gt;</code>")
    #expect(CommentHTML.text(markdown: "a\nb\\\nc\u{1B}[31m\0") == "a b\nc[31m")
    #expect(CommentHTML.text(markdown: "  \n").isEmpty)
    #expect(
      CommentHTML.text(markdown: "[a](https://Lampi.example/x)", home: "https://lampi.example/")
        == "<a href=\"https://Lampi.example/x\">a</a>")
  }

  @Test func comparedTexts() {
    #expect(ComparedText.folded("“Ääkköset” – 9×9…") == ComparedText.folded("\"ääkköset\" -- 9x9..."))
    #expect(ComparedText.folded("👍") != ComparedText.folded("👎"))
    let text = CommentHTML.text(markdown: "Hei **sinä**, [tämä](https://e.example) `x--y`\n\n- a\n- b")
    #expect(ComparedText.folded(html: text) == ComparedText.folded("Hei sinä tämä x–y a b"))
  }

  @Test(arguments: 0..<200)
  func anyPage(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<form action=/wp-comments-post.php>", "<form", "</form>", "<input name=", "'", "\"", ">", "<!--", "-->",
      "<textarea name=a>",
      "</", "<", "=", "<body", "<div class=wp-die-message>", " id=comment-5", "<li", "&amp;", "\0", "ä", "<script>",
      "</script",
    ]
    let page = (0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined()
    let bytes = Array(page.utf8).prefix(random.below(page.utf8.count + 1))
    _ = CommentForm.find(in: Array(bytes), address: "https://lampi.example/4/")
    _ = CommentPage.words(Array(bytes))
    _ = CommentPage.comments(Array(bytes))
  }
}
