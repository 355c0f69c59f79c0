/// What is said of marks, and of taking things back.
public enum MarkNotice: Hashable, Sendable {
  case nothingToUndo
  case postRead(Bool, isAgain: Bool)
  case commentsRead(Bool, isAgain: Bool)
  case starred(Bool, isAgain: Bool)
  case foldsRestored
  case postNotOpen
  case ownRepliesNeverNew
  case nothingNew
  case threadRead(undo: String)
  /// Posts and comments were marked read; the key takes it back.
  case postsRead(posts: Int, comments: Int, undo: String)
  /// They are new again.
  case postsNewAgain(posts: Int, comments: Int)
  /// What the list shows is read already.
  case nothingUnread

  var text: String {
    switch self {
    case .nothingToUndo: say("Nothing to undo.", fi: "Ei mitään kumottavaa.")
    case .postRead(let isRead, let isAgain):
      say(
        "Marked \(isRead ? "read" : "unread")\(isAgain ? " again" : "").",
        fi: "Merkitty \(isAgain ? "taas " : "")\(isRead ? "luetuksi" : "lukemattomaksi").")
    case .commentsRead(true, let isAgain):
      isAgain ? say("Marked read again.", fi: "Merkitty taas luetuksi.") : say("Marked read.", fi: "Merkitty luetuksi.")
    case .commentsRead(false, let isAgain):
      isAgain ? say("New again.", fi: "Taas uusi.") : say("Marked new.", fi: "Merkitty uudeksi.")
    case .starred(true, let isAgain):
      isAgain ? say("Starred again.", fi: "Taas tähditetty.") : say("Starred.", fi: "Tähditetty.")
    case .starred(false, let isAgain):
      isAgain ? say("Not starred any more.", fi: "Ei enää tähditetty.") : say("Star taken off.", fi: "Tähti poistettu.")
    case .foldsRestored: say("Folded as before.", fi: "Taitettu kuten ennen.")
    case .postNotOpen: say("Its post is not open any more.", fi: "Sen kirjoitus ei ole enää auki.")
    case .ownRepliesNeverNew: say("Your own replies are never new.", fi: "Omat vastaukset eivät ole koskaan uusia.")
    case .nothingNew: say("Nothing is new in this thread.", fi: "Tässä keskustelussa ei ole uutta.")
    case .threadRead(let undo): say("All read. \(undo) takes it back.", fi: "Kaikki luettu. \(undo) kumoaa.")
    case .postsRead(let posts, let comments, let undo):
      say(
        "\(Self.amount(posts, comments)) marked read. \(undo) takes it back.",
        fi: "Merkitty luetuksi: \(Self.amount(posts, comments)). \(undo) kumoaa.")
    case .postsNewAgain(let posts, let comments):
      say("\(Self.amount(posts, comments)) new again.", fi: "Taas uutta: \(Self.amount(posts, comments)).")
    case .nothingUnread: say("All of them are read already.", fi: "Kaikki on jo luettu.")
    }
  }

  /// "12 posts and 1 comment".
  private static func amount(_ posts: Int, _ comments: Int) -> String {
    enumeration([Counted.posts.text(posts)] + (comments == 0 ? [] : [Counted.comments.text(comments)]))
  }
}
