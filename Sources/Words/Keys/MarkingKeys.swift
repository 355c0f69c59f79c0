/// What is said of the keys of marking, by their rows' names.
public enum MarkingKeys: String, Hashable, Sendable, CaseIterable {
  case toggleRead, markThread, markPosts, markPostsNow, star

  var text: String {
    switch self {
    case .toggleRead:
      say(
        "mark the comment or post read, or new; 5m marks five",
        fi: "merkitse luetuksi tai uudeksi; 5m viisi")
    case .markThread:
      say("mark the whole thread read, after asking", fi: "merkitse koko keskustelu luetuksi, kysyy ensin")
    case .markPosts:
      say("mark all that the list shows read, after asking", fi: "merkitse kaikki luettelossa luetuiksi, kysyy ensin")
    case .markPostsNow: say("the same without asking", fi: "sama kysymättä")
    case .star: say("star, and unstar", fi: "lisää tai poista tähti")
    }
  }
}
