import Blog

extension FeedFact {
  var text: String {
    switch self {
    case .empty: "the feed has no items."
    case .page(let next): "this is one page of the feed; more is at \(next.quoted). Fetch and import that, too."
    case .settings(1): "1 entry left out: the blog's template and settings."
    case .settings(let count): "\(count) entries left out: the blog's template and settings."
    case .passwordForms(let count):
      "\(Counted.comments.text(count)) left out: nothing but the form that asks for a protected post's password."
    case .cutItem: "the feed ends in the middle of this item; it was left out."
    case .itemWithoutID: "the item has neither an id nor a link; it is known by its text."
    case .protectedPost: "the post is protected: its text is only the form for the password."
    case .contentType(let type): "the content is of the type \(type.quoted) and no text; it was left out."
    }
  }
}

extension JSONFeedFact {
  var text: String {
    switch self {
    case .onlyList: "it is only a list; its elements were taken for a feed's items."
    case .onlyItem: "it is one item without a feed around it; it was read as that."
    case .itemWithoutID: "an item has no id; it is known by its title, date and text."
    case .titleReferences(let title): "the title \(title.quoted) holds HTML's references; they were read."
    case .tagsLeftOut: "“tags” is no list; it was left out."
    case .onlyTag(let tag): "“tags” is no list; \(tag.quoted) was taken for the only one."
    case .tagLeftOut: "an element of “tags” is no text; it was left out."
    case .leadsNowhere(let member, let address): "“\(member)” leads nowhere: \(address.quoted); it was left out."
    case .attachmentWithoutAddress: "an attachment has no address; it was left out."
    case .commentNoObject: "an element of the comments is no object; it was left out."
    case .internalComment(let type):
      "a comment was left out, written among editors or by a shop for no reader: of the type \(type.quoted)."
    case .passwordForm: "a comment was left out: nothing but the form that asks for a protected post's password."
    case .commentHeld(let why): "a comment is held back: \(why.words)."
    }
  }
}

extension HeldComment {
  fileprivate var words: String {
    switch self {
    case .unknownStatus(let word): "its status \(word.quoted) is not known"
    case .unknownType(let word): "its type \(word.quoted) is not known"
    case .unknownForm(let key): "its \(key.quoted) has a form that is not known"
    }
  }
}

extension VisibilityFact {
  var text: String {
    switch self {
    case .unknownStatus(let word): "the status \(word.quoted) is not known; the post is not shown to everybody."
    case .said(let key, let status):
      "\(key.quoted) says that it is not for everybody; it was taken for \(Self.words(status))."
    }
  }

  private static func words(_ status: PostStatus) -> String {
    switch status {
    case .draft: "a draft"
    case .private: "private"
    case .trash: "thrown away"
    case .published, .pending, .scheduled, .other: status.word
    }
  }
}
