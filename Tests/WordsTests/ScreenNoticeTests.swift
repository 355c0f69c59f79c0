import Testing
import Words

struct ScreenNoticeTests {
  /// A key of one, two and three other panes.
  @Test(arguments: [
    ([PaneName.post], "B does nothing in the list of blogs, but in the post. ? shows the keys."),
    ([.list, .comments], "B does nothing in the list of blogs, but in the list and the comments. ? shows the keys."),
    (
      [.list, .post, .comments],
      "B does nothing in the list of blogs, but in the list, the post and the comments. ? shows the keys."
    ),
  ])
  func panesAreListedAsASentenceDoes(there: [PaneName], words: String) {
    let notice = Notice.screen(.keysElsewhere("B", here: .blogs, there: there, help: "?"))
    #expect(notice.text == words)
  }
}
