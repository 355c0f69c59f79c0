import Testing

/// `list`, `show`, `comments` and `search` in linear mode: one item after the other, no columns, nothing drawn.
struct LinearCommandTests {
  private func place() -> Workplace {
    let place = Workplace()
    place.write(
      "blog/blog.json", #"{"version":"https://jsonfeed.org/version/1.1","title":"Saunapolku","lukija":{"version":1}}"#)
    place.write(
      "blog/posts/a-long-slug-for-stones.json",
      #"{"id":"2","title":"On stones","content_text":"They lie there.","date_published":"2024-02-01T09:00:00Z"}"#)
    place.write(
      "blog/posts/steam.json",
      #"""
      {"id":"1","url":"https://saunapolku.example/steam/","title":"On steam","authors":[{"name":"Aino"}],
       "content_html":"<h2>Wood</h2><table><tr><th>Tree</th><th>Heat</th></tr><tr><td>birch</td><td>much</td></tr></table><hr><p><del>Spruce.</del></p>",
       "date_published":"2024-03-01T09:00:00Z","comments":[
       {"id":"11","author":{"name":"Eero"},"date_published":"2024-03-01T10:00:00Z","content_text":"Alder is best."},
       {"id":"12","author":{"name":"Aino"},"date_published":"2024-03-02T10:00:00Z","in_reply_to":"11",
        "content_text":"Which one, Eero?"}]}
      """#)
    return place
  }

  @Test func inEnglish() throws {
    let place = place()
    #expect(
      try place.lukija("list", "--linear").output == """
        On steam, 2 comments, 2024-03-01, steam
        On stones, 2024-02-01, a-long-slug-for-stones

        """)
    #expect(
      try place.lukija("show", "steam", "--comments", "--linear").output == """
        On steam
        Aino, 2024-03-01 09:00, 2 thoughts

        heading 2: Wood

        Tree: birch
        Heat: much

        (break)

        [deleted: Spruce.]

        Share
        https://saunapolku.example/steam/

        2 thoughts on “On steam”

        Eero, number 1, 2024-03-01 10:00
        Alder is best.

        Aino, author, level 2, answers Eero, number 2, 2024-03-02 10:00
        Which one, Eero?


        """)
    #expect(
      try place.lukija("search", "alder", "--linear").output == """
        On steam, Eero, 2024-03-01, steam#11: Alder is best.

        """)
  }

  @Test func inFinnishBySetting() throws {
    let place = place()
    place.write("home/.config/lukija/config.toml", "linear = true\nlanguage = \"fi\"\n")
    #expect(
      try place.lukija("list").output == """
        On steam, 2 kommenttia, 1.3.2024, steam
        On stones, 1.2.2024, a-long-slug-for-stones

        """)
    #expect(
      try place.lukija("comments", "steam").output == """
        2 ajatusta kirjoituksesta ”On steam”

        Eero, numero 1, 1.3.2024 klo 10.00
        Alder is best.

        Aino, kirjoittaja, taso 2, vastaus: Eero, numero 2, 2.3.2024 klo 10.00
        Which one, Eero?


        """)
    #expect(try place.lukija("list", "--no-linear").output.contains("  steam"))
  }
}
