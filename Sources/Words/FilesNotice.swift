import Blog

/// What is said of the blog's files, and of what is remembered.
public enum FilesNotice: Hashable, Sendable {
  case stateIsLate
  case notRemembered(Problem)
  case readingStopped
  /// The index has something to say.
  case index(IndexNotice)
  case allWell
  /// Drafts that wait and files that cannot be read.
  case waiting(drafts: Int, broken: Int)
  /// What became of the open post's file.
  case openPostUnreadable(Problem)
  case postOfReplyUnreadable(Problem, ReplyID)

  var isError: Bool {
    switch self {
    case .notRemembered, .openPostUnreadable, .postOfReplyUnreadable: true
    case .waiting(_, let broken): broken > 0
    case .stateIsLate, .readingStopped, .index, .allWell: false
    }
  }

  var text: String {
    switch self {
    case .stateIsLate:
      say("What you have read and marked is still being read in …", fi: "Lukulokia luetaan vielä …")
    case .notRemembered(let problem):
      say("Not remembered yet: \(problem.sentence)", fi: "Ei vielä tallessa: \(problem.sentence)")
    case .readingStopped:
      say(
        "Reading was stopped: what was not read is not listed or found. C-r goes on.",
        fi: "Luku keskeytettiin: mitä ei luettu, ei näy luettelossa eikä hauissa. C-r jatkaa.")
    case .index(let notice): notice.text
    case .allWell: say("Every file was read without a problem.", fi: "Kaikki tiedostot luettiin ongelmitta.")
    case .waiting(let drafts, let broken):
      [
        drafts == 0
          ? nil
          : drafts == 1
            ? say("A draft waits: V shows it.", fi: "Luonnos odottaa: V näyttää sen.")
            : say("\(drafts) drafts wait: V shows them.", fi: "\(drafts) luonnosta odottaa: V näyttää ne."),
        broken == 0
          ? nil
          : broken == 1
            ? say(
              "A file cannot be read: :problems shows why.", fi: "Yhtä tiedostoa ei voi lukea: :problems näyttää syyn.")
            : say(
              "\(broken) files cannot be read: :problems shows why.",
              fi: "\(broken) tiedostoa ei voi lukea: :problems näyttää syyt."),
      ].compactMap(\.self).joined(separator: " ")
    case .openPostUnreadable(let problem):
      say(
        "\(problem.location): \(problem.message) What you were reading is still here.",
        fi: "\(problem.location): \(problem.message) Luettava teksti on yhä tässä.")
    case .postOfReplyUnreadable(let problem, let reply):
      say(
        "The post of this reply cannot be opened: \(problem.message) Its words are in replies/\(reply).json",
        fi:
          "Kirjoitusta, johon tämä vastaa, ei voi avata: \(problem.message) Vastauksen teksti on tiedostossa replies/\(reply).json"
      )
    }
  }
}
