import Blog

/// What is said of the comment thread.
public enum ThreadNotice: Hashable, Sendable {
  case noSibling(step: Int)
  case noTopLevel(step: Int)
  case answersPost
  /// A comment without answers folds nothing.
  case noAnswers
  /// So many comments came while the post is read.
  case arrived(Int, next: String)
  case filterShowsUnfolded
  /// What folding away what is read came to.
  case foldedRead(Folded)
  /// There are no pingbacks below the thread; those that were answered stand in it.
  case noLinkBacks(areAnswered: Bool)
  case nothingToFilter
  case unknownFilter
  case noMatch(String)
  case matches(Int, of: Int)
  case nothingElseNew
  case order(ThreadArrangement.Order)
  case shape(ThreadArrangement.Shape)
  /// So many answers were guessed from what they say.
  case guessed(Int)

  /// What was folded away.
  public enum Folded: Hashable, Sendable {
    case nothing, something, everything
  }

  var isError: Bool {
    switch self {
    case .unknownFilter, .noMatch: true
    case .noSibling, .noTopLevel, .answersPost, .noAnswers, .arrived, .filterShowsUnfolded, .foldedRead, .noLinkBacks,
      .nothingToFilter,
      .matches, .nothingElseNew, .order, .shape, .guessed:
      false
    }
  }

  var text: String {
    switch self {
    case .noSibling(let step):
      step > 0
        ? say("No later comment on this level.", fi: "Tällä tasolla ei ole myöhempiä kommentteja.")
        : say("No earlier comment on this level.", fi: "Tällä tasolla ei ole aiempia kommentteja.")
    case .noTopLevel(let step):
      step > 0
        ? say("This is the last one at the top level.", fi: "Tämä on ylimmän tason viimeinen.")
        : say("This is the first one at the top level.", fi: "Tämä on ylimmän tason ensimmäinen.")
    case .answersPost: say("This answers the post itself.", fi: "Tämä vastaa itse kirjoitukseen.")
    case .noAnswers:
      say(
        "Nobody has answered this comment: there is nothing to fold.",
        fi: "Tähän kommenttiin ei ole vastattu: ei ole mitään taitettavaa.")
    case .arrived(let count, let next):
      say(
        "\(count == 1 ? "1 comment has" : "\(count) comments have") come in. \(next) goes to what is new.",
        fi: "\(Counted.comments.text(count)) tuli lisää. \(next) vie uusiin.")
    case .filterShowsUnfolded:
      say(
        "Leave the filter first: it shows what it finds unfolded.",
        fi: "Poista ensin suodatin: sen löydöt näkyvät taittamatta.")
    case .foldedRead(.nothing):
      say("You have read none of these branches to the end.", fi: "Mitään näistä haaroista ei ole luettu loppuun.")
    case .foldedRead(.something): say("What you have read is folded away.", fi: "Luetut on taitettu kokoon.")
    case .foldedRead(.everything): say("You have read all of this thread.", fi: "Koko keskustelu on luettu.")
    case .noLinkBacks(let areAnswered):
      areAnswered
        ? say(
          "Who linked here got answers, and stands in the thread.",
          fi: "Tänne linkittäneille on vastattu, ja ne ovat keskustelussa.")
        : say("Nobody linked here.", fi: "Kukaan ei ole linkittänyt tänne.")
    case .nothingToFilter: say("There are no comments to filter.", fi: "Suodatettavia kommentteja ei ole.")
    case .unknownFilter:
      say(
        "A filter knows is:new, is:mine, is:answered, is:pingback, author:name and words.",
        fi: "Suodatin tuntee is:new, is:mine, is:answered, is:pingback, author:nimi ja sanat.")
    case .noMatch(let query):
      say("No comment here matches “\(query)”.", fi: "Suodattimella ”\(query)” ei löydy kommentteja.")
    case .matches(let count, let all):
      say(
        "\(count == 1 ? "One comment" : "\(count) comments") of \(numeral(all)). q shows all again.",
        fi: "\(Counted.comments.text(count)), kaikkiaan \(numeral(all)). q näyttää taas kaikki.")
    case .nothingElseNew:
      say(
        "Nothing else that the filter shows is new. q shows all again.",
        fi: "Suodattimen näyttämissä ei ole muuta uutta. q näyttää taas kaikki.")
    case .order(.oldest): say("Oldest first.", fi: "Vanhin ensin.")
    case .order(.newest): say("Newest first.", fi: "Uusin ensin.")
    case .order(.mostAnswered): say("Most answered first.", fi: "Vastatuin ensin.")
    case .shape(.flat): say("One after the other.", fi: "Peräkkäin.")
    case .shape(.tree): say("As a tree.", fi: "Puuna.")
    case .shape(.inferred): say("As a tree of what is known.", fi: "Puuna siitä, mitä tiedetään.")
    case .guessed(0):
      say("Nobody here is answered by “@Name” or “#12”.", fi: "Täällä ei vastata merkinnöin ”@Nimi” tai ”#12”.")
    case .guessed(let count):
      say(
        "\(count == 1 ? "1 reply" : "\(count) replies") guessed from “@Name” and “#12”, marked as guessed.",
        fi: "\(ThreadWords.replies(count)) päätelty merkinnöistä ”@Nimi” ja ”#12” ja merkitty päätellyiksi.")
    }
  }
}
