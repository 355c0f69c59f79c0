/// What was found in pages of Markdown and in sites made of them.
public enum PageFact: Hashable, Sendable {
  case matter(FrontMatterFact)
  case obstacle(FolderObstacle)
  case pictureMissing(Excerpt)
  /// Files without front matter or text.
  case noPosts(Int)
  /// Files of a kind of text that is not read, by their ending.
  case unreadFiles(Int, ending: String)
  /// Files that the site's generator makes no pages of.
  case notPublished(Int)
  /// Exports and feeds beside the pages.
  case exportsBeside(Int)
  /// Pages with front matter beside an export, too few for a site.
  case notesBeside(Int)
  /// Pages without front matter beside an export.
  case papersBeside(Int)
  /// E-mail addresses and numbers that stand for persons.
  case addressesLeftOut(Int)
  /// Pages with components that are not shown, and some of their names.
  case components(pages: Int, [Excerpt])
  /// Comments by a state that nobody knows.
  case commentsHeld(Int, state: Excerpt)
  case commentsUndated(Int)
  case answersByPlace(Int)
  case noComment
  case entriesNoComments(Int)
}

/// What was found in front matter.
public enum FrontMatterFact: Hashable, Sendable {
  /// In bytes.
  case tooLarge(limit: Int)
  case withoutEnd
  case notWhole
  case notJSON
  case nameTwice(Excerpt)
  case brokenValue(name: Excerpt)
  case noNameWithValue(Excerpt)
  case neitherYesNorNo(Excerpt, name: Excerpt)
  case unknownForm(name: Excerpt)
}

/// Why something in a folder is not even looked at.
public enum FolderObstacle: Hashable, Sendable, CaseIterable {
  /// A link, or no plain file.
  case kind
  /// Its name is not UTF-8.
  case name
  case closed
  case depth
  /// More files than can be read at once.
  case count
}
