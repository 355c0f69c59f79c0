import Blog

extension ReplyFault {
  var message: String {
    switch self {
    case .missingMember(let member): "the reply has no “\(member)”."
    case .idDiffers(let id): "“id” is \(quoted(id)), which is not the file's name."
    case .withoutPost(let slug): "the reply is to a post that is not there: \(quoted(slug))."
    case .withEmail: "the reply holds its author's e-mail address, and a blog's folder is shared."
    }
  }

  var advice: String {
    switch self {
    case .missingMember: "Add it, or move the file out of replies/."
    case .idDiffers: "The file's name counts; make them the same."
    case .withoutPost: "It is kept; bring the post back or correct “post”."
    case .withEmail: "Take “email” out, or edit the reply in Lukija: it goes with the next wording."
    }
  }
}

extension StrayFault {
  var message: String {
    switch self {
    case .file: "not a file of this format."
    case .foreignLine: "this line is neither a comment nor an attachment that waits for its post."
    case .unreadableLine: "this line of the journal is not JSON."
    case .leftover: "an interrupted write left this behind."
    }
  }

  var advice: String {
    switch self {
    case .file: "It is not read; a post or reply is a file that ends in .json."
    case .foreignLine: "It is kept, and no import reads it; remove it if no other program wrote it."
    case .unreadableLine: "It is ignored; what it remembered is lost, everything else is read."
    case .leftover: "Whoever writes there next sees to it: words of a reply or of a post of your own become a draft."
    }
  }
}
