import Blog

extension TextFact {
  var text: String {
    switch self {
    case .notEncoded(let encoding):
      say(
        "it says that it is written in \(encoding.quoted), but it is not; read as UTF-8.",
        fi: "sen pitäisi merkinnän mukaan olla koodattu \(encoding.quoted), mutta se ei ole; se luettiin UTF-8:na.")
    case .blanksBefore:
      say("blanks stand before the document; they were skipped.", fi: "asiakirjan edessä on tyhjää; se ohitettiin.")
    case .wordsBefore(let words):
      say(
        "\(words.quoted) stands before the document, as if a server had complained; it was skipped.",
        fi: "asiakirjan edessä on \(words.quoted) kuin palvelimen virheilmoitus; se ohitettiin.")
    case .foreignBytes(1):
      say(
        "a byte is not UTF-8; it was read as Windows-1252.",
        fi: "yksi tavu ei ole UTF-8:aa; se luettiin Windows-1252:na.")
    case .foreignBytes(let count):
      say(
        "\(numeral(count)) bytes are not UTF-8; each was read as Windows-1252.",
        fi: "\(numeral(count)) tavua ei ole UTF-8:aa; ne luettiin Windows-1252:na.")
    case .meaninglessBytes(1):
      say(
        "a byte is not UTF-8 and means nothing in Windows-1252; it stands in the text as its number, as \\x81.",
        fi: "yksi tavu ei ole UTF-8:aa eikä merkitse mitään Windows-1252:ssa; tekstissä on sen numero, esim. \\x81.")
    case .meaninglessBytes(let count):
      say(
        "\(numeral(count)) bytes are not UTF-8 and mean nothing in Windows-1252; each stands in the text as its number, as \\x81.",
        fi:
          "\(numeral(count)) tavua ei ole UTF-8:aa eikä merkitse mitään Windows-1252:ssa; tekstissä on niiden numerot, esim. \\x81."
      )
    case .controlCharacters(1): say("a control character was left out.", fi: "yksi ohjausmerkki jätettiin pois.")
    case .controlCharacters(let count):
      say("\(numeral(count)) control characters were left out.", fi: "\(numeral(count)) ohjausmerkkiä jätettiin pois.")
    case .meaningless(let count, let numbers, let encoding): Self.meaningless(count, numbers, encoding)
    }
  }

  private static func meaningless(_ count: Int, _ numbers: [String], _ encoding: String) -> String {
    let shown = numbers.joined(separator: ", ") + (count > numbers.count ? " …" : "")
    return count == 1
      ? say(
        "\(shown) means nothing in \(encoding); it stands in the text as that number.",
        fi: "\(shown) ei merkitse mitään koodauksessa \(encoding); tekstissä on tuo numero.")
      : say(
        "\(numeral(count)) places mean nothing in \(encoding): \(shown); they stand in the text as their numbers.",
        fi:
          "\(numeral(count)) kohtaa ei merkitse mitään koodauksessa \(encoding): \(shown); tekstissä on niiden numerot."
      )
  }
}
