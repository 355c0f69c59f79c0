/// HTML as nobody should write it: misnested, unfinished, in the wrong places. The same for each seed.
enum HTMLGenerator {
  private static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href='x'>", "</a>", "<ul>", "</ul>", "<li>",
    "</li>",
    "<ol start=3 reversed>", "</ol>", "<blockquote>", "</blockquote>", "<table>", "</table>", "<tr>", "</tr>",
    "<td colspan=2>",
    "</td>", "<th>", "<caption>", "</caption>", "<pre>", "</pre>", "<code>", "</code>", "<h2 id='h'>", "</h2>", "<br>",
    "<hr/>",
    "<img src=a alt='b'>", "<span lang=fi>", "</span>", "<dl>", "<dt>", "<dd>", "</dl>", "<em>", "</em>", "<sup>",
    "</sup>",
    "<figure>", "<figcaption>", "</figure>", "<details>", "<summary>", "</details>", "<script>if (a < b) x</script>",
    "<style>p > a {}</style>", "<!-- comment <p> -->", "<!bogus>", "</unknown>", "<unknown a=\"1>2\">", "<svg><path/>",
    "</svg>",
    "<math><mi>", "</math>", "<font color=red>", "</font>", "<nobr>", "<q>", "</q>", "<del>", "</del>",
    "<textarea>a <b></textarea>",
    "<form>", "<button>", "</button>", "</form>", "<ruby>", "</ruby>", "<p dir=rtl>", "<center>", "<noscript>",
    "</noscript>",
    "sana", "two words ", " ", "\n", "\n\n", "&amp;", "&lt;b&gt;", "&nbsp;", "&copy", "&#38;", "&bogus;", "a < b",
    "x > y", "1 & 2",
    "ääkköset ", "漢字", "👍", "http://a.example/b?c=1&amp;d=2 ", "\t", "\r\n", "word", "<", ">", "\"", "'", "</", "<3",
    "\u{E0067}", "<p/>", "<br/ >", "<a href=\"unfinished", "\">",
  ]

  static func body(seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    return (0..<(5 + next(60))).map { _ in pieces[next(pieces.count)] }.joined()
  }
}
