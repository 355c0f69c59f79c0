import Blog
import Glibc
import TextFormats

/// What is wrong in a file, as data; ProblemMessages.swift has the words.
enum Finding: Hashable, Sendable {
  /// Not JSON at all.
  case syntax(JSONFault.Reason)
  /// The file could not be read.
  case unreadable(FileFault)
  /// The repository's folder, or the journal's, cannot be used.
  case unusableFolder(String, FileFault)
  /// There is no `blog.json`.
  case noSite
  /// There is no such post.
  case noSuchPost(String)
  /// JSON, but not an object.
  case notAnObject(JSON.Kind)
  /// A member has another type than it must; the file cannot be shown.
  case wrongType(member: String, wanted: JSON.Kind, found: JSON.Kind)
  /// A member has another type than it should; left out.
  case ignoredMember(member: String, wanted: JSON.Kind, found: JSON.Kind)
  /// An element of a list has another type than it should; left out.
  case ignoredElement(list: String, wanted: JSON.Kind, found: JSON.Kind)
  /// An id that is a number; read as its digits.
  case numericID(member: String)
  /// A date that is not RFC 3339.
  case badDate(member: String, text: String)
  /// A path that leads out of the repository.
  case escapingPath(member: String, text: String)
  /// An enclosure without a place.
  case attachmentWithoutURL
  /// `lukija.version` is one that this version does not know.
  case unknownVersion(String)
  /// `blog.json` names no version.
  case missingVersion
  /// No title.
  case missingTitle
  /// A post without a title member.
  case untitledPost
  /// A comment without an id.
  case commentWithoutID
  /// A comment without an author's name.
  case commentWithoutAuthor
  /// A kind of comment that this version does not know.
  case unknownKind(String)
  /// A status that this version does not know.
  case unknownStatus(String)
  /// A reply without a member that every reply has.
  case missingReplyMember(String)
  /// A reply whose id is not its file's name.
  case replyIDDiffers(String)
  /// The same key twice in one object.
  case repeatedKey(String)
  /// A comment id that an earlier comment of the thread has.
  case duplicateComment(String)
  /// A comment that answers one that is not there.
  case orphanComment(parent: String)
  /// A comment that answers itself, directly or through its answers.
  case cyclicComment(String)
  /// Answers that go deeper than any blog has them.
  case deepThread(Int)
  /// A feed id that another post has.
  case duplicateFeedID(String, file: String)
  /// A reply to a post that is not there.
  case replyWithoutPost(slug: String)
  /// A reply with its author's e-mail address.
  case replyWithEmail
  /// A file that Lukija does not read.
  case strayFile
  /// A line of `orphans.jsonl` that is neither a comment nor an attachment.
  case foreignLine
  /// A line of a journal that is not JSON.
  case unreadableLine
  /// What an interrupted write left behind.
  case leftover
}

/// A finding at its place in one file.
struct Issue: Hashable, Sendable {
  var finding: Finding
  var severity: Problem.Severity
  /// In bytes; nil where the whole file is meant.
  var offset: Int?

  static func error(_ finding: Finding, at offset: Int? = nil) -> Issue {
    Issue(finding: finding, severity: .error, offset: offset)
  }
  static func warning(_ finding: Finding, at offset: Int? = nil) -> Issue {
    Issue(finding: finding, severity: .warning, offset: offset)
  }
}

extension Problem {
  /// The problems of one file, in its order, with lines and columns.
  static func all(_ issues: [Issue], file: String, text: [UInt8]) -> [Problem] {
    let sorted = issues.enumerated().sorted {
      ($0.element.offset ?? 0, $0.offset) < ($1.element.offset ?? 0, $1.offset)
    }
    .map(\.element)
    let positions = TextPosition.positions(of: sorted.map { $0.offset ?? 0 }, in: text)
    return zip(sorted, positions).map { issue, position in
      Problem(issue, file: file, position: issue.offset == nil ? nil : position)
    }
  }

  init(_ issue: Issue, file: String, position: TextPosition? = nil) {
    self.init(
      severity: issue.severity, file: file, line: position?.line, column: position?.column,
      message: issue.finding.message, advice: issue.finding.advice)
  }

  /// A file or folder that could not be read or written.
  init(_ fault: FileFault, file: String) {
    self.init(.error(.unreadable(fault)), file: file)
    if case .changedBySomebodyElse = fault { isConflict = true }
    if case .alreadyThere = fault { isConflict = true }
    if case .system(let errno, .write) = fault { isOutOfSpace = [ENOSPC, EDQUOT, EFBIG].contains(errno) }
  }
}
