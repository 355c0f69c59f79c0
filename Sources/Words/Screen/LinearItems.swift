import Blog

/// A post as one sentence: what makes it one to open stands before its title, what one can do without behind it. Names and
/// titles are made safe for the screen.
public struct LinearPost: Hashable, Sendable {
  /// Whether its text is unread.
  public var isNew = false
  /// Whether it has a star.
  public var isStarred = false
  /// Whether it is the open post.
  public var isOpen = false
  /// What is not as with a plain published post.
  public var marks: PostMarks
  /// Its title; of a file that cannot be read, what that is called.
  public var title: String
  /// The blog's name, where there are several.
  public var blog: String?
  /// How many there are.
  public var comments: Int
  /// How many of them are unread.
  public var newComments = 0
  /// Whether one of the new ones answers what one has written.
  public var isAnswered = false
  /// As it is written.
  public var date: String?
  /// Names; empty where all are one person's.
  public var authors: [String] = []
  /// What is wrong with its file.
  public var problem: String?

  /// A post of which nothing is known but what everybody sees.
  public init(title: String, marks: PostMarks, comments: Int, date: String?) {
    self.title = title
    self.marks = marks
    self.comments = comments
    self.date = date
  }

  /// The sentence, without a full stop.
  public var text: String {
    var parts: [String] = []
    if isOpen { parts.append(LinearWords.open.text) }
    if isNew { parts.append(LinearWords.new.text) }
    if isStarred { parts.append(LinearWords.starred.text) }
    parts += MarkWords.words(for: marks)
    if marks.isMadeHere { parts.append(MarkWords.own) }
    parts.append(title)
    if comments > 0 || newComments > 0 {
      parts.append(LinearWords.comments(max(comments, newComments), new: newComments).text)
    }
    if isAnswered { parts.append(LinearWords.answered.text) }
    if let date { parts.append(date) }
    parts += authors
    if let blog { parts.append(LinearWords.blog(blog).text) }
    if let problem { parts.append(LinearWords.trouble(problem).text) }
    return parts.joined(separator: ", ")
  }
}

/// The head of a comment as one sentence. Names are made safe for the screen.
public struct LinearComment: Sendable {
  /// Whether it is unread.
  public var isNew = false
  /// Who says it.
  public var name: String
  /// Whether it was written here.
  public var isReply = false
  /// Its number in the thread.
  public var number: Int
  /// From 1.
  public var level = 1
  /// Whose comment it answers, and whether that was only worked out.
  public var answered: (name: String, isGuessed: Bool)?
  /// What else there is to say.
  public var marks: [CommentMark] = []
  /// Answers that are folded away with it, and how many of them are new; nil where it is not folded.
  public var folded: (answers: Int, new: Int)?
  /// As it is written.
  public var date: String?
  /// Words of others that stand in the file: a status that nobody knows.
  public var remarks: [String] = []

  /// A comment at the top.
  public init(name: String, number: Int) {
    self.name = name
    self.number = number
  }

  /// The sentence, without a full stop.
  public var text: String {
    var parts: [String] = []
    if isNew { parts.append(LinearWords.new.text) }
    if isReply { parts.append(LinearWords.yourReply.text) }
    parts.append(name)
    if let folded { parts.append(LinearWords.folded(answers: folded.answers, new: folded.new).text) }
    parts += marks.map(\.text) + remarks
    if level > 1 { parts.append(CommentMark.level(level).text) }
    if let answered { parts.append(LinearWords.answers(answered.name, isGuessed: answered.isGuessed).text) }
    parts.append(LinearWords.number(number).text)
    if let date { parts.append(date) }
    return parts.joined(separator: ", ")
  }
}
