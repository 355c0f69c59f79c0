import Blog

/// A question that waits for y or n, as a fact: what a yes does.
public enum Question: Hashable, Sendable {
  /// Delete a published reply or a draft.
  case delete(ReplyID, isDraft: Bool)
  /// Delete a reply that was not sent yet.
  case deleteUnsent(ReplyID)
  /// Delete the copy of a reply that the blog has, or may have.
  case deleteCopy(ReplyID)
  /// Whether a reply stands on the blog, of which nobody knows it; no sends it again.
  case didItArrive(ReplyID, Delivery)
  /// Send what was published before replies were sent from here.
  case sendUnsent(ReplyID)
  /// Delete a post that was made here.
  case deletePost(PostID, title: String, comments: Int)
  /// Make a draft of a post that was made here and is published.
  ///
  /// - Parameter isHereOnly: whether the blog has a server, which does not know of it.
  case withdrawPost(PostID, title: String, isHereOnly: Bool)
  /// Open what an editor left again, since it cannot be saved as it stands.
  case goOnEditing(ManuscriptTrouble)
  /// Put something into the place of a file.
  case overwrite(path: String)
  /// Put a draft that its blog does not take somewhere else.
  case keepElsewhere(Problem)
  /// Mark every comment of a post read; so many are new.
  case markThread(PostID, new: Int)
  /// Mark everything in these blogs read; so much is new.
  case markBlogs([BlogID], posts: Int, comments: Int)
  /// Mark every post that the list shows read, with its comments.
  case markPosts(Int, isFiltered: Bool)

  /// The question, as one sentence, with what each answer does.
  public var text: String {
    switch self {
    case .delete(_, let isDraft):
      say(
        "Delete \(isDraft ? "this draft" : "your reply")? y deletes, n keeps",
        fi: "Poistetaanko \(isDraft ? "luonnos" : "oma vastaus")? k poistaa, e säilyttää")
    case .deleteUnsent:
      say(
        "Delete your reply? It is not sent then. y deletes, n keeps",
        fi: "Poistetaanko oma vastaus? Sitä ei silloin lähetetä. k poistaa, e säilyttää")
    case .deleteCopy:
      say(
        "Delete the copy here? The blog keeps what it has. y deletes, n keeps",
        fi: "Poistetaanko täällä oleva kopio? Blogi säilyttää omansa. k poistaa, e säilyttää")
    case .didItArrive(_, let delivery):
      say(
        "\(DeliveryWords(delivery).message) Does it stand on the post's page? y it does, n send it again, Esc later",
        fi: "\(DeliveryWords(delivery).message) Onko se kirjoituksen sivulla? k on, e lähetä uudelleen, Esc myöhemmin")
    case .sendUnsent:
      say(
        "It was never sent. Send it to the blog? y sends, n leaves it",
        fi: "Sitä ei ole koskaan lähetetty. Lähetetäänkö se blogiin? k lähettää, e ei")
    case .deletePost(_, let title, 0):
      say("Delete “\(title)”? y deletes, n keeps", fi: "Poistetaanko ”\(title)”? k poistaa, e säilyttää")
    case .deletePost(_, let title, let comments):
      say(
        "Delete “\(title)” with \(Counted.comments.text(comments))? y deletes, n keeps",
        fi: "Poistetaanko ”\(title)” ja \(Counted.comments.text(comments))? k poistaa, e säilyttää")
    case .overwrite(let path):
      say(
        "\(quoted(path)) is there already. Write over it? y writes, n keeps",
        fi: "\(quoted(path)) on jo olemassa. Korvataanko se? k korvaa, e säilyttää")
    case .withdrawPost(_, let title, let isHereOnly):
      say(
        "“\(title)” is published\(isHereOnly ? " here" : ""). Make it a draft again? y does, n leaves it",
        fi: "”\(title)” on julkaistu\(isHereOnly ? " täällä" : ""). Palautetaanko se luonnokseksi? k palauttaa, e ei")
    case .goOnEditing(let trouble):
      say(
        "Not saved: \(trouble.text) Go on editing? y opens it again, n keeps your text in a file",
        fi: "Ei tallennettu: \(trouble.text) Jatketaanko muokkausta? k avaa uudelleen, e jättää tekstin tiedostoon")
    case .keepElsewhere(let problem):
      say(
        "The draft cannot be saved here: \(problem.sentence) Keep a copy outside the blog and close? y, n",
        fi:
          "Luonnosta ei voi tallentaa tänne: \(problem.sentence) Jätetäänkö kopio blogin ulkopuolelle ja suljetaan? y, n"
      )
    case .markPosts(1, _):
      say(
        "Mark this post and its comments read? y marks, n leaves them",
        fi: "Merkitäänkö kirjoitus ja sen kommentit luetuiksi? k merkitsee, e ei")
    case .markPosts(let count, let isFiltered):
      say(
        "Mark all \(numeral(count)) posts\(isFiltered ? " that the filter shows" : "") and their comments read? "
          + "y marks, n leaves them",
        fi:
          "Merkitäänkö \(isFiltered ? "suodattimen näyttämät " : "")\(numeral(count)) kirjoitusta ja niiden kommentit "
          + "luetuiksi? k merkitsee, e ei")
    case .markBlogs(let blogs, let posts, let comments):
      say(
        "Mark \(Self.things(posts, comments).joined(separator: " and ")) of "
          + (blogs.count == 1 ? "“\(blogs[0].name)”" : Counted.blogs.text(blogs.count))
          + " read? y marks, n leaves them",
        fi: "Merkitäänkö \(Self.things(posts, comments).joined(separator: " ja ")) luetuiksi "
          + (blogs.count == 1 ? "blogissa ”\(blogs[0].name)”" : "\(numeral(blogs.count)) blogissa")
          + "? k merkitsee, e ei")
    case .markThread(_, 1):
      say(
        "Mark the new comment of this thread read? y marks, n leaves them",
        fi: "Merkitäänkö keskustelun uusi kommentti luetuksi? k merkitsee, e ei")
    case .markThread(_, let count):
      say(
        "Mark all \(numeral(count)) new comments of this thread read? y marks, n leaves them",
        fi: "Merkitäänkö keskustelun \(numeral(count)) uutta kommenttia luetuiksi? k merkitsee, e ei")
    }
  }

  /// Posts and comments, as far as there are any.
  private static func things(_ posts: Int, _ comments: Int) -> [String] {
    let all = [(Counted.posts, posts), (Counted.comments, comments)]
    let some = all.filter { $0.1 > 0 }
    return (some.isEmpty ? all : some).map { $0.text($1) }
  }
}
