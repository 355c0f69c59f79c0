/// What was found in feeds.
public enum FeedFact: Hashable, Sendable {
  case empty
  /// The feed goes on at an address.
  case page(next: Excerpt)
  /// Entries that are a blog's template and settings.
  case settings(Int)
  /// Comments that are only the form for a password.
  case passwordForms(Int)
  case cutItem
  case itemWithoutID
  case protectedPost
  /// Content that is no text.
  case contentType(Excerpt)
}

/// What was found in JSON Feeds.
public enum JSONFeedFact: Hashable, Sendable {
  case onlyList
  case onlyItem
  case itemWithoutID
  case titleReferences(Excerpt)
  case tagsLeftOut
  case onlyTag(Excerpt)
  case tagLeftOut
  /// A member's address, by the member's name.
  case leadsNowhere(member: String, Excerpt)
  case attachmentWithoutAddress
  case commentNoObject
  /// Of a type for no reader.
  case internalComment(Excerpt)
  case passwordForm
  case commentHeld(HeldComment)
}

/// Why a comment is held although nobody said so.
public enum HeldComment: Hashable, Sendable {
  case unknownStatus(Excerpt)
  case unknownType(Excerpt)
  /// A member by its name.
  case unknownForm(Excerpt)
}

/// Why a post is not shown to everybody.
public enum VisibilityFact: Hashable, Sendable {
  case unknownStatus(Excerpt)
  /// A member says so.
  case said(Excerpt, PostStatus)
}
