/// The blog itself, in JSON Feed 1.1's words: what `blog.json` says.
public struct Site: Hashable, Sendable {
  /// The blog's name; never empty, ``untitled`` where the file says nothing.
  public var title: String
  /// Where the blog lives on the web.
  public var homePageURL: String?
  /// One line about the blog.
  public var description: String?
  /// BCP 47 language tag of the posts that name none.
  public var language: String?
  /// Who writes the posts that name nobody.
  public var authors: [Author]
  /// The footer block: how to reach the blogger.
  public var contact: Contact?
  /// The address of the blog's picture.
  public var icon: String?
  /// The address of its small picture.
  public var favicon: String?

  /// What a blog is called that has no name: it is written into files, and is no sentence of the program's.
  public static let untitled = "Untitled blog"

  /// Memberwise.
  public init(
    title: String, homePageURL: String? = nil, description: String? = nil, language: String? = nil,
    authors: [Author] = [], contact: Contact? = nil, icon: String? = nil, favicon: String? = nil
  ) {
    self.title = title
    self.homePageURL = homePageURL
    self.description = description
    self.language = language
    self.authors = authors
    self.contact = contact
    self.icon = icon
    self.favicon = favicon
  }
}

/// Somebody who writes: a blogger, a commenter, the reader.
public struct Author: Hashable, Sendable {
  /// The display name; may be empty in files from elsewhere (`displayName` never is).
  public var name: String
  /// Their home page.
  public var url: String?

  /// Memberwise.
  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }

  /// The name, or "Anonymous", as WordPress says it.
  public var displayName: String { name.isEmpty ? "Anonymous" : name }
}

/// The footer block with the blogger's contact details.
public struct Contact: Hashable, Sendable {
  /// Person or company.
  public var name: String?
  /// Postal address, one line each.
  public var address: [String]
  /// E-mail address.
  public var email: String?
  /// Telephone number, as written.
  public var phone: String?
  /// Business identity code (Finnish: Y-tunnus).
  public var businessID: String?

  /// Memberwise.
  public init(
    name: String? = nil, address: [String] = [], email: String? = nil, phone: String? = nil, businessID: String? = nil
  ) {
    self.name = name
    self.address = address
    self.email = email
    self.phone = phone
    self.businessID = businessID
  }
}
