import Blog
import Glibc
import TextFormats

/// The words of everything that can be wrong with a repository or a journal. One sentence for what was found,
/// one for what to do; untrusted text only through ``quoted(_:)``.
extension Finding {
  var message: String {
    switch self {
    case .syntax(let reason): reason.message
    case .unreadable(let fault): fault.message
    case .unusableFolder(let path, let fault): "\(quoted(path)): \(fault.message)"
    case .noSite: "there is no blog.json in this folder."
    case .noSuchPost(let slug): "there is no post \(quoted(slug))."
    case .notAnObject(let kind): "expected a JSON object, found \(kind.words)."
    case .wrongType(let member, let wanted, let found), .ignoredMember(let member, let wanted, let found):
      "“\(member)” must be \(wanted.words), found \(found.words)."
    case .ignoredElement(let list, let wanted, let found):
      "an element of “\(list)” must be \(wanted.words), found \(found.words)."
    case .numericID(let member): "“\(member)” must be a string, found a number."
    case .badDate(let member, let text): "“\(member)” is no RFC 3339 date: \(quoted(text))."
    case .escapingPath(let member, let text): "“\(member)” leads out of the repository: \(quoted(text))."
    case .attachmentWithoutURL: "an attachment has no “url”."
    case .unknownVersion(let version): "“lukija.version” is \(quoted(version)); this Lukija reads version 1."
    case .missingVersion: "there is no “lukija”: {“version”: 1}."
    case .missingTitle: "the blog has no title."
    case .untitledPost: "the post has no “title”."
    case .commentWithoutID: "a comment has no “id”."
    case .commentWithoutAuthor: "a comment has no author's name."
    case .unknownKind(let word): "“kind” is \(quoted(word)), which this Lukija does not know."
    case .unknownStatus(let word): "“status” is \(quoted(word)), which this Lukija does not know."
    case .missingReplyMember(let member): "the reply has no “\(member)”."
    case .replyIDDiffers(let id): "“id” is \(quoted(id)), which is not the file's name."
    case .repeatedKey(let key): "\(quoted(key)) stands twice in one object."
    case .duplicateComment(let id): "the comment id \(quoted(id)) is taken by an earlier comment."
    case .orphanComment(let parent): "“in_reply_to” names a comment that is not there: \(quoted(parent))."
    case .cyclicComment(let id): "the comment \(quoted(id)) answers itself or one of its own answers."
    case .deepThread(let depth): "the answers go \(depth) levels deep."
    case .duplicateFeedID(let id, let file): "the post id \(quoted(id)) is already that of \(quoted(file))."
    case .replyWithoutPost(let slug): "the reply is to a post that is not there: \(quoted(slug))."
    case .replyWithEmail: "the reply holds its author's e-mail address, and a blog's folder is shared."
    case .strayFile: "not a file of this format."
    case .foreignLine: "this line is neither a comment nor an attachment that waits for its post."
    case .unreadableLine: "this line of the journal is not JSON."
    case .leftover: "an interrupted write left this behind."
    }
  }

  var advice: String? {
    switch self {
    case .syntax(let reason): reason.advice
    case .unreadable(let fault), .unusableFolder(_, let fault): fault.advice
    case .noSite: "Name the folder that holds it, or write one: {\"lukija\": {\"version\": 1}, \"title\": \"My blog\"}."
    case .noSuchPost: "Check the name, or list the posts with “lukija list”."
    case .notAnObject: "Begin the file with “{” and end it with “}”."
    case .wrongType(_, let wanted, _): "Make it \(wanted.words) or remove it."
    case .ignoredMember(_, let wanted, _), .ignoredElement(_, let wanted, _):
      "It is left out; make it \(wanted.words)."
    case .numericID: "It is read as its digits; put quotes around it."
    case .badDate: "It is left out; write it as 2014-01-31T09:00:00+02:00."
    case .escapingPath: "It is left out; use a URL or a path below the blog's folder."
    case .attachmentWithoutURL: "It is left out; add its URL or remove it."
    case .unknownVersion: "Use a newer Lukija, or write 1 if the file is in that format."
    case .missingVersion: "It is read as version 1; add it."
    case .missingTitle: "It is shown as “Untitled blog”; add “title”."
    case .untitledPost: "It is shown by its first words; add one, or “title”: \"\" if it is meant to have none."
    case .commentWithoutID: "It is shown, but answers cannot name it; give it an id of its own."
    case .commentWithoutAuthor: "It is shown as “Anonymous”; add “author”: {“name”: …}."
    case .unknownKind: "It is shown with that word; the known ones are comment, pingback and trackback."
    case .unknownStatus: "It is shown; the known ones stand in docs/format.md."
    case .missingReplyMember: "Add it, or move the file out of replies/."
    case .replyIDDiffers: "The file's name counts; make them the same."
    case .repeatedKey: "The last one counts; remove the others."
    case .duplicateComment: "Both are shown; answers go to the first. Give each its own id."
    case .orphanComment: "It is shown at the top level; correct the id or remove it."
    case .cyclicComment: "It is shown at the top level; correct “in_reply_to”."
    case .deepThread: "All are shown; check that “in_reply_to” is what was meant."
    case .duplicateFeedID: "Both are shown; give each its own id."
    case .replyWithoutPost: "It is kept; bring the post back or correct “post”."
    case .replyWithEmail: "Take “email” out, or edit the reply in Lukija: it goes with the next wording."
    case .foreignLine: "It is kept, and no import reads it; remove it if no other program wrote it."
    case .strayFile: "It is not read; a post or reply is a file that ends in .json."
    case .unreadableLine: "It is ignored; what it remembered is lost, everything else is read."
    case .leftover: "Whoever writes there next sees to it: words of a reply become a draft."
    }
  }
}

extension JSONFault.Reason {
  var message: String {
    switch self {
    case .empty: "the file is empty; expected a JSON object."
    case .endsInside(let place): "the file ends inside \(place.words)."
    case .unexpected(let scalar, let wanted): "expected \(wanted.words), found \(quoted(String(scalar)))."
    case .controlCharacter(let byte): "a raw control character (\(hexadecimal(UInt32(byte)))) stands in a string."
    case .badEscape: "a backslash begins no escape that JSON knows."
    case .badNumber: "not a number as JSON writes them."
    case .trailingText: "there is more text after the end of the JSON object."
    case .tooMany: "more than \(JSONParser.mostValues) values."
    case .tooDeep: "nested more than \(JSONParser.maximumDepth) levels deep."
    case .notUTF8: "not UTF-8 text."
    }
  }

  var advice: String? {
    switch self {
    case .empty, .endsInside: "The file was cut short; restore it from a copy or delete it."
    case .unexpected: "Correct the JSON here."
    case .controlCharacter(let byte): "Write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))."
    case .badEscape: "Write a backslash itself as \\\\."
    case .badNumber: "Write it like 12, -3 or 4.5e6, or put quotes around it."
    case .trailingText: "Keep one object per file."
    case .tooMany: "No post needs so many; the file is damaged."
    case .tooDeep: "No post needs that; the file is damaged."
    case .notUTF8: "Save the file as UTF-8."
    }
  }
}

extension JSONFault.Place {
  fileprivate var words: String {
    switch self {
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    case .word: "a value"
    }
  }
}

extension JSONFault.Wanted {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .colon: "“:” after the key"
    case .commaOrBracket: "“,” or “]”"
    case .commaOrBrace: "“,” or “}”"
    }
  }
}

extension JSON.Kind {
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension FileFault {
  var message: String {
    switch self {
    case .missing: "there is no such file."
    case .folderMissing: "there is no such folder."
    case .notAFolder: "this is not a folder."
    case .notARegularFile: "this is not a regular file."
    case .leavesTheFolder: "this link leads out of the repository."
    case .tooLarge(let limit): "the file is larger than \(limit >> 20) MB."
    case .unusableName: "no post or reply can have this name."
    case .notJSON(let fault): "it cannot be written over, since its JSON is broken: \(fault.reason.message)"
    case .changedBySomebodyElse: "somebody else changed or removed this file meanwhile; nothing was written."
    case .alreadyThere: "there is already a file of this name; nothing was written."
    case .linkedFolder: "a symbolic link or a file stands where the export has a folder; it was left alone."
    case .foreignFile: "a file that no export wrote stands here already; it was left alone."
    case .repositoryFolder: "this is a blog's own folder, and no place for an export."
    case .locked: "another program is writing here and does not finish; nothing was written."
    case .system(let errno, .read): "cannot be read: \(systemWords(errno))."
    case .system(let errno, .write): "cannot be written: \(systemWords(errno))."
    }
  }

  var advice: String? {
    switch self {
    case .missing: "Check the name."
    case .folderMissing, .notAFolder: "Name the folder that holds blog.json."
    case .notARegularFile: "Replace it with a plain file."
    case .leavesTheFolder: "Copy the file into the blog's folder."
    case .tooLarge: "Split it, or move it elsewhere."
    case .unusableName: "Rename it: UTF-8, no slash, no dot at the beginning, at most 240 bytes."
    case .notJSON: "Correct or remove it and save again; your text is still here."
    case .changedBySomebodyElse: "Read it again and decide; your text is still here."
    case .alreadyThere: "Save it under a new id; your text is still here."
    case .linkedFolder: "Remove it, or export into another folder."
    case .foreignFile: "Export into another folder, or write over it with --replace."
    case .repositoryFolder: "Export into another folder."
    case .locked: "Try again in a moment; your text is still here."
    case .system(let errno, .read):
      errno == EACCES ? "Give yourself permission to read it." : "Check the disk and the folder's permissions."
    case .system(let errno, .write):
      switch errno {
      case EFBIG: "Raise the limit on file sizes (ulimit -f) and save again; what was there before is intact."
      case ENOSPC, EDQUOT: "Free some space and save again; what was there before is intact."
      case EROFS, EACCES, EPERM: "Give yourself permission to write there; what was there before is intact."
      default: "Check the disk and save again; what was there before is intact."
      }
    }
  }
}

/// `strerror`, in the C locale's words.
private func systemWords(_ errno: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "error \(errno)" }
  let words = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  return words.prefix(1).lowercased() + words.dropFirst()
}

/// Untrusted text in a sentence: in quotes, on one line, short, and with nothing in it that acts on a terminal.
func quoted(_ text: String) -> String {
  let limit = 60
  let isLonger = !text.unicodeScalars.dropFirst(limit).isEmpty
  return "“\(Problem.visible(text.unicodeScalars.prefix(limit)))\(isLonger ? "…" : "")”"
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
