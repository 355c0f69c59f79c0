import Blog

extension SiteFault {
  var message: String {
    switch self {
    case .missing: "there is no blog.json in this folder."
    case .unknownVersion(let version): "“lukija.version” is \(quoted(version)); this Lukija reads version 1."
    case .missingVersion: "there is no “lukija”: {“version”: 1}."
    case .missingTitle: "the blog has no title."
    }
  }

  var advice: String {
    switch self {
    case .missing:
      "Name the folder that holds it, or write one: {\"lukija\": {\"version\": 1}, \"title\": \"My blog\"}."
    case .unknownVersion: "Use a newer Lukija, or write 1 if the file is in that format."
    case .missingVersion: "It is read as version 1; add it."
    case .missingTitle: "It is shown as “Untitled blog”; add “title”."
    }
  }
}
