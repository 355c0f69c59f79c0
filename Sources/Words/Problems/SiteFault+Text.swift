import Blog

extension SiteFault {
  var message: String {
    switch self {
    case .missing: say("there is no blog.json in this folder.", fi: "tässä kansiossa ei ole tiedostoa blog.json.")
    case .unknownVersion(let version):
      say(
        "“lukija.version” is \(quoted(version)); this Lukija reads version 1.",
        fi: "jäsenessä ”lukija.version” on \(quoted(version)); tämä Lukija lukee versiota 1.")
    case .missingVersion:
      say("there is no “lukija”: {“version”: 1}.", fi: "tiedostosta puuttuu ”lukija”: {”version”: 1}.")
    case .missingTitle: say("the blog has no title.", fi: "blogilla ei ole nimeä.")
    }
  }

  var advice: String {
    switch self {
    case .missing:
      say(
        "Name the folder that holds it, or write one: {\"lukija\": {\"version\": 1}, \"title\": \"My blog\"}.",
        fi: "Anna kansio, jossa se on, tai kirjoita sellainen: "
          + "{\"lukija\": {\"version\": 1}, \"title\": \"Oma blogi\"}.")
    case .unknownVersion:
      say(
        "Use a newer Lukija, or write 1 if the file is in that format.",
        fi: "Käytä uudempaa Lukijaa tai kirjoita 1, jos tiedosto on sitä muotoa.")
    case .missingVersion: say("It is read as version 1; add it.", fi: "Se luetaan versiona 1; lisää se.")
    case .missingTitle:
      say(
        "It is shown as “Untitled blog”; add “title”.",
        fi: "Blogi näytetään nimellä ”Nimetön blogi”; lisää ”title”.")
    }
  }
}
