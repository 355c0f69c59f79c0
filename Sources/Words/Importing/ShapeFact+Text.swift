import Blog

extension ShapeFact {
  var text: String {
    switch self {
    case .dropped(let key, let why, .leftOut): "\(Self.words(why, key.quoted)); it was left out."
    case .dropped(let key, let why, .kept): "\(Self.words(why, key.quoted)); it is kept as it is."
    case .read(let key, let reading): Self.words(reading, key.quoted)
    case .repeated(let key, let count):
      "\(key.quoted) stands there \(count) times; the last one counts, the others are kept beside it."
    case .authorList: "“author” is a list; all of it was taken."
    case .authorsNoList: "“authors” is no list; it was taken for the only one."
    case .membersTaken(let key): "\(key.quoted) is no list; its members were taken for one."
    }
  }

  private static func words(_ why: Why, _ key: String) -> String {
    switch why {
    case .unknownForm: "the value of \(key) has a form that is not known"
    case .noText(ofComment: false): "\(key) is no text"
    case .noText(ofComment: true): "\(key) of a comment is no text"
    case .namesNobody: "an element of \(key) names nobody"
    case .noList: "\(key) is no list"
    case .noLanguage: "\(key) names no language"
    case .neitherYesNorNo: "the value of \(key) is neither yes nor no"
    }
  }

  private static func words(_ reading: Reading, _ key: String) -> String {
    switch reading {
    case .onlyOne: "\(key) is no list; it was taken for the only one."
    case .members: "\(key) is no list; its members were taken for one."
    case .namesWithYes: "\(key) is no list; the names that it says yes to were taken."
    case .onlyElement: "\(key) is a list; its only element was taken."
    case .address: "\(key) is no text; its address was taken."
    }
  }
}
