import Blog

extension PageFact {
  var text: String {
    switch self {
    case .matter(let fact): fact.text
    case .obstacle(let obstacle): obstacle.text
    case .pictureMissing(let address):
      "\(address.quoted) is not in the folder; the address stays as it is."
    case .noPosts(1): "1 file without front matter or text: no post."
    case .noPosts(let count): "\(count) files without front matter or text: no post."
    case .unreadFiles(1, let ending): "1 .\(ending) file is not read."
    case .unreadFiles(let count, let ending): "\(count) .\(ending) files are not read."
    case .notPublished(1): "the site's generator makes no page of this file: not read."
    case .notPublished(let count):
      "\(count) files that the site's generator makes no page of are not read, this one first."
    case .exportsBeside(1):
      "it is an export or a feed beside the pages; it was not read. Import it by itself for what is only in it."
    case .exportsBeside(let count):
      "\(count) exports or feeds stand beside the pages and were not read, this one first. Import them by themselves."
    case .papersBeside(1): "1 Markdown file without front matter beside an export: not read."
    case .papersBeside(let count): "\(count) Markdown files without front matter beside an export: not read."
    case .notesBeside(1): "1 page beside an export: not read. Import it by itself."
    case .notesBeside(let count): "\(count) pages beside an export: not read. Import them by themselves."
    case .addressesLeftOut(1): "1 e-mail address or number that stands for a person: left out."
    case .addressesLeftOut(let count):
      "\(count) e-mail addresses or numbers that stand for a person: left out."
    case .components(1, let names): "1 page uses components that are not shown: \(Self.listed(names))."
    case .components(let count, let names):
      "\(count) pages use components that are not shown: \(Self.listed(names))."
    case .commentsHeld(1, let state): "1 comment is \(state.quoted), which is not known: held back."
    case .commentsHeld(let count, let state):
      "\(count) comments are \(state.quoted), which is not known: held back."
    case .commentsUndated(1): "1 comment has a date in no form that is known; it is kept as it is."
    case .commentsUndated(let count):
      "\(count) comments have a date in no form that is known; it is kept as it is."
    case .answersByPlace(let count): "\(count) answers name the comment by its place in the thread."
    case .noComment: "it has not the form of a comment."
    case .entriesNoComments(let count): "\(count) of its entries have not the form of a comment."
    }
  }

  private static func listed(_ names: [Excerpt]) -> String { names.map(\.quoted).joined(separator: ", ") }
}

extension FrontMatterFact {
  fileprivate var text: String {
    switch self {
    case .tooLarge(let limit): "the front matter is larger than \(limit >> 10) KB; it was left out."
    case .withoutEnd: "the front matter has no end; it was taken for text."
    case .notWhole: "the front matter is not well-formed as a whole; it was read name by name."
    case .notJSON: "the front matter is not well-formed JSON; its text is kept, unread."
    case .nameTwice(let name): "\(name.quoted) stands twice; the first one counts."
    case .brokenValue(let name): "the value of \(name.quoted) is not well-formed; its text was taken as it stands."
    case .noNameWithValue(let words): "\(words.quoted) is no name with a value; it is kept, unread."
    case .neitherYesNorNo(let words, let name):
      "\(words.quoted) of \(name.quoted) is neither yes nor no; it is kept as it is."
    case .unknownForm(let name): "the value of \(name.quoted) has a form that is not known; it is kept as it is."
    }
  }
}

extension FolderObstacle {
  fileprivate var text: String {
    switch self {
    case .kind: "it is a link or no plain file; it was left out."
    case .name: "its name is not UTF-8; it was left out."
    case .closed: "it cannot be opened; it was left out."
    case .depth: "it lies too deep; it was left out."
    case .count:
      "the folder has more files than can be read at once; the rest was left out. Import its parts one by one."
    }
  }
}
